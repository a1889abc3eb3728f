import { type CountedStep, type ListedStep, listSteps, type Roadmap, type Step, withSteps } from './roadmap'

/** A listed step without the names of its fields, which a hundred steps of a page would repeat. */
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

/** For a list of steps in the browser. Prerequisites that the roadmap does not have are left out. */
export function packRoadmap(roadmap: Roadmap): Roadmap<PackedStep> {
  const positions = new Map(listSteps(roadmap).map(({ id }, position) => [id, position]))
  const pack = ({ id, slug, title, effort, kind, level, isCore, prerequisites }: Step): PackedStep => [
    ...([id, slug, title, effort.median, kind, level, isCore] as const),
    prerequisites.flatMap((each) => positions.get(each) ?? []),
  ]
  return withSteps(roadmap, pack)
}

export const unpackStep = ([id, slug, title, median, kind, level, isCore]: PackedStep): ListedStep => ({
  ...{ id, slug, title, kind, level, isCore, effort: { median } },
})

/** The steps with what choosing the next one needs. Their track is known: they are of no other. */
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
