import type { ReactNode } from 'react'
import { hoursInWords } from '@/components/mentoring/learners/agreed-plan-words'
import { arrivalForMentor } from '@/components/mentoring/learners/arrival-words'
import { behindInWords, daysInWords, goalWords } from '@/components/mentoring/learners/plan-words'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { type Day, formatLongDay } from '@/lib/foundation/values/day-words'
import { hasLevels } from '@/lib/learning/roadmaps/roadmap'
import type { MenteeCohort } from '@/lib/mentoring/learners/mentees/mentee'
import * as words from '@/messages/generated/app/learner'
import type { LearnerFacts } from './learner-facts'

type LearnerPlanProps = Pick<
  LearnerFacts,
  'mentee' | 'roadmap' | 'track' | 'plan' | 'pauses' | 'ground' | 'places' | 'now'
>

/** Shows the learner's plan, how they compare with it, and when they arrive, unless they hide their dates. */
export function LearnerPlan({ mentee, roadmap, track, plan, pauses, ground, places, now }: LearnerPlanProps) {
  if (!plan) return null
  const today = toDay(now, mentee.timeZone)
  const coming = pauses.filter(({ to }) => to >= today)
  // Goals are about jobs, to which a roadmap without levels doesn't lead.
  const detail = { days: daysInWords(plan.studyDays), hasGoal: hasLevels(roadmap), goal: goalWords[plan.goal]() }
  const arrival = ground && arrivalForMentor(ground.input)
  return (
    <dl className="grid gap-x-10 gap-y-5 border-y border-rule py-5 sm:grid-cols-2 lg:grid-cols-4">
      {arrival ? (
        <Fact name={arrival.name} value={arrival.title}>
          {arrival.detail}
        </Fact>
      ) : (
        <Fact name={words.when()} value={words.hidden()}>
          {words.datesHidden({ name: mentee.name })}
        </Fact>
      )}
      <Fact name={words.plan()} value={hoursInWords(plan.weeklyHours)}>
        {track ? words.planDetailOn({ ...detail, track }) : words.planDetail(detail)}
      </Fact>
      <Fact name={words.againstPlan()} value={places.length === 1 ? behindInWords(places[0]?.behind ?? null) : null}>
        {places.map((place) => (
          <PlaceLine key={place.cohort.id} place={place} isOnlyOne={places.length === 1} />
        ))}
      </Fact>
      <Fact name={words.timeOff()} value={coming.length === 0 ? words.noTimeOff() : null}>
        {coming.map(({ id, from, to }) => (
          <span key={id} className="block">
            {pauseInWords(from, to, today)}
          </span>
        ))}
      </Fact>
    </dl>
  )
}

function PlaceLine({ place: { cohort, behind, lateFor }, isOnlyOne }: { place: MenteeCohort; isOnlyOne: boolean }) {
  return (
    <span className="block">
      {isOnlyOne ? words.inPoints() : words.behindIn({ cohort: cohort.name, behind: behindInWords(behind) })}
      {lateFor ? <span className="block text-ember">{words.lateFor({ day: formatLongDay(lateFor) })}</span> : null}
    </span>
  )
}

function pauseInWords(from: Day, to: Day, today: Day): string {
  if (from <= today) return words.offUntil({ day: formatLongDay(to) })
  return from === to ? formatLongDay(to) : words.offFromTo({ from: formatLongDay(from), to: formatLongDay(to) })
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
