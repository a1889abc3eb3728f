import { toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import { countsAsDone, getState, type States } from '@/lib/learning/progress/completion'
import { type Level, levels, listSteps, type Roadmap, type Step, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import {
  type DayRange,
  findWorkStartRange,
  isAtWork,
  laterDay,
  monthsToGo,
  type PaidWork,
  type WorkCondition,
  workCondition,
} from './experience'
import { decideLevel } from './gates'
import { toWholeHours } from './pace-words'

/** Date of reaching a level, by its steps and its paid work. */
export type LevelDate =
  | { readonly state: 'reached' }
  | { readonly state: 'dated'; readonly when: DayRange; readonly binds: 'steps' | 'experience' }
  | { readonly state: 'undated' }

export type LevelPathInput = {
  readonly roadmap: Roadmap
  readonly track: string
  readonly states: States
  readonly work: PaidWork
  /** Dates of the levels from the forecast; `junior` is junior-ready. A level that is left out has no core steps. */
  readonly dates: Readonly<Partial<Record<Level, LevelDate>>>
  /** Effort-hours credited to steps in progress, by step. */
  readonly begun: ReadonlyMap<string, number>
  /** Today in the learner's time zone. */
  readonly today: Day
}

/** `ready` is the junior core without paid work; `junior` is the same once paid work starts. */
type PassKey = 'ready' | Level

/** A pass on the level path: a level, and what is still missing for it. */
export type Pass = {
  readonly key: PassKey
  readonly state: LevelDate['state']
  /** The level is reached and verified. */
  readonly isVerified: boolean
  /** Range that begins with its earliest month; null unless it is dated. */
  readonly when: DayRange | null
  /** The gate that opens last; null when the level is reached. */
  readonly binds: 'steps' | 'experience' | null
  /** Core steps up to this level that are not done, and their remaining hours as a whole number. */
  readonly stepsLeft: number
  readonly hoursLeft: number
  /** Missing months of paid work. */
  readonly monthsLeft: number
}

export type PathAssumptions = WorkCondition & {
  /** For the next pass whose date depends on its steps; null when paid work dates them all, or the range is open. */
  readonly average: AverageHours | null
}

/** The remaining hours up to a pass, spread over the time until its dates, breaks and slower weeks included. */
export type AverageHours = {
  readonly key: PassKey
  /** Effort-hours a week, rounded: lower and upper bound. */
  readonly hoursRange: readonly [low: number, high: number]
}

export type LevelPath = { readonly passes: readonly Pass[]; readonly assumptions: PathAssumptions }

/**
 * Computes the path to senior, as passes with the earliest month of each. It is a calculation from assumptions, which
 * it states, and not a promise. The dates are the forecast's; the first day at work is added for learners without one.
 */
export function levelPath(input: LevelPathInput): LevelPath {
  const { roadmap, track, states, work, today } = input
  const core = listSteps(toTrackRoadmap(roadmap, track)).filter((step) => step.isCore)
  const { verified } = decideLevel(roadmap, track, states, work.months)
  const passes = listKeys(core, work).map((key) => passAt(key, input, core, verified))
  return {
    passes,
    assumptions: { ...workCondition(work, readyRange(input), today), average: averageHours(passes, today) },
  }
}

function averageHours(passes: readonly Pass[], today: Day): AverageHours | null {
  const weeksUntil = (day: Day) => Math.max(1, (toDayNumber(day) - toDayNumber(today)) / 7)
  for (const { key, when, binds, hoursLeft } of passes) {
    if (binds !== 'steps' || !when?.to) continue
    return { key, hoursRange: toWholeHours([hoursLeft / weeksUntil(when.to), hoursLeft / weeksUntil(when.from)]) }
  }
  return null
}

/** Lists the passes, without levels that have no core steps and so cannot be reached. */
function listKeys(core: readonly Step[], work: PaidWork): readonly PassKey[] {
  const reachable = levels.filter((level) => core.some((step) => step.level === level))
  // With paid work, junior-ready and junior are the same pass.
  return reachable.flatMap((level): PassKey[] => (level === 'junior' && !isAtWork(work) ? ['ready', level] : [level]))
}

function passAt(key: PassKey, input: LevelPathInput, core: readonly Step[], verified: Level | null): Pass {
  const level = key === 'ready' ? 'junior' : key
  const left = core.filter(
    (step) =>
      levels.indexOf(step.level) <= levels.indexOf(level) && !countsAsDone(getState(input.states, step.id).status),
  )
  const date = key === 'junior' && !isAtWork(input.work) ? firstDayAtWork(input) : findDate(level, input)
  const isHeldBySteps = left.length > 0
  return {
    key,
    state: date.state,
    isVerified: date.state === 'reached' && verified !== null && levels.indexOf(verified) >= levels.indexOf(level),
    when: date.state === 'dated' ? date.when : null,
    binds:
      date.state === 'reached' ? null : date.state === 'dated' ? date.binds : isHeldBySteps ? 'steps' : 'experience',
    stepsLeft: left.length,
    hoursLeft: Math.round(left.reduce((sum, { id, effort }) => sum + effort.median - (input.begun.get(id) ?? 0), 0)),
    monthsLeft: monthsToGo(level, input.work),
  }
}

const findDate = (level: Level, { dates }: LevelPathInput): LevelDate => dates[level] ?? { state: 'undated' }

/** Returns the range of junior-ready, today when it is reached; null when it has no date. */
function readyRange(input: LevelPathInput): DayRange | null {
  const ready = findDate('junior', input)
  if (ready.state === 'reached') return { from: input.today, to: input.today }
  return ready.state === 'dated' ? ready.when : null
}

/** Dates junior: the first day at work, but not before junior-ready. */
function firstDayAtWork(input: LevelPathInput): LevelDate {
  const ready = readyRange(input)
  const work = findWorkStartRange(input.work, ready, input.today)
  if (!ready || !work) return { state: 'undated' }
  const isHeldBySteps = findDate('junior', input).state !== 'reached'
  return {
    state: 'dated',
    when: { from: laterDay(ready.from, work.from), to: ready.to && work.to && laterDay(ready.to, work.to) },
    binds: isHeldBySteps && ready.from > work.from ? 'steps' : 'experience',
  }
}
