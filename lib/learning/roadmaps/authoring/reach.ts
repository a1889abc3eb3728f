import type { RoadmapContent } from '../content'
import { toRoadmaps } from '../content-roadmap'
import { type Level, levels, listSteps, type Roadmap, type Step, toTrackRoadmap } from '../roadmap'
import type { Finding } from './finding'
import { fileOfRoadmap, type PlacedStep } from './placed-step'

/** Lists obstacles to following the trail in its order: on each track, from the first step to the last. */
export function reachFindings(library: readonly RoadmapContent[], placed: readonly PlacedStep[]): Finding[] {
  const roadmaps = toRoadmaps(library)
  const fileOf = new Map(placed.map(({ step, file }) => [step.id, file]))
  const byId = new Map(roadmaps.flatMap(listSteps).map((step) => [step.id, step]))
  const found = [
    ...roadmaps.flatMap((roadmap) => unreachable(roadmap)),
    ...placed.flatMap(({ step: { id } }) => backwards(byId, id)),
    ...library.flatMap((content) => oneSided(content, placed)),
  ]
  return found.map(({ id, message }) => ({ file: fileOf.get(id) ?? fileOfRoadmap(library[0]?.slug ?? ''), message }))
}

type About = { readonly id: string; readonly message: string }

/**
 * Lists steps that can never open, however many others are done. One file alone cannot show it: two roadmaps that share
 * steps can form a cycle together.
 */
function unreachable(roadmap: Roadmap): About[] {
  const ways = roadmap.tracks.length > 0 ? roadmap.tracks.map(({ slug }) => slug) : ['']
  return ways.flatMap((track) => {
    const steps = listSteps(toTrackRoadmap(roadmap, track))
    const reached = reachedFrom(steps)
    return steps
      .filter(({ id }) => !reached.has(id))
      .map(({ id, prerequisites }) => {
        const shut = steps.filter((other) => prerequisites.includes(other.id) && !reached.has(other.id))
        const way = track === '' ? 'in this roadmap' : `on the track ${track}`
        return { id, message: `cannot be reached ${way}: it waits for ${listed(shut)}, which never opens.` }
      })
  })
}

/** Returns the ids of the steps that open sooner or later, if every open step gets done. */
function reachedFrom(steps: readonly Step[]): ReadonlySet<string> {
  const reached = new Set<string>()
  for (let before = -1; before < reached.size; ) {
    before = reached.size
    for (const step of steps) if (step.prerequisites.every((id) => reached.has(id))) reached.add(step.id)
  }
  return reached
}

/** Lists prerequisites that come later than the step itself: of a higher level, or optional for a core step. */
function backwards(byId: ReadonlyMap<string, Step>, id: string): About[] {
  const step = byId.get(id)
  if (!step) return []
  const before = step.prerequisites.flatMap((other) => byId.get(other) ?? [])
  const later = before.filter((other) => rank(other.level) > rank(step.level))
  const optional = step.isCore ? before.filter((other) => !other.isCore) : []
  return [
    ...later.map((other) => ({
      id,
      message: `prerequisites: ${other.slug} is ${other.level}, later than this ${step.level} step; drop it or change a level.`,
    })),
    ...optional.map((other) => ({
      id,
      message: `prerequisites: ${other.slug} is optional, and this step is core; make ${other.slug} core or drop it here.`,
    })),
  ]
}

const rank = (level: Level): number => levels.indexOf(level)

/**
 * Lists steps of several tracks that require a step of one track but none of its counterparts on the others, where
 * learners would meet them too early.
 */
function oneSided(content: RoadmapContent, placed: readonly PlacedStep[]): About[] {
  const own = placed.filter(({ roadmap }) => roadmap === content.slug).map(({ step }) => step)
  const stepTracks = new Map(own.map((step) => [step.slug, step.tracks ?? []]))
  return own.flatMap(({ id, tracks, prerequisites }) => {
    const walked = tracks ?? content.tracks.map(({ slug }) => slug)
    const named = new Set(prerequisites.flatMap((slug) => stepTracks.get(slug) ?? []))
    const left = walked.filter((track) => !named.has(track))
    if (named.size === 0 || left.length === 0) return []
    const message = `prerequisites: a step of ${[...named].join(', ')} is named, but none of ${left.join(', ')}.`
    return [{ id, message }]
  })
}

const listed = (steps: readonly Step[]): string => steps.map(({ slug }) => slug).join(', ')
