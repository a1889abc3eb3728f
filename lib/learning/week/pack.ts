import { type DayNumber, dayAt, toDayNumber, toMonday, weekdayAt } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import { isPaused, type PausedSpans } from '@/lib/learning/forecast/pace/pauses'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import type { MovedStep } from './moved-steps'
import type { OpenStep } from './plan-order'
import { type StudyTime, splitHours } from './study-hours'

type WeekInput = {
  /** Remaining steps, in the order in which they are taken up. */
  readonly steps: readonly OpenStep[]
  readonly time: StudyTime
  readonly pauses: PausedSpans
  readonly startedOn: Day
  /** Today in the learner's time zone. */
  readonly today: Day
  /** Hours of steps finished today, which reduce what is left for today. */
  readonly learntToday: number
  /** Moves on the days of this week, by day. */
  readonly moved: ReadonlyMap<Day, readonly MovedStep[]>
}

/** A portion of work on one step. */
export type PackedWork = {
  readonly step: Step
  readonly hours: number
  /** `part`: it continues on another day. `rest`: it began earlier. */
  readonly extent: 'whole' | 'part' | 'rest'
}

export type WeekDay = {
  readonly day: Day
  readonly when: 'past' | 'today' | 'ahead'
  readonly kind: 'study' | 'free' | 'paused'
  /** Hours left on it: none on a past day. */
  readonly hours: number
  readonly moved: readonly MovedStep[]
  readonly work: readonly PackedWork[]
}

/** Seven days: a learner's first week begins on their first day, every other on Monday. */
export type Week = {
  readonly days: readonly WeekDay[]
  /** The plan's hours of the whole week, without pauses. */
  readonly hours: number
  /** Hours planned from today on. */
  readonly hoursPlanned: number
  /** Hours of steps finished today beyond today's share: the other days keep theirs. */
  readonly extraToday: { readonly done: number; readonly share: number } | null
  /** `over`: no study day is left. `paused`: all that is left is paused. `nothing-left`: no step is left. */
  readonly state: 'planned' | 'over' | 'paused' | 'nothing-left'
  /** The first study day after this week outside pauses; null when there is none within a year. */
  readonly nextStudyDay: Day | null
}

/** Steps are scheduled in half-hours. */
const SITTING = 0.5
/** Days to look ahead for the next study day. */
const A_YEAR = 366

/**
 * Plans this week's work. Past days show their moves and stay as they are; the remaining work is distributed over the
 * remaining days, each with its own share of the weekly hours. Work missed on a past day is not piled on the others.
 * Pure: the same input gives the same week.
 */
export function packWeek(input: WeekInput): Week {
  const first = firstDay(toDayNumber(input.today), toDayNumber(input.startedOn))
  const shares = splitHours(input.time)
  const bare = shares.map((_, index) => bareDay(first + index, shares[weekdayAt(first + index)] ?? 0, input))
  const days = withWork(bare, input.steps)
  const counted = days.filter(({ kind }) => kind === 'study')
  return {
    days,
    hours: sum(counted.map(({ day }) => shares[weekdayAt(toDayNumber(day))] ?? 0)),
    hoursPlanned: sum(days.flatMap(({ work }) => work.map(({ hours }) => hours))),
    extraToday: getExtraToday(days, shares, input),
    state: getWeekState(days, input.steps.length),
    nextStudyDay: nextStudyDay(first + 7, shares, input.pauses),
  }
}

/**
 * Returns the first day of the week: a learner who begins on a Saturday has a whole week ahead, and none behind. A
 * start in the future comes from another time zone, and counts as today.
 */
const firstDay = (today: DayNumber, startedOn: DayNumber): DayNumber =>
  today - startedOn < 7 ? Math.min(today, startedOn) : toMonday(today)

function bareDay(number: DayNumber, share: number, { today, learntToday, pauses, moved }: WeekInput): WeekDay {
  const day = dayAt(number)
  const when = day < today ? 'past' : day === today ? 'today' : 'ahead'
  const kind = isPaused(pauses, number) ? 'paused' : share > 0 ? 'study' : 'free'
  const left = when === 'today' ? Math.max(0, share - downToHalves(learntToday)) : share
  const hours = kind === 'study' && when !== 'past' ? left : 0
  return { day, when, kind, hours, moved: moved.get(day) ?? [], work: [] }
}

/** Distributes the steps over the days; one that is longer than a day continues on the next. */
function withWork(days: readonly WeekDay[], steps: readonly OpenStep[]): readonly WeekDay[] {
  const queue = steps.map((open) => ({ ...open, left: upToHalves(open.hours) }))
  return days.map((day) => {
    const work: PackedWork[] = []
    let free = day.hours
    while (free > 0 && queue[0]) {
      const [open] = queue
      const hours = Math.min(free, open.left)
      work.push({ step: open.step, hours, extent: getExtent(hours, open) })
      free -= hours
      open.left -= hours
      if (open.left <= 0) queue.shift()
    }
    return { ...day, work }
  })
}

function getExtent(hours: number, { left, step }: { left: number; step: Step }): PackedWork['extent'] {
  if (hours < left) return 'part'
  return hours < step.effort.median ? 'rest' : 'whole'
}

function getExtraToday(
  days: readonly WeekDay[],
  shares: readonly number[],
  { today, learntToday }: WeekInput,
): Week['extraToday'] {
  const isStudyDay = days.some(({ when, kind }) => when === 'today' && kind === 'study')
  const share = isStudyDay ? (shares[weekdayAt(toDayNumber(today))] ?? 0) : 0
  const done = downToHalves(learntToday)
  return done > share ? { done, share } : null
}

function getWeekState(days: readonly WeekDay[], stepsLeft: number): Week['state'] {
  if (stepsLeft === 0) return 'nothing-left'
  const remaining = days.filter(({ when }) => when !== 'past')
  if (remaining.some(({ kind }) => kind === 'study')) return 'planned'
  return remaining.some(({ kind }) => kind === 'paused') ? 'paused' : 'over'
}

function nextStudyDay(from: DayNumber, shares: readonly number[], pauses: PausedSpans): Day | null {
  for (let day = from; day < from + A_YEAR; day++) {
    if ((shares[weekdayAt(day)] ?? 0) > 0 && !isPaused(pauses, day)) return dayAt(day)
  }
  return null
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const upToHalves = (hours: number): number => Math.max(SITTING, Math.ceil(hours / SITTING) * SITTING)
const downToHalves = (hours: number): number => Math.floor(hours / SITTING) * SITTING
