import {
  hasLevels,
  isOnTrack,
  type Level,
  levels,
  listSteps,
  type Roadmap,
  type Stage,
  type Step,
  type Track,
} from '../roadmap'

/** The consecutive steps of one stage on the way to one level. */
export type Stretch = {
  readonly stage: Stage
  /** Index of the stage in the roadmap, from 0; it selects the stage's blaze. */
  readonly position: number
  readonly steps: readonly Step[]
}

/** The part of the trail up to one level, which is reached at its end. */
export type Leg = { readonly level: Level; readonly stretches: readonly Stretch[] }

/**
 * Orders the steps along the trail: level by level, because a level is reached when all its core steps are done; within
 * a level stage by stage, in the roadmap's order as far as prerequisites allow. A step never comes before its
 * prerequisites. A roadmap with a cycle of prerequisites has no such order; then its own order is used, as it is on a
 * roadmap without levels, where prerequisites are hints.
 * @param roadmap cut to one track
 */
export function trailOrder(roadmap: Roadmap): readonly Leg[] {
  if (!hasLevels(roadmap)) return [{ level: 'junior', stretches: inOwnOrder(roadmap) }]
  const levelOrder = reachedLevels(roadmap)
  const visited = new Set<string>()
  return levels.flatMap((level) => {
    const waiting = listSteps(roadmap).filter((step) => levelOrder.get(step.id) === level)
    const stretches = walk(roadmap, waiting, visited)
    return stretches.length > 0 ? [{ level, stretches }] : []
  })
}

/** Makes one stretch of each stage that has steps. */
const inOwnOrder = ({ stages }: Roadmap): readonly Stretch[] =>
  stages.map((stage, position) => ({ stage, position, steps: stage.steps })).filter(({ steps }) => steps.length > 0)

/** Lists the stages with core steps that come after the first stretches of the way to the first level. */
export function stagesBeyond(roadmap: Roadmap, stretches: number): readonly Stage[] {
  const [first] = trailOrder(roadmap)
  const left = first?.stretches.slice(stretches).filter(({ steps }) => steps.some(({ isCore }) => isCore)) ?? []
  return [...new Set(left.map(({ stage }) => stage))]
}

/** Lists the other tracks, by the stage in which they would branch off. */
export function listSideTracks(roadmap: Roadmap, trackSlug: string): ReadonlyMap<string, readonly Track[]> {
  const others = roadmap.tracks.filter(({ slug }) => slug !== trackSlug)
  return new Map(
    roadmap.stages.map(({ slug, steps }) => [
      slug,
      others.filter((track) => steps.some((step) => step.tracks.length > 0 && isOnTrack(step, track.slug))),
    ]),
  )
}

/** Returns the level at which each step can be taken: its own, or a later one that a prerequisite has. */
function reachedLevels(roadmap: Roadmap): ReadonlyMap<string, Level> {
  const steps = new Map(listSteps(roadmap).map((step) => [step.id, step]))
  const ranks = new Map<string, number>()
  const getRank = (step: Step): number => {
    const known = ranks.get(step.id)
    if (known !== undefined) return known
    const own = levels.indexOf(step.level)
    ranks.set(step.id, own)
    const before = step.prerequisites.flatMap((id) => steps.get(id) ?? []).map(getRank)
    const rank = Math.max(own, ...before)
    ranks.set(step.id, rank)
    return rank
  }
  return new Map([...steps.values()].map((step) => [step.id, levels[getRank(step)] ?? step.level]))
}

/** Stays on a stage as long as it has a step that is ready, then goes to the first stage that has one. */
function walk(roadmap: Roadmap, steps: readonly Step[], visited: Set<string>): readonly Stretch[] {
  const known = new Set(listSteps(roadmap).map(({ id }) => id))
  const waiting = [...steps]
  const stretches: { stage: Stage; position: number; steps: Step[] }[] = []
  const isReady = (step: Step) => step.prerequisites.every((id) => visited.has(id) || !known.has(id))
  while (waiting.length > 0) {
    const here = stretches.at(-1)
    const next =
      waiting.find((step) => step.stageSlug === here?.stage.slug && isReady(step)) ??
      waiting.find(isReady) ??
      waiting[0]
    if (!next) break
    waiting.splice(waiting.indexOf(next), 1)
    visited.add(next.id)
    const position = roadmap.stages.findIndex(({ slug }) => slug === next.stageSlug)
    const stage = roadmap.stages[position]
    if (here && here.position === position) here.steps.push(next)
    else if (stage) stretches.push({ stage, position, steps: [next] })
  }
  return stretches
}
