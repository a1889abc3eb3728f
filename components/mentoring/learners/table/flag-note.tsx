import { formatDay } from '@/lib/foundation/values/day-words'
import type { RaisedFlag } from '@/lib/mentoring/learners/flags/flag'
import * as words from '@/messages/generated/mentoring/learner-table'

/** A flag with its icon, its meaning, its first day and its reason. */
export function FlagNote({ flag }: { flag: RaisedFlag }) {
  return (
    <p className="text-sm leading-snug">
      <svg viewBox="0 0 10 12" width="10" height="12" aria-hidden="true" className="mr-1.5 inline-block fill-ember">
        <path d="M0 0h1.5v12H0zM2.5 0H10L7.6 3.2 10 6.4H2.5z" />
      </svg>
      <span className="font-semibold text-ember">{words.flag({ kind: flag.kind, day: formatDay(flag.since) })}</span>{' '}
      <span className="text-muted">{flag.reason}</span>
    </p>
  )
}
