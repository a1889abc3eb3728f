import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { Confirmation } from '@/lib/mentoring/learners/confirmations/confirmation'
import { mentorWithin } from './mentor-words'

type ConfirmationListProps = {
  confirmations: readonly Confirmation[]
  timeZone: string
  /** Says of each which skill it is about. */
  isNamed?: boolean
}

/** What mentors saw of one skill: their word, which no tick can give. */
export function ConfirmationList({ confirmations, timeZone, isNamed = false }: ConfirmationListProps) {
  return (
    <ul className="space-y-2">
      {confirmations.map((confirmation) => (
        <li key={confirmation.id} className="border-l-4 border-pine pl-3">
          <p className="text-sm text-muted">
            {isNamed ? `${titleFrom(confirmation.skill)}. ` : null}Confirmed by{' '}
            {confirmation.isMine ? 'you' : mentorWithin(confirmation.mentorName)} on{' '}
            {formatLongDay(toDay(new Date(confirmation.createdAt), timeZone))}
          </p>
          <p className="break-words whitespace-pre-line">{confirmation.note}</p>
        </li>
      ))}
    </ul>
  )
}

/** "team-work" as it was once called: "Team work". */
function titleFrom(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
