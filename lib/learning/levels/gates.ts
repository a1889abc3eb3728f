import { type States, tally } from '@/lib/learning/progress/completion'
import { hasLevels, type Level, levels, type Roadmap, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'

/** The core steps of one level in one stage. */
export type StageGate = {
  readonly kind: 'stage'
  readonly stageSlug: string
  readonly title: string
  /** Index of the stage in the roadmap, from 0; it selects the stage's blaze. */
  readonly position: number
  readonly total: number
  /** All done steps, whatever their assurance. */
  readonly done: number
  readonly verified: number
  /** Skipped steps among those not done: they keep the gate closed. */
  readonly skipped: number
  readonly isOpen: boolean
}

/** Paid work, in months. */
type ExperienceGate = {
  readonly kind: 'experience'
  readonly months: number
  readonly required: number
  readonly isOpen: boolean
}

export type Gate = StageGate | ExperienceGate

/** Months of paid work that each level requires. */
export const requiredMonths: Readonly<Record<Level, number>> = { junior: 0, mid: 24, senior: 60 }

export type LevelStatus = {
  /** False on a roadmap without levels: none is reached there, and the gates are what is left of its core. */
  readonly leadsToLevels: boolean
  /** The highest level whose gates, and those of all levels below, are open when every done step counts. */
  readonly claimed: Level | null
  /** The same when only verified steps count; never above `claimed`. */
  readonly verified: Level | null
  /** The level after `claimed`; null after the last, and on a track without steps. */
  readonly next: Level | null
  /** Gates of `next`, in the order of the stages, experience last. */
  readonly gates: readonly Gate[]
  /** The first closed one of `gates`. */
  readonly binding: Gate | null
  /** Without paid work a learner is at most junior-ready. */
  readonly hasPaidWork: boolean
}

/** Returns the gates of one level alone. A stage without core steps of that level has none. */
export function checkGates(
  roadmap: Roadmap,
  trackSlug: string,
  level: Level,
  states: States,
  paidExperienceMonths: number,
): readonly Gate[] {
  const gates = toTrackRoadmap(roadmap, trackSlug).stages.flatMap((stage, position): Gate[] => {
    const steps = stage.steps.filter((step) => step.isCore && step.level === level)
    if (steps.length === 0) return []
    const { total, done, verified, skipped } = tally(steps, states)
    const { slug: stageSlug, title } = stage
    return [{ kind: 'stage', stageSlug, title, position, total, done, verified, skipped, isOpen: done === total }]
  })
  const required = requiredMonths[level]
  if (required === 0) return gates
  return [
    ...gates,
    { kind: 'experience', months: paidExperienceMonths, required, isOpen: paidExperienceMonths >= required },
  ]
}

/**
 * Decides which level is reached and what holds back the next. Levels are gates, never a sum: one closed gate is
 * enough. A level without core steps on the track cannot be reached.
 */
export function decideLevel(
  roadmap: Roadmap,
  trackSlug: string,
  states: States,
  paidExperienceMonths: number,
): LevelStatus {
  const ladder = levels.map((level) => ({
    level,
    gates: checkGates(roadmap, trackSlug, level, states, paidExperienceMonths),
  }))
  const claimed = highest(ladder, 'done')
  const above = ladder.slice(claimed === null ? 0 : levels.indexOf(claimed) + 1)
  const next = above.find(({ gates }) => hasSteps(gates)) ?? null
  const leadsToLevels = hasLevels(roadmap)
  return {
    leadsToLevels,
    claimed: leadsToLevels ? claimed : null,
    verified: leadsToLevels ? highest(ladder, 'verified') : null,
    next: next?.level ?? null,
    gates: next?.gates ?? [],
    binding: next?.gates.find((gate) => !gate.isOpen) ?? null,
    hasPaidWork: paidExperienceMonths > 0,
  }
}

type LevelGates = { readonly level: Level; readonly gates: readonly Gate[] }

const hasSteps = (gates: readonly Gate[]) => gates.some((gate) => gate.kind === 'stage')

function highest(ladder: readonly LevelGates[], counted: 'done' | 'verified'): Level | null {
  const holds = (gate: Gate) => (gate.kind === 'experience' ? gate.isOpen : gate[counted] === gate.total)
  const firstShut = ladder.findIndex(({ gates }) => !gates.every(holds))
  const below = firstShut === -1 ? ladder : ladder.slice(0, firstShut)
  return below.findLast(({ gates }) => hasSteps(gates))?.level ?? null
}
