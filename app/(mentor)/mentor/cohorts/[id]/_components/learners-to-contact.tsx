import { Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { FlagNote } from '@/components/mentoring/learners/table/flag-note'
import { MessageLearner } from '@/components/mentoring/messages/message-learner'
import { paths } from '@/lib/foundation/paths'
import type { SharedCohort } from '@/lib/mentoring/learners/mentees/mentee'
import { learnersHref } from '@/lib/mentoring/learners/table/learners-address'
import type { FlaggedLearner } from '@/lib/mentoring/learners/today/today'
import * as words from '@/messages/generated/app/cohort'

type LearnersToContactProps = {
  cohort: SharedCohort
  flagged: readonly FlaggedLearner[]
  most: number
  /** The viewer mentors the cohort, and can write to its learners. */
  canWrite: boolean
}

/** Lists flagged learners of a cohort, with the reason. */
export function LearnersToContact({ cohort, flagged, most, canWrite }: LearnersToContactProps) {
  return (
    <Section
      title={words.toContact()}
      aside={
        flagged.length > most ? (
          <Link
            href={learnersHref({ flag: 'any', cohort: cohort.id })}
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
            <li key={learnerId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2">
              <div className="min-w-0 flex-1 basis-64">
                <Link
                  href={paths.learner(learnerId)}
                  className="inline-flex min-h-11 min-w-11 items-center font-medium break-words text-pine underline-offset-4 hover:underline"
                >
                  {name}
                </Link>
                <FlagNote flag={flag} />
              </div>
              {canWrite ? <MessageLearner learner={{ id: learnerId, name }} cohorts={[cohort]} /> : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted">{words.nobodyToContact()}</p>
      )}
    </Section>
  )
}
