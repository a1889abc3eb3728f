import { type ListedStep, type Roadmap, type Step, withSteps } from './roadmap'

/** A listed step without the names of its fields, which a hundred steps of a page would repeat. */
export type PackedStep = readonly [
  id: string,
  slug: string,
  title: string,
  medianHours: number,
  kind: Step['kind'],
  level: Step['level'],
  isCore: boolean,
]

export const packStep = ({ id, slug, title, effort, kind, level, isCore }: ListedStep): PackedStep => [
  ...([id, slug, title, effort.median, kind, level, isCore] as const),
]

export const unpackStep = ([id, slug, title, median, kind, level, isCore]: PackedStep): ListedStep => ({
  ...{ id, slug, title, kind, level, isCore, effort: { median } },
})

/** For a list of steps in the browser. */
export const packRoadmap = (roadmap: Roadmap): Roadmap<PackedStep> => withSteps(roadmap, packStep)

export const unpackRoadmap = (roadmap: Roadmap<PackedStep>): Roadmap<ListedStep> => withSteps(roadmap, unpackStep)
