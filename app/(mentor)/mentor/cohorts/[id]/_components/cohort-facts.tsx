import Link from 'next/link'
import type { ReactNode } from 'react'
import { paths } from '@/lib/foundation/paths'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { Stage } from '@/lib/learning/roadmaps/roadmap'
import type { CohortDetail } from '@/lib/mentoring/cohorts/cohort'
import { deadlineInWords, goalInWords } from '@/lib/mentoring/cohorts/goal'
import { promiseInWords, weekInWords } from '@/lib/mentoring/cohorts/promise'

type CohortFactsProps = { cohort: CohortDetail; stages: readonly Stage[] }

/** A cohort at a glance. */
export function CohortFacts({ cohort, stages }: CohortFactsProps) {
  const { id, learners, waiting, promisedHours, week, startsOn, weeklyHours, goal, deadline } = cohort
  return (
    <dl className="border-b border-rule">
      <Fact term="Learners">
        <FactLink href={`${paths.learners}?cohort=${id}`}>
          {learners === 1 ? '1 learner' : `${learners} learners`}
        </FactLink>
      </Fact>
      <Fact term="Waiting">
        {waiting === 0 ? (
          'No reviews'
        ) : (
          <FactLink href={`${paths.reviews}?cohort=${id}`}>
            {waiting === 1 ? '1 review' : `${waiting} reviews`}
          </FactLink>
        )}
      </Fact>
      <Fact term="Promise">
        Review within {promiseInWords(promisedHours, week)}
        <span className="block text-sm text-muted">{weekInWords(week)}</span>
      </Fact>
      <Fact term="Goal">
        {goalInWords(goal, stages)}, {deadlineInWords(deadline)}
      </Fact>
      <Fact term="Pace">{weeklyHours === null ? 'By each learner’s own plan' : `${weeklyHours} hours a week`}</Fact>
      {startsOn ? <Fact term="Start">{formatLongDay(startsOn)}</Fact> : null}
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-t border-rule py-2.5 sm:grid-cols-[8rem_1fr]">
      <dt className="text-sm text-muted sm:pt-0.5">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}

function FactLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="-my-2.5 inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
    >
      {children}
    </Link>
  )
}
