'use client'

import { useState } from 'react'
import type { OwnStatus, Status } from '@/lib/learning/progress/status'
import { notYetSaved } from '@/messages/generated/learning/step-words'
import * as words from '@/messages/generated/learning/tick'
import { TickMark } from './tick-mark'

type TickProps = {
  /** Where the tick is posted. */
  action: string
  title: string
  status: Status
  /** The server has not got it yet. */
  isUnsaved?: boolean
  onTick: (status: OwnStatus) => void
}

type FormProps = {
  id?: string
  action: string
  /** For a page without JavaScript, which posts the form: the server makes it one intention for each step. */
  formKey: string
}

/**
 * The tick of a step. With JavaScript it shows what is wanted at once, and as saved once it is; without, it is a form.
 */
export function TickButton({ formKey, ...tick }: TickProps & Pick<FormProps, 'formKey'>) {
  return (
    <form method="post" action={tick.action} className="-ml-3">
      <FormKey formKey={formKey} />
      <FormTick {...tick} className="flex size-11 items-center justify-center rounded" />
    </form>
  )
}

/** One form for the ticks of a long list, which name it: a form in each row would be a good part of the page. */
export function TicksForm({ id, action, formKey }: Required<FormProps>) {
  return (
    <form id={id} method="post" action={action}>
      <FormKey formKey={formKey} />
    </form>
  )
}

const FormKey = ({ formKey }: Pick<FormProps, 'formKey'>) => (
  <input type="hidden" name="idempotencyKey" value={formKey} />
)

type PlacedTickProps = TickProps & {
  /** Id of the form that it belongs to, unless it is within one. */
  form?: string
  /** Left out where its place says how it looks, for all of a long list at once. */
  className?: string
}

/** The second click of a double click says nothing new and is left out. */
export function FormTick({ form, className, action, title, status, isUnsaved, onTick }: PlacedTickProps) {
  const isDone = status === 'done' || status === 'waived'
  const [atFirst] = useState(status)
  const next: OwnStatus = isDone ? 'not-started' : 'done'
  return (
    <button
      type="submit"
      form={form}
      formAction={form ? action : undefined}
      name="status"
      value={next}
      role="checkbox"
      aria-checked={isDone}
      aria-label={words.done({ step: title })}
      aria-description={isUnsaved ? notYetSaved() : undefined}
      data-unsaved={isUnsaved || undefined}
      data-tick
      disabled={status === 'waived'}
      className={className}
      onClick={(event) => {
        event.preventDefault()
        if (event.detail < 2) onTick(next)
      }}
    >
      <TickMark status={status} isUnsaved={isUnsaved} isNew={status !== atFirst} />
    </button>
  )
}
