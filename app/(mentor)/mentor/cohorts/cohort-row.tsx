import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import type { MentoredCohort } from '@/lib/mentoring/cohorts/cohort'
import { promiseInWords } from '@/lib/mentoring/cohorts/promise'
import * as words from '@/messages/generated/app/cohorts'

type CohortRowProps = {
  cohort: MentoredCohort
  /** Title of its roadmap; null where the instance has only one. */
  roadmap: string | null
}

/** A cohort in the mentor's list: its members, and what waits. */
export function CohortRow({ cohort, roadmap }: CohortRowProps) {
  const { id, name, learners, mentors, waiting, promisedHours, week } = cohort
  return (
    <li className="py-3">
      <h2 className="text-xl">
        <Link
          href={paths.cohort(id)}
          className="inline-flex min-h-11 min-w-11 max-w-full items-center break-words text-pine underline-offset-4 hover:underline"
        >
          {name}
        </Link>
      </h2>
      <p className="flex flex-wrap gap-x-4 text-muted">
        {roadmap ? <span lang={contentLang()}>{roadmap}</span> : null}
        <span>{words.learners({ count: learners })}</span>
        <span>
          {mentors === 0 ? <span className="text-ember">{words.noMentor()}</span> : words.mentors({ count: mentors })}
        </span>
        <span>{words.waiting({ count: waiting })}</span>
        <span>{words.reviewWithin({ promise: promiseInWords(promisedHours, week) })}</span>
      </p>
    </li>
  )
}
