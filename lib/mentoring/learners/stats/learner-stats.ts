import { daysBetween } from '@/lib/foundation/values/calendar-date'
import { toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import {
  arrivalAt,
  type ForecastInput,
  type ForecastState,
  paceAhead,
  paceRange,
} from '@/lib/learning/forecast/forecast'
import { mergePauses, type PausedSpans } from '@/lib/learning/forecast/pace/pauses'
import { ownQuiet } from '@/lib/learning/forecast/pace/usual-silence'
import type { Target } from '@/lib/learning/forecast/path'
import { ARRIVED, NO_DATE } from '@/lib/learning/plans/arrival-dates'
import type { CohortGoal } from '@/lib/mentoring/cohorts/goal'
import type { LearnerSchedule } from '@/lib/mentoring/cohorts/schedule/schedule'
import type { FlagThresholds } from '@/lib/mentoring/cohorts/thresholds'
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

/** A learner's membership in a cohort. Days are those of the cohort's time zone. */
export type CohortStatsInput = {
  readonly joinedOn: Day
  readonly today: Day
  readonly goal: CohortGoal
  readonly schedule: LearnerSchedule
  /** A mentor set the start for this learner. */
  readonly isStartOwn: boolean
  readonly thresholds: FlagThresholds
  /** The cohort is closed, so that there is nothing to flag. */
  readonly isClosed: boolean
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
  /** Day by which they are to reach the goal; null for none. */
  readonly dueOn: Day | null
  /** Days from `dueOn` to the start of the 50% range; null where either is unknown or hidden, and at the goal. */
  readonly lateBy: number | null
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

/** Computes a learner's status in a cohort today. Pure: the same facts give the same result. */
export function computeLearnerStats(learner: LearnerStatsInput, place: CohortStatsInput): LearnerStats {
  const { input, situation, planMadeOn, lastLearningDay, lastMarkOn } = learner
  const { joinedOn, agreement, before, thresholds } = place
  const { startsOn, dueOn, holidays } = place.schedule
  const goal = toGoalTarget(input.roadmap, input.track, place.goal)
  const share = shareDone(goal, input.states)
  // Holidays stop the clock of what is due and of silence, not the forecast: many learn in them.
  const pauses = holidays.length > 0 ? mergePauses([...input.plan.pauses, ...holidays]) : situation.pauses
  const behind = pointsBehind(computeDue(learner, place, goal, pauses) ?? share, share)
  const signs = { joinedOn, startsOn, lastLearningDay, lastMarkOn, planMadeOn, agreedOn: agreement?.agreedOn ?? null }
  // Work is logged by days of the learner's own zone.
  const quietDays = quietDaysSince(findLastActivity(signs), pauses, toDayNumber(input.today))
  const starts = [startsOn, planMadeOn, signs.agreedOn]
  const newestStart = starts.reduce<Day>((newest, day) => (day && day > newest ? day : newest), joinedOn)
  // A goal without steps counts as reached.
  const hasArrived = share >= 1 || goal.steps.length === 0
  const usual = ownQuiet(situation.learned.movedOn, pauses)
  const arrival = describeArrival(learner, goal)
  const lateBy = computeLateBy(arrival.arrivesFrom, dueOn)
  const today = toDayNumber(place.today)
  const silence = { quietDays, ownQuiet: usual, pauses, today, thresholds }
  const flag = place.isClosed ? null : decideFlag({ ...silence, behind, lateBy, newestStart, hasArrived })
  return {
    ...describePace(learner),
    behind,
    ...arrival,
    dueOn,
    lateBy,
    flag,
    flaggedOn: flag && ((before.flag && before.flaggedOn) || input.today),
    quietDays,
  }
}

/** Returns the days from a date to the start of the 50% range; null where either is unknown, and at the goal. */
const computeLateBy = (arrivesFrom: Day, dueOn: Day | null): number | null =>
  dueOn === null || arrivesFrom === NO_DATE || arrivesFrom === ARRIVED ? null : daysBetween(dueOn, arrivesFrom)

/** Computes the share that is due today; null without any plan. */
function computeDue(
  { input, planMadeOn }: LearnerStatsInput,
  place: CohortStatsInput,
  goal: Target,
  pauses: PausedSpans,
): number | null {
  const planBaseline = toPlanBaseline({ ...place, plan: planMadeOn ? input.plan : null })
  return planBaseline && computeDueShare(planBaseline, sumHours(goal), pauses, toDayNumber(place.today))
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
