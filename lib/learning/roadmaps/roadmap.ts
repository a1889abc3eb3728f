import type { z } from 'zod'
import type { completionRuleSchema, contentLevelSchema, resourceKindSchema, stepKindSchema } from './content-schema'

export type Level = z.infer<typeof contentLevelSchema>
export type StepKind = z.infer<typeof stepKindSchema>
export type CompletionRule = z.infer<typeof completionRuleSchema>
export type ResourceKind = z.infer<typeof resourceKindSchema>

export const levels: readonly Level[] = ['junior', 'mid', 'senior']

export type Track = {
  readonly slug: string
  readonly title: string
  readonly language: string
  readonly summary: string
}

export type Skill = {
  readonly slug: string
  readonly title: string
  readonly kind: 'technical' | 'soft'
  /** The steps that prove it. */
  readonly stepIds: readonly string[]
}

/** What lists, totals and the map need of a step. Its text and parts are a `StepContent`. */
export type Step = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly shortTitle: string
  readonly summary: string
  /** Of the stage it stands in, in the roadmap it was read with. */
  readonly stageSlug: string
  /** The roadmap whose files it is written in. */
  readonly roadmapSlug: string
  readonly kind: StepKind
  readonly level: Level
  readonly isCore: boolean
  readonly completionRule: CompletionRule
  /** Hours. */
  readonly effort: { readonly median: number; readonly p90: number }
  /** Slugs of tracks; empty means every track. */
  readonly tracks: readonly string[]
  /** Ids of the steps that come first. */
  readonly prerequisites: readonly string[]
}

/** What counts need of a step. */
export type CountedStep = Pick<Step, 'id' | 'stageSlug' | 'level' | 'isCore' | 'tracks' | 'prerequisites'>

/** What a list shows of a step. */
export type ListedStep = Pick<Step, 'id' | 'slug' | 'title' | 'kind' | 'level' | 'isCore'> & {
  readonly effort: Pick<Step['effort'], 'median'>
}

export type Stage<Of = Step> = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** In the order of the content. */
  readonly steps: readonly Of[]
}

export type Roadmap<Of = Step> = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** Grows with each sync that changed something. */
  readonly revision: number
  readonly tracks: readonly Track[]
  readonly stages: readonly Stage<Of>[]
}

export type Flavour = { readonly trackTitle: string; readonly body: string; readonly resources: readonly Resource[] }

export type Resource = {
  readonly title: string
  readonly url: string
  readonly kind: ResourceKind
  readonly minutes: number
  readonly cost: 'free' | 'paid'
  readonly language: string
  /** A sentence: whom it is for, or instead of what. Null where the step's hours include it. */
  readonly optional: string | null
}

/** The rows of a checklist, in order. */
export type ChecklistItems = readonly { readonly id: string; readonly text: string }[]

export type StepContent = {
  /** Markdown. */
  readonly body: string
  readonly checklist: ChecklistItems
  readonly resources: readonly Resource[]
  readonly selfChecks: readonly { readonly question: string; readonly answer: string }[]
  readonly skills: readonly { readonly slug: string; readonly title: string }[]
  /** What the common text leaves open, as the chosen track does it. */
  readonly flavour: Flavour | null
  readonly rubric: readonly RubricRow[]
}

export type RubricRow = {
  readonly id: string
  readonly title: string
  readonly notYet: string
  readonly competent: string
  readonly excellent: string
}

export const isOnTrack = (step: Pick<Step, 'tracks'>, trackSlug: string): boolean =>
  step.tracks.length === 0 || step.tracks.includes(trackSlug)

/** The track that an address asks for, or the first there is: an address can say anything. */
export const trackAsked = (roadmap: Roadmap, asked: string | readonly string[] | undefined): Track | undefined =>
  roadmap.tracks.find(({ slug }) => slug === asked) ?? roadmap.tracks[0]

/**
 * The roadmap as one track walks it: the same stages, with only that track's steps. A step that is common to all tracks
 * may wait for a step of each; here it waits for this track's alone.
 */
export function onTrack<Of extends CountedStep>(roadmap: Roadmap<Of>, trackSlug: string): Roadmap<Of> {
  // What all tracks have in common, for any that it does not have.
  const track = roadmap.tracks.some(({ slug }) => slug === trackSlug) ? trackSlug : ''
  const known = cut.get(roadmap) ?? new Map<string, unknown>()
  const walked = (known.get(track) as Roadmap<Of> | undefined) ?? cutToTrack(roadmap, track)
  cut.set(roadmap, known.set(track, walked))
  return walked
}

/** Kept as long as the roadmap is: every count of somebody's progress asks for it. */
const cut = new WeakMap<object, Map<string, unknown>>()

function cutToTrack<Of extends CountedStep>(roadmap: Roadmap<Of>, trackSlug: string): Roadmap<Of> {
  const walked = new Set(
    listSteps(roadmap)
      .filter((step) => isOnTrack(step, trackSlug))
      .map((step) => step.id),
  )
  const stages = roadmap.stages.map((stage) => ({
    ...stage,
    steps: stage.steps
      .filter((step) => walked.has(step.id))
      .map((step) => ({ ...step, prerequisites: step.prerequisites.filter((id) => walked.has(id)) })),
  }))
  return { ...roadmap, stages }
}

/** Kept as long as the roadmap is, for whoever looks for a step. */
const inOrder = new WeakMap<object, readonly unknown[]>()

export function listSteps<Of>(roadmap: Roadmap<Of>): readonly Of[] {
  const known = inOrder.get(roadmap) as readonly Of[] | undefined
  const steps = known ?? roadmap.stages.flatMap((stage) => stage.steps)
  if (!known) inOrder.set(roadmap, steps)
  return steps
}

/** The same roadmap with less of each step: what is handed to the browser travels with the page. */
export const withSteps = <From, To>(roadmap: Roadmap<From>, cutDown: (step: From) => To): Roadmap<To> => ({
  ...roadmap,
  stages: roadmap.stages.map((stage) => ({ ...stage, steps: stage.steps.map(cutDown) })),
})

/** For totals alone. */
export const counted = (roadmap: Roadmap): Roadmap<CountedStep> =>
  withSteps(roadmap, ({ id, stageSlug, level, isCore, tracks, prerequisites }) => ({
    ...{ id, stageSlug, level, isCore, tracks, prerequisites },
  }))

/** Finds a step by its id or its slug. */
export function findStep(roadmap: Roadmap, idOrSlug: string): Step | null {
  return listSteps(roadmap).find((step) => step.id === idOrSlug || step.slug === idOrSlug) ?? null
}

/**
 * Finds a step, by id or slug, with a roadmap it stands in.
 * @param within slug of the roadmap to look in; when left out, the one the step is written in
 */
export function findPlace(
  roadmaps: readonly Roadmap[],
  idOrSlug: string,
  within?: string,
): { readonly roadmap: Roadmap; readonly step: Step } | null {
  for (const roadmap of roadmaps) {
    const step = findStep(roadmap, idOrSlug)
    if (step && roadmap.slug === (within ?? step.roadmapSlug)) return { roadmap, step }
  }
  return null
}
