import { addDays, addMonths } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import type { States } from '@/lib/learning/progress/completion'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { CohortGoal } from '@/lib/mentoring/cohorts/goal'
import type { SharedCohort } from '../mentees/mentee'
import { goalTarget, shareDone as shareOf } from '../standing/goal'

const SOONEST_DAYS = 7
const LATEST_MONTHS = 36

/**
 * Where a plan stands: `proposed` waits for the learner's answer, `agreed` counts. The others are over: `declined` by the
 * learner, `withdrawn` by a mentor or by a newer proposal, `replaced` by a later plan that was agreed. A learner who leaves
 * the cohort ends both.
 */
export type PlanState = 'proposed' | 'agreed' | 'declined' | 'withdrawn' | 'replaced'

/** A pace and a day that a mentor proposed, for the learner and the mentors of that cohort. */
export type AgreedPlan = {
  readonly id: string
  readonly state: PlanState
  readonly cohort: SharedCohort
  readonly mentorName: string
  readonly weeklyHours: number
  readonly arriveBy: Day
  /** What is to be reached by then: "The core of the junior level". */
  readonly goal: string
  /** Why, in the mentor's words. */
  readonly note: string
  /** ISO 8601. */
  readonly proposedAt: string
  readonly answeredAt: string | null
}

type Stored = { readonly answer: string | null; readonly answeredAt: Date | null; readonly endedAt: Date | null }

export function stateOfPlan({ answer, answeredAt, endedAt }: Stored): PlanState {
  if (answer === 'declined') return 'declined'
  if (answeredAt) return endedAt ? 'replaced' : 'agreed'
  return endedAt ? 'withdrawn' : 'proposed'
}

/** Whether a day can be proposed. @param today in the learner's zone */
export function checkDay(arriveBy: Day, today: Day): Result<Day, 'too-soon' | 'too-far'> {
  if (arriveBy < addDays(today, SOONEST_DAYS)) return refuse('too-soon')
  if (arriveBy > addMonths(today, LATEST_MONTHS)) return refuse('too-far')
  return ok(arriveBy)
}

export type AnswerDecision = 'agree' | 'decline' | 'unchanged'

/**
 * What a learner's answer comes to. The same twice is once; another answer needs another proposal.
 * @param today in the learner's zone
 */
export function decideAnswer(
  { state, arriveBy }: Pick<AgreedPlan, 'state' | 'arriveBy'>,
  agrees: boolean,
  today: Day,
): Result<AnswerDecision, 'gone' | 'answered' | 'day-passed'> {
  if (state === 'withdrawn') return refuse('gone')
  if (state !== 'proposed') return agrees === (state !== 'declined') ? ok('unchanged') : refuse('answered')
  if (!agrees) return ok('decline')
  return arriveBy <= today ? refuse('day-passed') : ok('agree')
}

/** Of the effort of a cohort's goal on a track, the part that is done: 0 to 1. It is kept with a plan when it is agreed. */
export const sharePlanDone = (roadmap: Roadmap, trackSlug: string, states: States, goal: CohortGoal): number =>
  shareOf(goalTarget(roadmap, trackSlug, goal), states)
