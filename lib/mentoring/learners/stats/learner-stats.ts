import { toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import {
  arrivalAt,
  type ForecastInput,
  type ForecastState,
  paceAhead,
  paceRange,
} from '@/lib/learning/forecast/forecast'
import { ownQuiet } from '@/lib/learning/forecast/pace/usual-silence'
import type { Target } from '@/lib/learning/forecast/path'
import { ARRIVED, NO_DATE } from '@/lib/learning/plans/arrival-dates'
import type { CohortTerms } from '@/lib/mentoring/cohorts/cohort'
import { decideFlag, type Flag, findLastActivity, quietDaysSince } from '../flags/flag'
import { shareDone, sumHours, toGoalTarget } from './goal'
import { type Agreement, computeDueShare, pointsBehind, toPlanBaseline } from './plan-baseline'

/** Facts about a learner that do not depend on the cohort. */
export type LearnerStatsInput = {
  readonly input: ForecastInput
  /** Computed from the input, once for all cohorts. */
  readonly situation: ForecastState
  /** Null before they made a plan; the input is then only that of an empty log. */
  readonly planMadeOn: Day | null
  readonly hidesForecast: boolean
  readonly lastLearningDay: Day | null
  /** The day on which they last ticked a point of a step's checklist. */
  readonly lastMarkOn: Day | null
}

/** A learner's membership in a cohort. */
export type CohortStatsInput = {
  readonly joinedOn: Day
  readonly cohort: Pick<CohortTerms, 'startsOn' | 'deadline' | 'goal'>
  readonly agreement: Agreement | null
  /** The flag before this assessment. */
  readonly before: { readonly flag: Flag | null; readonly flaggedOn: Day | null }
}

export type LearnerStats = {
  /** Effort-hours a week, to one decimal; 0 without a plan. */
  readonly pace: number
  /** Whole percentage points of the goal's effort behind the plan in force; negative is ahead. */
  readonly behind: number
  /** Range that contains the pace one time in two. */
  readonly paceFrom: number
  readonly paceTo: number
  /** The 50 % range for the goal; `NO_DATE` where it is unknown or hidden, `ARRIVED` at the goal. */
  readonly arrivesFrom: Day
  readonly arrivesTo: Day
  readonly flag: Flag | null
  /** First day of the present uninterrupted series of flagged days. */
  readonly flaggedOn: Day | null
  readonly quietDays: number
}

/** Returns whether a membership's pace and plan status were ever computed: a tick only clears the time. */
export const hasLearnerStats = ({
  learnerStatsAt,
  pace,
}: {
  readonly learnerStatsAt: Date | null
  readonly pace: number
}): boolean => learnerStatsAt !== null || pace > 0

/**
 * Returns whether even the early end of a learner's forecast is after the day by which they should reach the cohort's
 * goal.
 * @param by null without such a day
 */
export const isForecastLate = (arrivesFrom: Day, by: Day | null): boolean =>
  by !== null && arrivesFrom !== NO_DATE && arrivesFrom > by

/** Computes a learner's status in a cohort today. Pure: the same facts give the same result. */
export function computeLearnerStats(learner: LearnerStatsInput, place: CohortStatsInput): LearnerStats {
  const { input, situation, planMadeOn, lastLearningDay, lastMarkOn } = learner
  const { joinedOn, agreement, before } = place
  const goal = toGoalTarget(input.roadmap, input.track, place.cohort.goal)
  const share = shareDone(goal, input.states)
  const { pauses } = situation
  const today = toDayNumber(input.today)
  const behind = pointsBehind(computeDue(learner, place, goal) ?? share, share)
  const signs = { joinedOn, lastLearningDay, lastMarkOn, planMadeOn, agreedOn: agreement?.agreedOn ?? null }
  const quietDays = quietDaysSince(findLastActivity(signs), pauses, today)
  const newestStart = [joinedOn, planMadeOn, signs.agreedOn].reduce<Day>((a, b) => (b && b > a ? b : a), joinedOn)
  // A goal without steps counts as reached.
  const hasArrived = share >= 1 || goal.steps.length === 0
  const usual = ownQuiet(situation.learned.movedOn, pauses)
  const flag = decideFlag({ behind, quietDays, ownQuiet: usual, newestStart, hasArrived, pauses, today })
  return {
    ...describePace(learner),
    behind,
    ...describeArrival(learner, goal),
    flag,
    flaggedOn: flag && ((before.flag && before.flaggedOn) || input.today),
    quietDays,
  }
}

/** Computes the share that is due today; null without any plan. */
function computeDue(
  { input, situation, planMadeOn }: LearnerStatsInput,
  place: CohortStatsInput,
  goal: Target,
): number | null {
  const planBaseline = toPlanBaseline({ ...place, plan: planMadeOn ? input.plan : null })
  return planBaseline && computeDueShare(planBaseline, sumHours(goal), situation.pauses, toDayNumber(input.today))
}

/** Returns the pace to one decimal; 0 without a plan. */
function describePace({
  situation,
  planMadeOn,
}: LearnerStatsInput): Pick<LearnerStats, 'pace' | 'paceFrom' | 'paceTo'> {
  const toTenths = (hours: number) => (planMadeOn ? Math.round(hours * 10) / 10 : 0)
  const [from, to] = paceRange(situation)
  return { pace: toTenths(paceAhead(situation)), paceFrom: toTenths(from), paceTo: toTenths(to) }
}

type ArrivalDates = Pick<LearnerStats, 'arrivesFrom' | 'arrivesTo'>

function describeArrival(
  { input, situation, planMadeOn, hidesForecast }: LearnerStatsInput,
  goal: Target,
): ArrivalDates {
  const none = { arrivesFrom: NO_DATE, arrivesTo: NO_DATE }
  if (!planMadeOn || hidesForecast || goal.steps.length === 0) return none
  const arrival = arrivalAt(goal, situation, input.plan.studyDays)
  if (arrival.state === 'done') return { arrivesFrom: ARRIVED, arrivesTo: ARRIVED }
  if (arrival.state !== 'range' || arrival.range50.to === null) return none
  return { arrivesFrom: arrival.range50.from, arrivesTo: arrival.range50.to }
}
