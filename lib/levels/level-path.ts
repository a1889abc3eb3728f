import { countsAsDone, type States, stateOf } from '@/lib/progress/completion'
import { type Level, levels, onTrack, type Roadmap, type Step, stepsOf } from '@/lib/roadmaps/roadmap'
import { addDays, addMonths } from '@/lib/values/calendar-date'
import type { Day } from '@/lib/values/day-words'
import { levelOf, requiredMonths } from './gates'

/** Both ends included; without an end when that cannot be told. */
export type DayRange = { readonly from: Day; readonly to: Day | null }

export type LevelPathInput = {
  readonly roadmap: Roadmap
  readonly track: string
  readonly states: States
  readonly paidExperienceMonths: number
  /** As the plan declares them. */
  readonly weeklyHours: number
  /** The learner's own assumption; null for the usual one. */
  readonly startsWorkOn: Day | null
  /** From the forecast: when the junior core is done; null when it gives no date, or is not to be shown. */
  readonly juniorReady: DayRange | null
  /** In the learner's zone. */
  readonly today: Day
}

/** `ready` is the junior core without paid work, `junior` the same with it: paid work starts. */
type PassKey = 'ready' | Level

/** A pass on the path: a level, and what it waits for. */
export type Pass = {
  readonly key: PassKey
  readonly state: 'reached' | 'dated' | 'undated'
  /** A verified level, when it is reached. */
  readonly isVerified: boolean
  /** From its earliest month on; null unless it is dated. */
  readonly when: DayRange | null
  /** The gate that opens last; null when it is reached. */
  readonly binds: 'steps' | 'experience' | null
  /** Core steps up to this level that are not done, and their hours. */
  readonly stepsLeft: number
  readonly hoursLeft: number
  /** Of paid work, the months that are missing. */
  readonly monthsLeft: number
}

export type PathAssumptions = {
  readonly workStart:
    | { readonly kind: 'at-work' }
    /** The learner's own day; when it is past, today stands in for it. */
    | { readonly kind: 'own'; readonly day: Day; readonly isPast: boolean }
    /** Three months after junior-ready; null when that has no date. */
    | { readonly kind: 'usual'; readonly when: DayRange | null }
  /** Learning hours a week from junior-ready on. */
  readonly hoursAWeek: number
  readonly paidExperienceMonths: number
}

export type LevelPath = { readonly passes: readonly Pass[]; readonly assumptions: PathAssumptions }

/** How long the search for a first job is taken to last. */
export const SEARCH_MONTHS = 3
/** Beside the search, and then the work, a third of the time is left for learning. */
const SHARE_BESIDE_WORK = 1 / 3

/**
 * The way from here to senior, as passes with the earliest month of each. It is a calculation from assumptions, which
 * it states, and no promise. Every pass comes after the ones before it, and none before today.
 */
export function levelPath(input: LevelPathInput): LevelPath {
  const core = stepsOf(onTrack(input.roadmap, input.track)).filter((step) => step.isCore)
  const left = leftByLevel(core, input.states)
  const ready = readyOf(input, left)
  const assumptions = assumptionsOf(input, ready)
  const { verified } = levelOf(input.roadmap, input.track, input.states, input.paidExperienceMonths)
  const way: Way = { input, left, assumptions, ready, work: workOf(assumptions, input.today), verified }
  const passes: Pass[] = []
  for (const key of keysOf(core, isAtWork(input))) passes.push(passAt(key, way, passes.at(-1)?.when ?? null))
  return { passes, assumptions }
}

/** Core of a level and those below it that is not done; skipped is not done. */
type LeftByLevel = Readonly<Record<Level, readonly Step[]>>

type Way = {
  readonly input: LevelPathInput
  readonly left: LeftByLevel
  readonly assumptions: PathAssumptions
  /** When the junior core is done, and when paid work starts; null where that cannot be told. */
  readonly ready: DayRange | null
  readonly work: DayRange | null
  readonly verified: Level | null
}

const isAtWork = ({ paidExperienceMonths }: LevelPathInput): boolean => paidExperienceMonths > 0
const only = (day: Day): DayRange => ({ from: day, to: day })

function leftByLevel(core: readonly Step[], states: States): LeftByLevel {
  const left = core.filter(({ id }) => !countsAsDone(stateOf(states, id).status))
  const upTo = (level: Level) => left.filter((step) => levels.indexOf(step.level) <= levels.indexOf(level))
  return { junior: upTo('junior'), mid: upTo('mid'), senior: upTo('senior') }
}

function readyOf({ juniorReady, today }: LevelPathInput, left: LeftByLevel): DayRange | null {
  if (left.junior.length === 0) return only(today)
  return juniorReady && shift(juniorReady, (day) => latest(day, today))
}

function assumptionsOf(input: LevelPathInput, ready: DayRange | null): PathAssumptions {
  const { weeklyHours, paidExperienceMonths } = input
  // Who works already has declared what they manage beside it.
  const hoursAWeek = isAtWork(input) ? weeklyHours : Math.max(1, Math.round(weeklyHours * SHARE_BESIDE_WORK))
  return { workStart: workStartOf(input, ready), hoursAWeek, paidExperienceMonths }
}

function workStartOf(input: LevelPathInput, ready: DayRange | null): PathAssumptions['workStart'] {
  const { startsWorkOn, today } = input
  const isPast = startsWorkOn !== null && startsWorkOn < today
  // A day that was assumed once says no more to whoever has been paid since.
  if (isAtWork(input) && (isPast || !startsWorkOn)) return { kind: 'at-work' }
  if (startsWorkOn) return { kind: 'own', day: startsWorkOn, isPast }
  return { kind: 'usual', when: ready && shift(ready, (day) => addMonths(day, SEARCH_MONTHS)) }
}

function workOf({ workStart }: PathAssumptions, today: Day): DayRange | null {
  if (workStart.kind === 'usual') return workStart.when
  return only(workStart.kind === 'own' ? latest(workStart.day, today) : today)
}

/** A level without core steps cannot be reached, so it is no pass. */
function keysOf(core: readonly Step[], isAtWork: boolean): readonly PassKey[] {
  const reachable = levels.filter((level) => core.some((step) => step.level === level))
  // Whoever is paid for the work is junior when they are ready: one pass, not two.
  return reachable.flatMap((level): PassKey[] => (level === 'junior' && !isAtWork ? ['ready', level] : [level]))
}

/** @param before when the pass before this one is reached; null when it is */
function passAt(key: PassKey, way: Way, before: DayRange | null): Pass {
  const { input, ready, work, verified } = way
  const level = key === 'ready' ? 'junior' : key
  const left = way.left[level]
  const monthsLeft = Math.max(0, requiredMonths[level] - input.paidExperienceMonths)
  const isVerified = verified !== null && levels.indexOf(verified) >= levels.indexOf(level)
  const facts = { key, stepsLeft: left.length, hoursLeft: hoursOf(left), monthsLeft }
  const isHeldBySteps = left.length > 0
  // Without paid work experience holds back every level, and juniors too: nobody is at work before they are.
  const isHeldByExperience = key !== 'ready' && (!isAtWork(input) || monthsLeft > 0)
  if (!isHeldBySteps && !isHeldByExperience) return { ...facts, state: 'reached', isVerified, when: null, binds: null }
  const now = only(input.today)
  const steps = isHeldBySteps ? stepsDone(level, way) : now
  const experience = isHeldByExperience ? work && shift(work, (day) => addMonths(day, monthsLeft)) : now
  const when = ready && steps && experience && latestOf([steps, experience, before ?? now])
  const isExperienceLater = experience !== null && steps !== null && experience.from >= steps.from
  const binds = isHeldByExperience && (!isHeldBySteps || isExperienceLater) ? 'experience' : 'steps'
  return { ...facts, state: when ? 'dated' : 'undated', isVerified: false, when, binds }
}

/**
 * When the core up to a level is done. From junior-ready on the hours beside work count, also before the first day at
 * work, for the search takes its time as well: else whoever began to work later would seem to become senior sooner.
 */
function stepsDone(level: Level, { left, assumptions, ready }: Way): DayRange | null {
  const beyond = hoursOf(left[level]) - hoursOf(left.junior)
  const days = Math.ceil((beyond / assumptions.hoursAWeek) * 7)
  return ready && shift(ready, (day) => addDays(day, days))
}

const hoursOf = (steps: readonly Step[]): number => steps.reduce((hours, step) => hours + step.effort.median, 0)

const latest = (a: Day, b: Day): Day => (a > b ? a : b)

const shift = ({ from, to }: DayRange, change: (day: Day) => Day): DayRange => ({
  from: change(from),
  to: to && change(to),
})

function latestOf(ranges: readonly DayRange[]): DayRange {
  return ranges.reduce(({ from, to }, range) => ({
    from: latest(from, range.from),
    to: to && range.to && latest(to, range.to),
  }))
}
