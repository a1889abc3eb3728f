'use client'

import { useState } from 'react'
import type { OwnStatus, Status } from '@/lib/learning/progress/status'
import { notYetSaved } from '@/messages/generated/learning/step-words'
import * as words from '@/messages/generated/learning/tick'
import { TickMark } from './tick-mark'

type TickProps = {
  /** Address that the tick is posted to. */
  action: string
  title: string
  status: Status
  /** Not saved on the server yet. */
  isUnsaved?: boolean
  onTick: (status: OwnStatus) => void
}

type FormProps = {
  id?: string
  action: string
  /** Idempotency key for a page without JavaScript, which posts the form: one intention per step. */
  formKey: string
}

/**
 * The tick of a step. With JavaScript it shows the wanted status at once, and as saved once it is; without, it is a
 * form.
 */
export function TickButton({ formKey, ...tick }: TickProps & Pick<FormProps, 'formKey'>) {
  return (
    <form method="post" action={tick.action} className="-ml-3">
      <FormKey formKey={formKey} />
      <FormTick {...tick} className="flex size-11 items-center justify-center rounded" />
    </form>
  )
}

/**
 * One form for all ticks of a long list, which refer to it by id: a form in each row would make up much of the page.
 */
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
  /** Id of its form, unless it is within one. */
  form?: string
  /** Left out where the list styles all ticks at once. */
  className?: string
}

/** A submit button acting as a checkbox. The second click of a double click is ignored. */
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
