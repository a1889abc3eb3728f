import type { ReactNode } from 'react'
import { type Day, formatLongDay } from '@/lib/foundation/values/day-words'
import type { CohortTerms, MyCohort } from '@/lib/mentoring/cohorts/cohort'
import { deadlineFor, deadlineInWords, goalInWords } from '@/lib/mentoring/cohorts/goal'
import { promiseInWords, weekInWords } from '@/lib/mentoring/cohorts/promise'

type CohortTermsProps = {
  cohort: MyCohort & CohortTerms & { readonly mentors: readonly string[] }
  /** Of who is in it already: their own deadline follows. */
  joinedOn?: Day
  stages: readonly { readonly slug: string; readonly title: string }[]
}

/** What a cohort promises its learners, and what it asks of them. */
export function CohortTermsList({ cohort, joinedOn, stages }: CohortTermsProps) {
  const { promisedHours, week, goal, deadline, weeklyHours, startsOn, mentors } = cohort
  const own = joinedOn === undefined ? null : deadlineFor(deadline, joinedOn)
  return (
    <dl className="border-b border-rule">
      <Term name="Promise">
        Mentors review your work within {promiseInWords(promisedHours, week)}.
        <span className="block text-sm text-muted">They work {weekInWords(week)}.</span>
      </Term>
      <Term name="Goal">{goalInWords(goal, stages)}</Term>
      <Term name="Deadline">
        {own ? `By ${formatLongDay(own)}` : deadline ? upperFirst(deadlineInWords(deadline)) : 'None'}
      </Term>
      <Term name="Pace">
        {weeklyHours === null ? 'Your own plan counts.' : `It asks for ${weeklyHours} hours a week.`}
      </Term>
      {startsOn ? <Term name="Start">{formatLongDay(startsOn)}</Term> : null}
      <Term name={mentors.length === 1 ? 'Mentor' : 'Mentors'}>
        {mentors.length > 0 ? mentors.join(', ') : 'None yet. Work you submit waits until there is one.'}
      </Term>
    </dl>
  )
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-t border-rule py-2.5 sm:grid-cols-[6rem_1fr]">
      <dt className="text-sm text-muted sm:pt-0.5">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}
