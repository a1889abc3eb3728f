import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { Confirmation } from '@/lib/mentoring/learners/confirmations/confirmation'
import * as words from '@/messages/generated/mentoring/confirmation'
import { mentorInSentence } from './mentor-words'

type ConfirmationListProps = {
  confirmations: readonly Confirmation[]
  timeZone: string
  /** Shows the skill of each. */
  isNamed?: boolean
}

/** Mentors' confirmations of a skill. */
export function ConfirmationList({ confirmations, timeZone, isNamed = false }: ConfirmationListProps) {
  return (
    <ul className="space-y-2">
      {confirmations.map((confirmation) => (
        <li key={confirmation.id} className="border-l-4 border-pine pl-3">
          <p className="text-sm text-muted">
            {isNamed
              ? words.ofSkill({ skill: titleFrom(confirmation.skill), confirmed: byInWords(confirmation, timeZone) })
              : byInWords(confirmation, timeZone)}
          </p>
          <p className="break-words whitespace-pre-line">{confirmation.note}</p>
        </li>
      ))}
    </ul>
  )
}

function byInWords({ isMine, mentorName, createdAt }: Confirmation, timeZone: string): string {
  const day = formatLongDay(toDay(new Date(createdAt), timeZone))
  return isMine ? words.byYou({ day }) : words.byMentor({ mentor: mentorInSentence(mentorName), day })
}

/** Makes a title of a retired skill's slug: "Team work" from "team-work". */
function titleFrom(slug: string): string {
  const title = slug.replaceAll('-', ' ')
  return title.charAt(0).toUpperCase() + title.slice(1)
}
