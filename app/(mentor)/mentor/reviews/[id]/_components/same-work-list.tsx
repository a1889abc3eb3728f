import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { SameWork } from '@/lib/mentoring/reviews/submitting/same-work.data'
import * as words from '@/messages/generated/app/mentor-review'

type SameWorkListProps = { all: readonly SameWork[]; timeZone: string }

/** Says who else submitted the same repository and commit. A team may well share one, so it says no more than that. */
export function SameWorkList({ all, timeZone }: SameWorkListProps) {
  if (all.length === 0) return null
  return (
    <ul className="mb-4 border-l-4 border-pine bg-sunk px-4 py-2">
      {all.map(({ evidenceId, learner, stepTitle: step, submittedAt }) => {
        const on = formatLongDay(toDay(new Date(submittedAt), timeZone))
        const link = (text: readonly string[]) => (
          <Link
            href={paths.learner(learner?.id ?? '')}
            className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
          >
            {text}
          </Link>
        )
        return (
          <li key={evidenceId} className="py-1">
            {learner ? (
              <Rich text={words.alsoBy({ learner: learner.name, step, on, link })} />
            ) : (
              words.alsoByOther({ step, on })
            )}
          </li>
        )
      })}
    </ul>
  )
}
