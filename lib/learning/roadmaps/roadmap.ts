import type { z } from 'zod'
import type {
  completionRuleSchema,
  contentLevelSchema,
  resourceKindSchema,
  roadmapGoalSchema,
  stepKindSchema,
} from './content-schema'

export type Level = z.infer<typeof contentLevelSchema>
export type RoadmapGoal = z.infer<typeof roadmapGoalSchema>
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

/** The parts of a step that lists, totals and the map use. Its text and parts are a `StepContent`. */
export type Step = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly shortTitle: string
  readonly summary: string
  /** Its stage in the roadmap it was read with. */
  readonly stageSlug: string
  /** The roadmap that the step's files belong to. */
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

/** The fields of a step used for counting. */
export type CountedStep = Pick<Step, 'id' | 'stageSlug' | 'level' | 'isCore' | 'tracks' | 'prerequisites'>

/** The fields of a step shown in a list. */
export type ListedStep = Pick<Step, 'id' | 'slug' | 'title' | 'kind' | 'level' | 'isCore'> & {
  readonly effort: Pick<Step['effort'], 'median'>
}

export type Stage<Of = Step> = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** The weeks of the roadmap, from 1, in which it lies; null where the roadmap names none. */
  readonly weeks: StageWeeks | null
  /** In the order of the content. */
  readonly steps: readonly Of[]
}

export type StageWeeks = { readonly from: number; readonly to: number }

export type Roadmap<Of = Step> = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  /**
   * `levels`: its steps lead through levels, with gates and pay. `finished`: they lead to its end, in its own order, and
   * all count as of the first level (`toRoadmapLevel`).
   */
  readonly goal: RoadmapGoal
  /** Increases with each sync that changed something. */
  readonly revision: number
  readonly tracks: readonly Track[]
  readonly stages: readonly Stage<Of>[]
}

export const hasLevels = ({ goal }: { readonly goal: RoadmapGoal }): boolean => goal === 'levels'

/** Lists the levels that a roadmap leads through: without levels the first alone, which is then the whole way. */
export const listLevels = (roadmap: { readonly goal: RoadmapGoal }): readonly Level[] =>
  hasLevels(roadmap) ? levels : levels.slice(0, 1)

/**
 * Returns the level of a step on a roadmap. One without levels counts all of its steps as of the first, so that its core
 * is the core of that level and whatever counts up to a level works on it; its screens name no level.
 */
export const toRoadmapLevel = (roadmap: { readonly goal: RoadmapGoal }, level: Level): Level =>
  hasLevels(roadmap) ? level : 'junior'

/** Returns a chosen roadmap by its id; the first without a choice, or when it is gone. Null where there is none. */
export const findChosenRoadmap = <Of>(
  roadmaps: readonly Roadmap<Of>[],
  roadmapId: string | null | undefined,
): Roadmap<Of> | null => roadmaps.find(({ id }) => id === roadmapId) ?? roadmaps[0] ?? null

export type Flavour = { readonly trackTitle: string; readonly body: string; readonly resources: readonly Resource[] }

export type Resource = {
  readonly title: string
  readonly url: string
  readonly kind: ResourceKind
  readonly minutes: number
  readonly cost: 'free' | 'paid'
  readonly language: string
  /** Whom it suits, or what it replaces, in a sentence. Null where the step's hours include it. */
  readonly optional: string | null
}

/** The items of a checklist, in order. */
export type ChecklistItems = readonly { readonly id: string; readonly text: string }[]

/** An item of a step's checklist, with the checks that tick it once all of them pass. */
export type CheckedItem = ChecklistItems[number] & { readonly checks: readonly string[] }

export type StepContent = {
  /** Markdown. */
  readonly body: string
  readonly checklist: readonly CheckedItem[]
  /** Slug of the brief whose checks learners run against their work; null for none. */
  readonly check: string | null
  readonly resources: readonly Resource[]
  readonly selfChecks: readonly { readonly question: string; readonly answer: string }[]
  readonly skills: readonly { readonly slug: string; readonly title: string }[]
  /** How the chosen track does what the common text leaves open. */
  readonly flavour: Flavour | null
  readonly rubric: readonly RubricRow[]
}

export type RubricRow = {
  readonly id: string
  /** Stable within the step; checks name the row by it. */
  readonly key: string
  readonly title: string
  readonly notYet: string
  readonly competent: string
  readonly excellent: string
}

export const isOnTrack = (step: Pick<Step, 'tracks'>, trackSlug: string): boolean =>
  step.tracks.length === 0 || step.tracks.includes(trackSlug)

/** Returns the track of an address, or the first one where the address has none or an unknown one. */
export const getRequestedTrack = (roadmap: Roadmap, asked: string | readonly string[] | undefined): Track | undefined =>
  roadmap.tracks.find(({ slug }) => slug === asked) ?? roadmap.tracks[0]

/**
 * Returns the roadmap cut to one track: the same stages, with only that track's steps. A step common to all tracks may
 * require a step of each; here it requires only this track's.
 */
export function toTrackRoadmap<Of extends CountedStep>(roadmap: Roadmap<Of>, trackSlug: string): Roadmap<Of> {
  // An unknown track gets only the steps common to all.
  const track = roadmap.tracks.some(({ slug }) => slug === trackSlug) ? trackSlug : ''
  const known = cut.get(roadmap) ?? new Map<string, unknown>()
  const walked = (known.get(track) as Roadmap<Of> | undefined) ?? cutToTrack(roadmap, track)
  cut.set(roadmap, known.set(track, walked))
  return walked
}

/** Cached as long as the roadmap: every count of progress needs it. */
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

/** Cached as long as the roadmap. */
const inOrder = new WeakMap<object, readonly unknown[]>()

export function listSteps<Of>(roadmap: Roadmap<Of>): readonly Of[] {
  const known = inOrder.get(roadmap) as readonly Of[] | undefined
  const steps = known ?? roadmap.stages.flatMap((stage) => stage.steps)
  if (!known) inOrder.set(roadmap, steps)
  return steps
}

/** Maps the steps of a roadmap, to send the browser only the fields it needs. */
export const mapSteps = <From, To>(roadmap: Roadmap<From>, cutDown: (step: From) => To): Roadmap<To> => ({
  ...roadmap,
  stages: roadmap.stages.map((stage) => ({ ...stage, steps: stage.steps.map(cutDown) })),
})

/** Returns the roadmap with the fields for totals only. */
export const toCountedRoadmap = (roadmap: Roadmap): Roadmap<CountedStep> =>
  mapSteps(roadmap, ({ id, stageSlug, level, isCore, tracks, prerequisites }) => ({
    ...{ id, stageSlug, level, isCore, tracks, prerequisites },
  }))

/** Finds a step by its id or its slug. */
export function findStep(roadmap: Roadmap, idOrSlug: string): Step | null {
  return listSteps(roadmap).find((step) => step.id === idOrSlug || step.slug === idOrSlug) ?? null
}

/**
 * Finds a step, by id or slug, with its roadmap.
 * @param within slug of the roadmap to look in; when left out, the step's own
 */
export function findStepInRoadmaps(
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

/** Tells whether a step names something to read, watch or do. */
export const hasResources = ({ resources, flavour }: StepContent): boolean =>
  resources.length > 0 || (flavour?.resources.length ?? 0) > 0
