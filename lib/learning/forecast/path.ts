import { countsAsDone, type States, stateOf } from '@/lib/learning/progress/completion'
import { logSpread } from '@/lib/learning/roadmaps/effort-spread'
import { type Level, levels, onTrack, type Roadmap, type Step, stepsOf } from '@/lib/learning/roadmaps/roadmap'
import type { Ahead } from './arrival'
import type { Assumptions } from './assumptions'
import type { Learned } from './learned'

/** Something to arrive at: steps that must all be done. */
export type Target = {
  /** `stage:<slug>` and `level:<level>` for their cores, `roadmap` for everything. */
  readonly key: string
  readonly steps: readonly Step[]
}

/** The core of each stage, the core of each level with those below it, and the whole roadmap. */
export function targetsOf(roadmap: Roadmap, trackSlug: string): readonly Target[] {
  const walked = onTrack(roadmap, trackSlug)
  const all = stepsOf(walked)
  const stages = walked.stages.map(({ slug, steps }) => ({ key: `stage:${slug}`, steps: steps.filter(isCore) }))
  const upTo = (level: Level) => ({ key: `level:${level}`, steps: all.filter((step) => isWithin(step, level)) })
  return [...stages, ...levels.map(upTo), { key: 'roadmap', steps: all }].filter(({ steps }) => steps.length > 0)
}

/** @throws when the roadmap has no such target */
export function findTarget(roadmap: Roadmap, trackSlug: string, key: string): Target {
  const target = targetsOf(roadmap, trackSlug).find((one) => one.key === key)
  if (!target) throw new Error(`There is no such target: ${key}`)
  return target
}

const isCore = (step: Step): boolean => step.isCore

/** Core of a level or of one below it. */
const isWithin = (step: Step, level: Level): boolean =>
  step.isCore && levels.indexOf(step.level) <= levels.indexOf(level)

/** What is left to do on a track, in the order in which it is likely to be done, and how straight the learner goes. */
export type Path = {
  readonly steps: readonly LeftStep[]
  /** Of what the learner does, the part that is on the way to the level they are working for. */
  readonly share: number
}
type LeftStep = { readonly id: string; readonly hours: number; readonly variance: number; readonly isSkipped: boolean }

/**
 * Core before optional, the nearest level, then the roadmap's own order: the next step is chosen by the same rule.
 * @param begun effort-hours that went into steps under way, by step
 */
export function pathOf(
  steps: readonly Step[],
  states: States,
  learned: Learned,
  begun: ReadonlyMap<string, number>,
  assumed: Assumptions,
): Path {
  const rank = (step: Step) => (step.isCore ? 0 : levels.length) + levels.indexOf(step.level)
  const left = steps.filter((step) => !countsAsDone(stateOf(states, step.id).status)).sort((a, b) => rank(a) - rank(b))
  const aim = left[0]?.isCore ? left[0].level : null
  return {
    steps: left.map((step) => ({
      id: step.id,
      hours: step.effort.median - (begun.get(step.id) ?? 0),
      variance: varianceOf(step, assumed),
      isSkipped: stateOf(states, step.id).status === 'skipped',
    })),
    share: aim
      ? shareOf(learned, new Set(steps.filter((step) => isWithin(step, aim)).map(({ id }) => id)), assumed)
      : 1,
  }
}

/** Of one step's hours, by what nine of ten stay under, less what is the person's and so in the pace already. */
function varianceOf({ effort }: Step, { stepShare }: Assumptions): number {
  return effort.median ** 2 * (Math.exp(stepShare * logSpread(effort) ** 2) - 1)
}

function shareOf({ finished }: Learned, onPath: ReadonlySet<string>, { pathShare, pathHours }: Assumptions): number {
  const learnt = finished.filter(({ isKnownBefore }) => !isKnownBefore)
  const sum = (steps: typeof learnt) => steps.reduce((total, { hours }) => total + hours, 0)
  const straight = sum(learnt.filter(({ stepId }) => onPath.has(stepId)))
  return (pathShare * pathHours + straight) / (pathHours + sum(learnt))
}

/**
 * The work up to a target: its own steps, and those likely to be done before its last one. What is done on the side
 * comes on top, as far as there is anything left to do on the side.
 */
export function aheadOf({ steps, share }: Path, target: Target): Ahead {
  const wanted = new Set(target.steps.map(({ id }) => id))
  const last = steps.findLastIndex(({ id }) => wanted.has(id))
  const needed = steps.slice(0, last + 1).filter(({ id, isSkipped }) => wanted.has(id) || !isSkipped)
  const sum = (list: readonly LeftStep[], part: 'hours' | 'variance') => list.reduce((all, step) => all + step[part], 0)
  const hours = sum(needed, 'hours')
  if (hours <= 0) return { hours: 0, variance: 0 }
  return {
    hours: Math.max(hours, Math.min(hours / share, sum(steps, 'hours'))),
    variance: sum(needed, 'variance') / hours ** 2,
  }
}
