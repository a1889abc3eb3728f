'use client'

import { useState } from 'react'
import type { VerdictTold } from './verdict-told'

type VerdictNewsProps = {
  verdicts: readonly VerdictTold[]
  /** When they were read; ISO 8601. */
  now: string
}

/**
 * Reads out what a mentor decided while the page was open. Live updates change a page without a word to a screen reader,
 * which does not look at it again by itself.
 */
export function VerdictNews({ verdicts, now }: VerdictNewsProps) {
  const [openedAt] = useState(now)
  return (
    <div role="status" aria-atomic="false" className="sr-only">
      {verdicts.map(({ id, at, text }) => (at > openedAt ? <p key={`${id} ${at}`}>{text}</p> : null))}
    </div>
  )
}
