import { type CountedStep, type ListedStep, listSteps, mapSteps, type Roadmap, type Step } from './roadmap'

/** A listed step as a tuple, since a hundred steps on a page would repeat the names of the fields. */
export type PackedStep = readonly [
  id: string,
  slug: string,
  title: string,
  medianHours: number,
  kind: Step['kind'],
  level: Step['level'],
  isCore: boolean,
  /** Positions in the roadmap's list of steps. */
  prerequisites: readonly number[],
]

/** Packs a roadmap for a list of steps in the browser. Prerequisites outside the roadmap are left out. */
export function packRoadmap(roadmap: Roadmap): Roadmap<PackedStep> {
  const positions = new Map(listSteps(roadmap).map(({ id }, position) => [id, position]))
  const pack = ({ id, slug, title, effort, kind, level, isCore, prerequisites }: Step): PackedStep => [
    ...([id, slug, title, effort.median, kind, level, isCore] as const),
    prerequisites.flatMap((each) => positions.get(each) ?? []),
  ]
  return mapSteps(roadmap, pack)
}

export const unpackStep = ([id, slug, title, median, kind, level, isCore]: PackedStep): ListedStep => ({
  ...{ id, slug, title, kind, level, isCore, effort: { median } },
})

/**
 * Unpacks steps with the fields for choosing the next one. Their tracks are left empty, since all are on the learner's.
 */
export function unpackRoadmap(roadmap: Roadmap<PackedStep>): Roadmap<ListedStep & CountedStep> {
  const ids = listSteps(roadmap).map(([id]) => id)
  const stages = roadmap.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((packed) => ({
      ...unpackStep(packed),
      ...{ stageSlug: stage.slug, tracks: [], prerequisites: packed[7].flatMap((position) => ids[position] ?? []) },
    })),
  }))
  return { ...roadmap, stages }
}
