import { memoizeByIdentity } from '@/lib/foundation/values/memoize-by-identity'
import { countsAsDone, getState, type States } from '@/lib/learning/progress/completion'
import {
  hasLevels,
  type Level,
  levels,
  listLevels,
  listSteps,
  type Roadmap,
  type Step,
  toTrackRoadmap,
} from '@/lib/learning/roadmaps/roadmap'
import { getLane } from './pace/pace'

/** A target of a forecast: steps that must all be done. */
export type Target = {
  /** `stage:<slug>` and `level:<level>` for their cores, `roadmap` for everything. */
  readonly key: string
  readonly steps: readonly Step[]
}

/** Lists the core of each stage, the core of each level with those below it, and the whole roadmap. */
export const listTargets = (roadmap: Roadmap, trackSlug: string): readonly Target[] =>
  listAllTargets(toTrackRoadmap(roadmap, trackSlug))

const listAllTargets = memoizeByIdentity((walked: Roadmap): readonly Target[] => {
  const all = listSteps(walked)
  const stages = walked.stages.map(({ slug, steps }) => ({ key: `stage:${slug}`, steps: steps.filter(isCore) }))
  const upTo = (level: Level) => ({ key: `level:${level}`, steps: all.filter((step) => isWithin(step, level)) })
  return [...stages, ...listLevels(walked).map(upTo), { key: 'roadmap', steps: all }].filter(
    ({ steps }) => steps.length > 0,
  )
})

/** @throws when the roadmap has no such target */
export function findTarget(roadmap: Roadmap, trackSlug: string, key: string): Target {
  const target = listTargets(roadmap, trackSlug).find((one) => one.key === key)
  if (!target) throw new Error(`There is no such target: ${key}`)
  return target
}

const isCore = (step: Step): boolean => step.isCore

/** Whether a step is core of a level or of one below it. */
const isWithin = (step: Step, level: Level): boolean =>
  step.isCore && levels.indexOf(step.level) <= levels.indexOf(level)

/** Remaining steps on a track, in the order in which they are likely to be done. */
export type Path = { readonly steps: readonly LeftStep[] }
type LeftStep = {
  readonly id: string
  readonly hours: number
  readonly lane: number
  readonly isSkipped: boolean
}

/**
 * Orders the remaining steps: core before optional, the nearest level, then the roadmap's own order; on a roadmap
 * without levels by its own order alone. The next step is chosen by the same rule.
 * @param walked the roadmap cut to the learner's track
 * @param begun effort-hours credited to steps in progress, by step
 */
export function computePath(walked: Roadmap, states: States, begun: ReadonlyMap<string, number>): Path {
  const isOrdered = !hasLevels(walked)
  const rank = (step: Step) => (isOrdered ? 0 : (step.isCore ? 0 : levels.length) + levels.indexOf(step.level))
  const left = listSteps(walked)
    .filter((step) => !countsAsDone(getState(states, step.id).status))
    .sort((a, b) => rank(a) - rank(b))
  return {
    steps: left.map((step) => ({
      id: step.id,
      hours: step.effort.median - (begun.get(step.id) ?? 0),
      // Uses the pace over all steps if the roadmap's own order takes optional steps in their turn.
      lane: isOrdered ? levels.length : getLane(step),
      isSkipped: getState(states, step.id).status === 'skipped',
    })),
  }
}

/** Lists the remaining steps up to a target: its own, and those likely to be done before its last one. */
export function listAhead({ steps }: Path, target: Target): Path['steps'] {
  const wanted = new Set(target.steps.map(({ id }) => id))
  const last = steps.findLastIndex(({ id }) => wanted.has(id))
  return steps.slice(0, last + 1).filter(({ id, isSkipped }) => wanted.has(id) || !isSkipped)
}

export const hoursAhead = (path: Path, target: Target): number =>
  listAhead(path, target).reduce((sum, { hours }) => sum + hours, 0)
