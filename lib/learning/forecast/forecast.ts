import { type DayNumber, dayAt, numberOf, weekdayAt } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import type { PaidWork } from '@/lib/learning/levels/experience'
import { requiredMonths } from '@/lib/learning/levels/gates'
import type { States } from '@/lib/learning/progress/completion'
import type { LogSummary } from '@/lib/learning/progress/summary/log-summary'
import { levels, onTrack, type Roadmap, stepsOf } from '@/lib/learning/roadmaps/roadmap'
import { type Ahead, type Course, type Place, weeksUntil } from './arrival'
import type { Arrival } from './arrival-date'
import { type Assumptions, assumptions as standard } from './assumptions'
import { type Learned, learnedFrom } from './learned'
import { levelArrival } from './level-arrival'
import { type Pace, paceOf } from './pace'
import { aheadOf, type Path, pathOf, type Target, targetsOf } from './path'
import { afterActiveDays, type Pause, type PausedSpans, spansOf } from './pauses'

/** After so many unpaused days without any sign of life no date can be given. */
const SILENT_DAYS = 56
/** A date further away than ten years is none. */
const HORIZON_WEEKS = 522
/** Who changes their hours does not wholly keep to it: log-spread for each unit of log-change. */
const PROMISE_SPREAD = 0.2

export type ForecastPlan = {
  readonly weeklyHours: number
  /** 0 is Monday. Empty means every day. */
  readonly studyDays: readonly number[]
  readonly startedOn: Day
  readonly timeZone: string
  /** Past and future ones. */
  readonly pauses: readonly Pause[]
}

export type ForecastInput = {
  readonly roadmap: Roadmap
  readonly track: string
  readonly plan: ForecastPlan
  /** Where the learner stands on each step; equals what the log says. */
  readonly states: States
  /** Of the whole log. */
  readonly log: LogSummary
  /** Null where it is private to the learner; then no level that takes paid work has a date. */
  readonly work: PaidWork | null
  /** In the learner's zone. */
  readonly today: Day
  /** What if: other hours a week than those of the plan, from now on. */
  readonly weeklyHours?: number
}

export type Forecast = {
  /** `plan` for the first three weeks: "from your plan, not yet from your pace". */
  readonly basis: Pace['basis']
  /** Effort-hours a week, after a change of hours if there is one. */
  readonly hoursPerWeek: number
  readonly quietDays: number
  /** By target: `stage:<slug>` and `roadmap`, when their steps are done; `level:<level>`, when the level is reached. */
  readonly arrivals: Readonly<Record<string, Arrival>>
}

/** Everything that the forecast's parts have in common, worked out once. */
export type Situation = {
  readonly learned: Learned
  readonly pace: Pace
  readonly path: Path
  readonly course: Course
  readonly pauses: PausedSpans
  readonly today: DayNumber
  readonly startedOn: DayNumber
}

/**
 * When the learner arrives, as ranges that were checked (lib/learning/forecast/calibration). Pure and without chance: the same
 * input gives the same dates.
 */
export function forecastOf(input: ForecastInput, assumed: Assumptions = standard): Forecast {
  const forecast = coreForecast(input, assumed)
  const cores = forecast.arrivals
  const ready = cores['level:junior'] ?? { state: 'done' }
  const ofLevels = levels.flatMap((level) => {
    const core = cores[`level:${level}`]
    const work = input.work ?? (requiredMonths[level] === 0 ? noWork : null)
    return core && work ? [[`level:${level}`, levelArrival(level, core, ready, work, input.today)] as const] : []
  })
  const others = Object.entries(cores).filter(([key]) => !key.startsWith('level:'))
  return { ...forecast, arrivals: Object.fromEntries([...others, ...ofLevels]) }
}

const noWork: PaidWork = { months: 0, startsOn: null }

/**
 * When steps are done, whatever else a level takes: `level:<level>` is the core up to that level alone. It tells nothing
 * of the learner's paid work, and never dates a level.
 */
export function coreForecast(input: ForecastInput, assumed: Assumptions = standard): Forecast {
  const situation = situationOf(input, assumed)
  const arrivals = targetsOf(input.roadmap, input.track).map((target) => [
    target.key,
    arrivalAt(target, situation, input.plan.studyDays, assumed),
  ])
  const { pace, course } = situation
  return {
    basis: pace.basis,
    hoursPerWeek: course.hours,
    quietDays: pace.quietDays,
    arrivals: Object.fromEntries(arrivals),
  }
}

export function situationOf(input: ForecastInput, assumed: Assumptions = standard): Situation {
  const { roadmap, track, plan, states, log } = input
  const today = numberOf(input.today)
  const startedOn = Math.min(numberOf(plan.startedOn), today)
  const pauses = spansOf(plan.pauses)
  const steps = stepsOf(roadmap)
  const { weeklyHours } = plan
  const learned = learnedFrom(log, steps, { startedOn, weeklyHours })
  const pace = paceOf({ learned, steps, weeklyHours, startedOn, pauses, today }, assumed)
  const path = pathOf(stepsOf(onTrack(roadmap, track)), states, learned, pace.begun, assumed)
  return { learned, pace, path, course: courseOf(pace, input), pauses, today, startedOn }
}

function courseOf(pace: Pace, { plan, weeklyHours = plan.weeklyHours }: ForecastInput): Course {
  const change = weeklyHours / plan.weeklyHours
  return {
    hours: pace.hours * change,
    variance: pace.variance + (PROMISE_SPREAD * Math.log(change)) ** 2,
    weekVariance: pace.weekVariance,
    silentWeeks: Math.max(0, pace.quietDays - pace.usualQuietDays) / 7,
  }
}

export const isSilent = ({ pace }: Situation): boolean => pace.quietDays >= SILENT_DAYS

/** When the steps of one target are done, also at one that the roadmap has not by itself. */
export function arrivalAt(
  target: Target,
  situation: Situation,
  studyDays: readonly number[],
  assumed: Assumptions = standard,
): Arrival {
  const ahead: Ahead = aheadOf(situation.path, target)
  if (ahead.hours <= 0) return { state: 'done' }
  if (isSilent(situation)) return { state: 'no-date', reason: 'silent' }
  const dateOf = (place: Place): Day | null => {
    const weeks = weeksUntil(ahead, situation.course, place, assumed)
    if (weeks > HORIZON_WEEKS) return null
    return dayAt(studyDayFrom(afterActiveDays(situation.pauses, situation.today, weeks * 7), studyDays))
  }
  const [early85, early50, middle] = [dateOf('early85'), dateOf('early50'), dateOf('middle')]
  if (!middle || !early50 || !early85) return { state: 'no-date', reason: 'too-far' }
  return {
    state: 'range',
    binds: 'steps',
    middle,
    range50: { from: early50, to: dateOf('late50') },
    range85: { from: early85, to: dateOf('late85') },
  }
}

/** The first of the learner's study days from a day on: that is when the last step gets done. */
function studyDayFrom(day: DayNumber, studyDays: readonly number[]): DayNumber {
  for (let ahead = 0; ahead < 7; ahead++) if (studyDays.includes(weekdayAt(day + ahead))) return day + ahead
  return day
}
