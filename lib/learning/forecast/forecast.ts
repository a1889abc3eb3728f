import { type DayNumber, dayAt, toDayNumber, weekdayAt } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import { memoizeByIdentity } from '@/lib/foundation/values/memoize-by-identity'
import type { PaidWork } from '@/lib/learning/levels/experience'
import { requiredMonths } from '@/lib/learning/levels/gates'
import type { PlannedHours } from '@/lib/learning/plans/planned-hours'
import type { States } from '@/lib/learning/progress/completion'
import type { LogSummary } from '@/lib/learning/progress/summary/log-summary'
import { levels, listLevels, listSteps, type Roadmap, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { type PaceDistribution, type RemainingWork, weeksUntil } from './arrival/arrival'
import type { Arrival } from './arrival/arrival-date'
import { levelArrival } from './arrival/level-arrival'
import { assumptions } from './assumptions'
import { defaultInstanceModel, type InstanceModel, normalDeviations, type Quantile } from './instance/instance-model'
import { type LearningHistory, toLearningHistory } from './pace/learning-history'
import { allowedHours, estimatePace, getLane, type Pace } from './pace/pace'
import { afterActiveDays, mergePauses, type Pause, type PausedSpans } from './pace/pauses'
import { getPresence, type Presence } from './pace/presence'
import { computePath, listAhead, listTargets, type Path, type Target } from './path'

/** Horizon of about ten years: no date is given beyond it. */
export const HORIZON_WEEKS = 522

export type ForecastPlan = PlannedHours & {
  /** 0 is Monday. Empty means every day. */
  readonly studyDays: readonly number[]
  readonly startedOn: Day
  readonly timeZone: string
  /** Past and future pauses. */
  readonly pauses: readonly Pause[]
}

export type ForecastInput = {
  readonly roadmap: Roadmap
  readonly track: string
  readonly plan: ForecastPlan
  /** Status of each step; equals what the log implies. */
  readonly states: States
  /** Summary of the whole log. */
  readonly log: LogSummary
  /** Null where it is private to the learner; then no level that takes paid work has a date. */
  readonly work: PaidWork | null
  /** Today in the learner's time zone. */
  readonly today: Day
  /** Values learnt from the instance's people; the default assumptions when left out. */
  readonly instance?: InstanceModel
}

export type Forecast = {
  /** `plan` for the first three weeks: "from your plan, not yet from your pace". */
  readonly basis: Pace['basis']
  /** Effort-hours a week towards the next level. */
  readonly hoursPerWeek: number
  /** Range that contains it with a probability of 50 %. */
  readonly hoursRange: readonly [low: number, high: number]
  readonly quietDays: number
  readonly presence: Presence
  /** By target: `stage:<slug>` and `roadmap`, when their steps are done; `level:<level>`, when the level is reached. */
  readonly arrivals: Readonly<Record<string, Arrival>>
}

/** Intermediate results shared by all parts of the forecast. */
export type ForecastState = {
  readonly learned: LearningHistory
  readonly pace: Pace
  readonly presence: Presence
  readonly path: Path
  readonly course: PaceDistribution
  readonly pauses: PausedSpans
  readonly today: DayNumber
  readonly startedOn: DayNumber
}

/**
 * Computes when the learner arrives, as ranges that were calibrated (lib/learning/forecast/calibration). Pure and
 * deterministic: the same input gives the same dates.
 */
export const computeForecast = memoizeByIdentity((input: ForecastInput): Forecast => {
  const forecast = coreForecast(input)
  const cores = forecast.arrivals
  const ready = cores['level:junior'] ?? { state: 'done' }
  const ofLevels = listLevels(input.roadmap).flatMap((level) => {
    const core = cores[`level:${level}`]
    const work = input.work ?? (requiredMonths[level] === 0 ? noWork : null)
    return core && work ? [[`level:${level}`, levelArrival(level, core, ready, work, input.today)] as const] : []
  })
  const others = Object.entries(cores).filter(([key]) => !key.startsWith('level:'))
  return { ...forecast, arrivals: Object.fromEntries([...others, ...ofLevels]) }
})

const noWork: PaidWork = { months: 0, startsOn: null }

/**
 * Computes when steps are done, whatever else a level takes: `level:<level>` is only the core up to that level. It
 * reveals nothing of the learner's paid work, and never dates a level.
 */
export const coreForecast = memoizeByIdentity((input: ForecastInput): Forecast => {
  const situation = computeForecastState(input)
  const arrivals = listTargets(input.roadmap, input.track).map((target) => [
    target.key,
    arrivalAt(target, situation, input.plan.studyDays),
  ])
  const { pace, presence } = situation
  return {
    basis: pace.basis,
    hoursPerWeek: paceAhead(situation),
    hoursRange: paceRange(situation),
    quietDays: pace.quietDays,
    presence,
    arrivals: Object.fromEntries(arrivals),
  }
})

export const computeForecastState = memoizeByIdentity((input: ForecastInput): ForecastState => {
  const { roadmap, track, plan, states, log, instance = defaultInstanceModel } = input
  const today = toDayNumber(input.today)
  const startedOn = Math.min(toDayNumber(plan.startedOn), today)
  const pauses = mergePauses(plan.pauses)
  const steps = listSteps(roadmap)
  const learned = toLearningHistory(log, steps, { startedOn, allowedOn: allowedHours(plan) })
  const pace = estimatePace({ learned, steps, plan, startedOn, pauses, today, instance })
  const presence = getPresence(pace, pauses, today)
  const path = computePath(toTrackRoadmap(roadmap, track), states, pace.begun)
  return { learned, pace, presence, path, course: planCourse(pace, instance), pauses, today, startedOn }
})

function planCourse(pace: Pace, instance: InstanceModel): PaceDistribution {
  const { floor, paceVariance, promiseSpread } = assumptions
  return {
    hours: pace.hours,
    variance: floor + paceVariance / pace.weeks + (promiseSpread * pace.promised) ** 2,
    silentWeeks: Math.max(0, pace.quietDays - pace.usualQuietDays) / 7,
    pausedAhead: pace.pausedAhead,
    instance,
  }
}

/** Returns effort-hours a week towards the nearest level not reached; after the last, the pace over all steps. */
export function paceAhead({ pace, path }: Pick<ForecastState, 'pace' | 'path'>): number {
  const [next] = path.steps
  return pace.hours[next?.lane ?? levels.length] ?? 0
}

/** Returns the range that contains that pace with a probability of 50 %. */
export function paceRange(situation: ForecastState): readonly [low: number, high: number] {
  const pace = paceAhead(situation)
  const spread = Math.exp(-normalDeviations.early50 * Math.sqrt(situation.course.variance))
  return [pace / spread, pace * spread]
}

export const isSilent = ({ presence }: ForecastState): boolean => presence.state === 'gone'

/** Returns the work up to a target, and the share already learnt. */
export function computeRemainingWork({ path, learned }: ForecastState, target: Target): RemainingWork {
  const ahead = listAhead(path, target)
  const hours = ahead.reduce((sum, one) => sum + one.hours, 0)
  const wanted = new Set(target.steps.map(({ id }) => id))
  const behind = learned.finished.reduce((sum, { stepId, learnt }) => sum + (wanted.has(stepId) ? learnt : 0), 0)
  return {
    hours,
    part: behind > 0 ? behind / (behind + hours) : 0,
    lane: Math.max(0, ...target.steps.map(getLane), ...ahead.map(({ lane }) => lane)),
  }
}

/** Computes when the steps of one target are done; the target need not be one of the roadmap's own. */
export function arrivalAt(target: Target, situation: ForecastState, studyDays: readonly number[]): Arrival {
  const ahead = computeRemainingWork(situation, target)
  if (ahead.hours <= 0) return { state: 'done' }
  if (isSilent(situation)) return { state: 'no-date', reason: 'silent' }
  const toDate = (place: Quantile): Day | null => {
    const weeks = weeksUntil(ahead, situation.course, place)
    return weeks > HORIZON_WEEKS ? null : dayAfterWeeks(weeks, situation, studyDays)
  }
  const [early85, early50, middle] = [toDate('early85'), toDate('early50'), toDate('middle')]
  if (!middle || !early50 || !early85) return { state: 'no-date', reason: 'too-far' }
  return {
    state: 'range',
    binds: 'steps',
    middle,
    range50: { from: early50, to: toDate('late50') },
    range85: { from: early85, to: toDate('late85') },
  }
}

/** Returns the study day on which so many weeks from today have passed, announced pauses not counted. */
export const dayAfterWeeks = (
  weeks: number,
  { pauses, today }: Pick<ForecastState, 'pauses' | 'today'>,
  studyDays: readonly number[],
): Day => dayAt(studyDayFrom(afterActiveDays(pauses, today, weeks * 7), studyDays))

/** Returns the first study day from a day on: the last step is done on a study day. */
function studyDayFrom(day: DayNumber, studyDays: readonly number[]): DayNumber {
  for (let ahead = 0; ahead < 7; ahead++) if (studyDays.includes(weekdayAt(day + ahead))) return day + ahead
  return day
}
