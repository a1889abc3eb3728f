import { Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { FlagNote } from '@/components/mentoring/learners/table/flag-note'
import { paths } from '@/lib/foundation/paths'
import { learnersHref } from '@/lib/mentoring/learners/table/learners-address'
import type { FlaggedLearner } from '@/lib/mentoring/learners/today/today'
import * as words from '@/messages/generated/app/cohort'

type LearnersToContactProps = { cohortId: string; flagged: readonly FlaggedLearner[]; most: number }

/** Lists flagged learners of a cohort, with the reason. */
export function LearnersToContact({ cohortId, flagged, most }: LearnersToContactProps) {
  return (
    <Section
      title={words.toContact()}
      aside={
        flagged.length > most ? (
          <Link
            href={learnersHref({ flag: 'any', cohort: cohortId })}
            className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
          >
            {words.allFlagged()}
          </Link>
        ) : null
      }
    >
      {flagged.length > 0 ? (
        <ul className="divide-y divide-rule border-y border-rule">
          {flagged.slice(0, most).map(({ learnerId, name, flag }) => (
            <li key={learnerId} className="py-2">
              <Link
                href={paths.learner(learnerId)}
                className="inline-flex min-h-11 min-w-11 items-center font-medium break-words text-pine underline-offset-4 hover:underline"
              >
                {name}
              </Link>
              <FlagNote flag={flag} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted">{words.nobodyToContact()}</p>
      )}
    </Section>
  )
}
