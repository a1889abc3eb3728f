import { toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import { arrivalAt, type ForecastInput, paceAhead, paceRange, type Situation } from '@/lib/learning/forecast/forecast'
import { ownQuiet } from '@/lib/learning/forecast/own-quiet'
import type { Target } from '@/lib/learning/forecast/path'
import { NO_DATE } from '@/lib/learning/plans/no-date'
import type { CohortTerms } from '@/lib/mentoring/cohorts/cohort'
import { decideFlag, type Flag, quietDaysSince, signOfLife } from '../flags/flag'
import { goalTarget, shareDone, sumHours } from './goal'
import { type Agreement, dueShare, pointsBehind, toYardstick } from './yardstick'

/** Sorts before every real date: the goal is reached. */
export const ARRIVED: Day = '0001-01-01'

/** What is known of a learner, whatever the cohort. */
export type LearnerGround = {
  readonly input: ForecastInput
  /** Worked out from the input, once for all cohorts. */
  readonly situation: Situation
  /** Null before they made a plan; then the input stands for nothing but an empty log. */
  readonly planMadeOn: Day | null
  readonly hidesForecast: boolean
  readonly lastLearningDay: Day | null
  /** The day on which they last ticked a point of a step's checklist. */
  readonly lastMarkOn: Day | null
}

/** A learner's place in a cohort. */
export type CohortPlace = {
  readonly joinedOn: Day
  readonly cohort: Pick<CohortTerms, 'startsOn' | 'deadline' | 'goal'>
  readonly agreement: Agreement | null
  /** As it stood before. */
  readonly before: { readonly flag: Flag | null; readonly flaggedOn: Day | null }
}

export type LearnerStanding = {
  /** Effort-hours a week, to one decimal; 0 without a plan. */
  readonly pace: number
  /** Whole percentage points of the goal's effort behind the plan that counts; negative is ahead. */
  readonly behind: number
  /** One time in two the pace lies between these. */
  readonly paceFrom: number
  readonly paceTo: number
  /** The 50 % range for the goal; `NO_DATE` where none is known or shown, `ARRIVED` at the goal. */
  readonly arrivesFrom: Day
  readonly arrivesTo: Day
  readonly flag: Flag | null
  /** The first day of those on which a flag has stood without a break. */
  readonly flaggedOn: Day | null
  readonly quietDays: number
}

/** What a membership says of pace and plan was worked out some time: a tick takes only the time of it away. */
export const isWorkedOut = ({
  standingAt,
  pace,
}: {
  readonly standingAt: Date | null
  readonly pace: number
}): boolean => standingAt !== null || pace > 0

/**
 * Whether even the early end of a learner's forecast comes after the day by which the cohort wants them at its goal.
 * @param by null without such a day
 */
export const isForecastLate = (arrivesFrom: Day, by: Day | null): boolean =>
  by !== null && arrivesFrom !== NO_DATE && arrivesFrom > by

/** How a learner stands in a cohort today. Pure: the same ground gives the same standing. */
export function assessStanding(learner: LearnerGround, place: CohortPlace): LearnerStanding {
  const { input, situation, planMadeOn, lastLearningDay, lastMarkOn } = learner
  const { joinedOn, agreement, before } = place
  const goal = goalTarget(input.roadmap, input.track, place.cohort.goal)
  const share = shareDone(goal, input.states)
  const { pauses } = situation
  const today = toDayNumber(input.today)
  const behind = pointsBehind(computeDue(learner, place, goal) ?? share, share)
  const signs = { joinedOn, lastLearningDay, lastMarkOn, planMadeOn, agreedOn: agreement?.agreedOn ?? null }
  const quietDays = quietDaysSince(signOfLife(signs), pauses, today)
  const newestStart = [joinedOn, planMadeOn, signs.agreedOn].reduce<Day>((a, b) => (b && b > a ? b : a), joinedOn)
  // A goal without steps cannot be missed.
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

/** Null where nobody planned anything. */
function computeDue({ input, situation, planMadeOn }: LearnerGround, place: CohortPlace, goal: Target): number | null {
  const yardstick = toYardstick({ ...place, plan: planMadeOn ? input.plan : null })
  return yardstick && dueShare(yardstick, sumHours(goal), situation.pauses, toDayNumber(input.today))
}

/** To one decimal; nothing without a plan. */
function describePace({ situation, planMadeOn }: LearnerGround): Pick<LearnerStanding, 'pace' | 'paceFrom' | 'paceTo'> {
  const toTenths = (hours: number) => (planMadeOn ? Math.round(hours * 10) / 10 : 0)
  const [from, to] = paceRange(situation)
  return { pace: toTenths(paceAhead(situation)), paceFrom: toTenths(from), paceTo: toTenths(to) }
}

type ArrivalDates = Pick<LearnerStanding, 'arrivesFrom' | 'arrivesTo'>

function describeArrival({ input, situation, planMadeOn, hidesForecast }: LearnerGround, goal: Target): ArrivalDates {
  const none = { arrivesFrom: NO_DATE, arrivesTo: NO_DATE }
  if (!planMadeOn || hidesForecast || goal.steps.length === 0) return none
  const arrival = arrivalAt(goal, situation, input.plan.studyDays)
  if (arrival.state === 'done') return { arrivesFrom: ARRIVED, arrivesTo: ARRIVED }
  if (arrival.state !== 'range' || arrival.range50.to === null) return none
  return { arrivesFrom: arrival.range50.from, arrivesTo: arrival.range50.to }
}
