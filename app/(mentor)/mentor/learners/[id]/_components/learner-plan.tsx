import type { ReactNode } from 'react'
import { hoursInWords } from '@/components/mentoring/learners/agreed-plan-words'
import { arrivalForMentor } from '@/components/mentoring/learners/arrival-words'
import { behindInWords, daysInWords, goalWords } from '@/components/mentoring/learners/plan-words'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { LearnerFacts } from './learner-facts'

type LearnerPlanProps = Pick<LearnerFacts, 'learner' | 'mentee' | 'plan' | 'pauses' | 'ground' | 'places' | 'now'>

/** What the learner planned, how they stand against it, and when they arrive, unless they hide their dates. */
export function LearnerPlan({ learner, mentee, plan, pauses, ground, places, now }: LearnerPlanProps) {
  if (!plan) return null
  const today = toDay(now, mentee.timeZone)
  const coming = pauses.filter(({ to }) => to >= today)
  const arrival = ground && arrivalForMentor(ground.input)
  return (
    <dl className="grid gap-x-10 gap-y-5 border-y border-rule py-5 sm:grid-cols-2 lg:grid-cols-4">
      {arrival ? (
        <Fact name={`When, ${arrival.target}`} value={arrival.title}>
          {arrival.detail}
        </Fact>
      ) : (
        <Fact name="When" value="Hidden">
          {learner.name} has hidden their dates, so you can’t see them.
        </Fact>
      )}
      <Fact name="Plan" value={hoursInWords(plan.weeklyHours)}>
        {daysInWords(plan.studyDays)}. {goalWords[plan.goal]}
        {learner.track ? `, on ${learner.track}` : ''}.
      </Fact>
      <Fact name="Against the plan" value={places.length === 1 ? behindInWords(places[0]?.behind ?? null) : null}>
        {places.length === 1
          ? 'In percentage points of the goal.'
          : places.map(({ cohort, behind }) => (
              <span key={cohort.id} className="block">
                {cohort.name}: {behindInWords(behind)}
              </span>
            ))}
      </Fact>
      <Fact name="Time off" value={coming.length === 0 ? 'None announced' : null}>
        {coming.map(({ id, from, to }) => (
          <span key={id} className="block">
            {from <= today ? 'Now, until ' : from === to ? '' : `${formatLongDay(from)} to `}
            {formatLongDay(to)}
          </span>
        ))}
      </Fact>
    </dl>
  )
}

function Fact({ name, value, children }: { name: string; value: string | null; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{name}</dt>
      {value ? <dd className="mt-1 font-display text-lg font-semibold">{value}</dd> : null}
      <dd className="mt-1 text-sm text-muted">{children}</dd>
    </div>
  )
}
