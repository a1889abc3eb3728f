import { addDays, addMonths } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import type { States } from '@/lib/learning/progress/completion'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { CohortGoal } from '@/lib/mentoring/cohorts/goal'
import type { SharedCohort } from '../mentees/mentee'
import { shareDone as shareOf, toGoalTarget } from '../stats/goal'

const SOONEST_DAYS = 7
const LATEST_MONTHS = 36

/**
 * State of a plan: `proposed` waits for the learner's answer, `agreed` is in force. The others have ended: `declined`
 * by the learner, `withdrawn` by a mentor or a newer proposal, `replaced` by a plan agreed later. When a learner leaves
 * the cohort, open proposals and agreed plans end.
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
  /** Goal to reach by that day: "The core of the junior level". */
  readonly goal: string
  /** The mentor's reason. */
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

/** Checks that a day can be proposed. @param today in the learner's zone */
export function checkDay(arriveBy: Day, today: Day): Result<Day, 'too-soon' | 'too-far'> {
  if (arriveBy < addDays(today, SOONEST_DAYS)) return refuse('too-soon')
  if (arriveBy > addMonths(today, LATEST_MONTHS)) return refuse('too-far')
  return ok(arriveBy)
}

export type AnswerDecision = 'agree' | 'decline' | 'unchanged'

/**
 * Decides about a learner's answer. Repeating it changes nothing; a different answer needs another proposal.
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

/**
 * Returns the share of effort done of a cohort's goal on a track: 0 to 1. It is stored with a plan when it is agreed.
 */
export const sharePlanDone = (roadmap: Roadmap, trackSlug: string, states: States, goal: CohortGoal): number =>
  shareOf(toGoalTarget(roadmap, trackSlug, goal), states)
