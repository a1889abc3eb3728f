import { type DayNumber, dayAt, toDayNumber, toMonday, weekdayAt } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import { isPaused, type PausedSpans } from '@/lib/learning/forecast/pauses'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import type { MovedStep } from './moved-steps'
import type { OpenStep } from './plan-order'
import { type StudyTime, splitHours } from './study-hours'

type WeekInput = {
  /** What is left, in the order in which it is taken up. */
  readonly steps: readonly OpenStep[]
  readonly time: StudyTime
  readonly pauses: PausedSpans
  readonly startedOn: Day
  /** In the learner's zone. */
  readonly today: Day
  /** Hours that went into steps finished today: today asks for so much less. */
  readonly learntToday: number
  /** What moved on the days of this week, by day. */
  readonly moved: ReadonlyMap<Day, readonly MovedStep[]>
}

/** A sitting with one step. */
export type PackedWork = {
  readonly step: Step
  readonly hours: number
  /** `part`: it goes on another day. `rest`: it began earlier. */
  readonly extent: 'whole' | 'part' | 'rest'
}

export type WeekDay = {
  readonly day: Day
  readonly when: 'past' | 'today' | 'ahead'
  readonly kind: 'study' | 'free' | 'paused'
  /** Time that is left on it: none on a day that is past. */
  readonly hours: number
  readonly moved: readonly MovedStep[]
  readonly work: readonly PackedWork[]
}

/** Seven days: the learner's first from the day they began, every other from Monday to Sunday. */
export type Week = {
  readonly days: readonly WeekDay[]
  /** The plan's hours of the whole week, without time off. */
  readonly hours: number
  /** What is planned from today on. */
  readonly hoursPlanned: number
  /** Hours of steps finished today, where they are more than today's share: the other days keep theirs. */
  readonly extraToday: { readonly done: number; readonly share: number } | null
  /** `over`: no study day is left. `paused`: what is left is time off. `nothing-left`: no step is. */
  readonly state: 'planned' | 'over' | 'paused' | 'nothing-left'
  /** The first study day after this week that is no time off; null when there is none within a year. */
  readonly nextStudyDay: Day | null
}

/** Steps are handed out in half-hours. */
const SITTING = 0.5
/** How far ahead the next study day is looked for. */
const A_YEAR = 366

/**
 * This week's work. Days that are past show what moved on them and are left alone; what remains is handed out anew on
 * the days that remain, each with its own share of the weekly hours. What a past day left undone is not piled on the
 * others. Pure: the same input gives the same week.
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
 * Who begins on a Saturday has a whole week before them, and none behind. A start that lies ahead is one of another time
 * zone, and begins today.
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

/** Hands the steps out from day to day; one that is longer than a day goes on on the next. */
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
