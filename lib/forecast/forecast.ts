import type { States } from '@/lib/progress/completion'
import type { LogSummary } from '@/lib/progress/summary/log-summary'
import { onTrack, type Roadmap, stepsOf } from '@/lib/roadmaps/roadmap'
import { type DayNumber, dayAt, numberOf, weekdayAt } from '@/lib/values/day-number'
import type { Day } from '@/lib/values/day-words'
import { type Ahead, type Course, type Place, weeksUntil } from './arrival'
import { type Assumptions, assumptions as standard } from './assumptions'
import { type Learned, learnedFrom } from './learned'
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
  /** In the learner's zone. */
  readonly today: Day
  /** What if: other hours a week than those of the plan, from now on. */
  readonly weeklyHours?: number
}

/** Both ends included; without an end when that is further away than ten years. */
export type DateRange = { readonly from: Day; readonly to: Day | null }

export type Arrival =
  | { readonly state: 'done' }
  | {
      readonly state: 'range'
      /** For comparing only: never shown alone. */
      readonly middle: Day
      readonly range50: DateRange
      readonly range85: DateRange
    }
  | { readonly state: 'no-date'; readonly reason: NoDateReason }

/** `silent`: nothing moved for eight unpaused weeks. `too-far`: at this pace it takes over ten years. */
export type NoDateReason = 'silent' | 'too-far'

export type Forecast = {
  /** `plan` for the first three weeks: "from your plan, not yet from your pace". */
  readonly basis: Pace['basis']
  /** Effort-hours a week, after a change of hours if there is one. */
  readonly hoursPerWeek: number
  readonly quietDays: number
  /** By target: `stage:<slug>`, `level:<level>`, `roadmap`. */
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
 * When the learner arrives, as ranges that were checked (lib/forecast/calibration). Pure and without chance: the same
 * input gives the same dates.
 */
export function forecastOf(input: ForecastInput, assumed: Assumptions = standard): Forecast {
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

/** When the learner arrives at one target, also at one that the roadmap has not by itself. */
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
