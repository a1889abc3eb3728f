'use client'

import { useState } from 'react'
import type { VerdictAnnouncement } from './verdict-announcement'

type VerdictNewsProps = {
  verdicts: readonly VerdictAnnouncement[]
  /** Time of the read; ISO 8601. */
  now: string
}

/**
 * Announces verdicts given while the page was open. Live updates change a page silently for a screen reader, which does
 * not read it again by itself.
 */
export function VerdictAnnouncer({ verdicts, now }: VerdictNewsProps) {
  const [openedAt] = useState(now)
  return (
    <div role="status" aria-atomic="false" className="sr-only">
      {verdicts.map(({ id, at, text }) => (at > openedAt ? <p key={`${id} ${at}`}>{text}</p> : null))}
    </div>
  )
}
