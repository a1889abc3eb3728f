import type { z } from 'zod'
import type { completionRuleSchema, levelSchema, resourceKindSchema, stepKindSchema } from './content-schema'

export type Level = z.infer<typeof levelSchema>
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

/** What lists, totals and the map need of a step. Its text and parts are a `StepContent`. */
export type Step = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly shortTitle: string
  readonly summary: string
  readonly stageSlug: string
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

export type Stage = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** In the order of the content. */
  readonly steps: readonly Step[]
}

export type Roadmap = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly contentHash: string
  readonly tracks: readonly Track[]
  readonly stages: readonly Stage[]
}

export type StepContent = {
  /** Markdown. */
  readonly body: string
  readonly checklist: readonly { readonly id: string; readonly text: string }[]
  readonly resources: readonly {
    readonly title: string
    readonly url: string
    readonly kind: ResourceKind
    readonly minutes: number
    readonly cost: 'free' | 'paid'
    readonly language: string
  }[]
  readonly selfChecks: readonly { readonly question: string; readonly answer: string }[]
  readonly skills: readonly { readonly slug: string; readonly title: string }[]
  readonly rubric: readonly RubricRow[]
}

export type RubricRow = {
  readonly id: string
  readonly title: string
  readonly notYet: string
  readonly competent: string
  readonly excellent: string
}

export const isOnTrack = (step: Step, trackSlug: string): boolean =>
  step.tracks.length === 0 || step.tracks.includes(trackSlug)

/** The roadmap as one track walks it: the same stages, with only that track's steps. */
export function onTrack(roadmap: Roadmap, trackSlug: string): Roadmap {
  const stages = roadmap.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.filter((step) => isOnTrack(step, trackSlug)),
  }))
  return { ...roadmap, stages }
}

export const stepsOf = (roadmap: Roadmap): readonly Step[] => roadmap.stages.flatMap((stage) => stage.steps)

/** Finds a step by its id or its slug. */
export function findStep(roadmap: Roadmap, idOrSlug: string): Step | null {
  return stepsOf(roadmap).find((step) => step.id === idOrSlug || step.slug === idOrSlug) ?? null
}
