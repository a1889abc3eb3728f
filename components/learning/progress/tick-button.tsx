'use client'

import type { OwnStatus, Status } from '@/lib/learning/progress/status'
import { TickMark } from './tick-mark'

type TickButtonProps = {
  /** Where the form is posted. */
  action: string
  title: string
  status: Status
  /** The server has not got it yet. */
  isUnsaved?: boolean
  /** For a page without JavaScript, which posts the form: names this one intention. */
  formKey: string
  /** Its place says how it looks, for all of a long list at once. */
  isBare?: boolean
  onTick: (status: OwnStatus) => void
}

/**
 * The tick of a step. With JavaScript it shows what is wanted at once, and as saved once it is; without, it is a form.
 * The second click of a double click says nothing new and is left out.
 */
export function TickButton({ action, title, status, isUnsaved, formKey, isBare, onTick }: TickButtonProps) {
  'use memo'
  const isDone = status === 'done' || status === 'waived'
  const next: OwnStatus = isDone ? 'not-started' : 'done'
  return (
    <form method="post" action={action} className={isBare ? undefined : '-ml-3'}>
      <input type="hidden" name="idempotencyKey" value={formKey} />

      <button
        type="submit"
        name="status"
        value={next}
        role="checkbox"
        aria-checked={isDone}
        aria-label={`Done: ${title}`}
        aria-description={isUnsaved ? 'Not yet saved' : undefined}
        data-unsaved={isUnsaved || undefined}
        data-tick
        disabled={status === 'waived'}
        className={isBare ? undefined : 'flex size-11 items-center justify-center rounded'}
        onClick={(event) => {
          event.preventDefault()
          if (event.detail < 2) onTick(next)
        }}
      >
        <TickMark status={status} isUnsaved={isUnsaved} />
      </button>
    </form>
  )
}
