import { Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import type { CohortDetail } from '@/lib/mentoring/cohorts/cohort'
import type { SpreadPart } from '@/lib/mentoring/learners/positions/progress-spread'
import { learnersHref } from '@/lib/mentoring/learners/table/learners-address'
import * as words from '@/messages/generated/app/cohort'

type ProgressSpreadProps = { cohort: CohortDetail; spread: readonly SpreadPart[] }

/** Shows how many learners have done how much of the core, as bars with their numbers. */
export function ProgressSpread({ cohort: { id, learners }, spread }: ProgressSpreadProps) {
  const most = Math.max(1, ...spread.map(({ people }) => people))
  return (
    <Section
      title={words.spreadTitle()}
      aside={
        learners > 0 ? (
          <Link
            href={learnersHref({ cohort: id })}
            className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
          >
            {words.seeAll({ count: learners })}
          </Link>
        ) : null
      }
    >
      {learners > 0 ? (
        <dl className="grid grid-cols-[max-content_1fr] items-center gap-x-4 gap-y-2">
          {spread.map(({ from, to, people }) => (
            <div key={from} className="contents">
              <dt className="text-muted tabular-nums">{rangeInWords(from, to)}</dt>
              <dd className="flex items-center gap-3">
                <span
                  aria-hidden="true"
                  className="h-4 rounded-sm bg-pine"
                  style={{ width: `${Math.round((people / most) * 60)}%` }}
                />
                <span className="whitespace-nowrap tabular-nums">{words.learnerCount({ count: people })}</span>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="text-muted">{words.noLearners()}</p>
      )}
    </Section>
  )
}

function rangeInWords(from: number, to: number): string {
  if (from === 0 && to === 0) return words.notStarted()
  return from === to ? words.allDone() : words.percentRange({ from: String(from), to: String(to) })
}
