import { Badge } from '@/components/foundation/ui/badge'
import { formatInstant } from '@/lib/foundation/values/calendar-date'
import type { CorrectedVerdict } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/mentoring/corrections'
import { OutcomeBadge } from '../review-badge'

type CorrectedVerdictsProps = { corrections: readonly CorrectedVerdict[]; timeZone: string }

/** Lists the withdrawn verdicts of an attempt with author and reason; the former feedback is behind a fold. */
export function CorrectedVerdicts({ corrections, timeZone }: CorrectedVerdictsProps) {
  if (corrections.length === 0) return null
  return (
    <ul aria-label={words.list()} className="mt-5 space-y-4 first:mt-0">
      {corrections.map((one) => (
        <li key={one.id} className="border-l-2 border-edge pl-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone="attention">{words.takenBack()}</Badge>
            <OutcomeBadge outcome={one.outcome} />
          </div>
          <p className="mt-1 max-w-prose text-sm text-muted">
            {words.by({ mentor: one.correctedByName, at: formatInstant(new Date(one.correctedAt), timeZone) })}
          </p>
          <p className="mt-1 max-w-prose break-words whitespace-pre-line">{one.reason}</p>
          <details>
            <summary className="min-h-11 py-2.5 text-sm text-pine">{words.showFeedback()}</summary>
            <p className="text-sm text-muted">
              {words.given({ mentor: one.mentorName, at: formatInstant(new Date(one.givenAt), timeZone) })}
            </p>
            <p className="mt-1 max-w-prose break-words whitespace-pre-line">{one.feedback}</p>
          </details>
        </li>
      ))}
    </ul>
  )
}
