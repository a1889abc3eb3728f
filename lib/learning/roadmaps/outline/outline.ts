/** A roadmap as its author writes it: headings are stages, bullets are steps, indented bullets rows of a checklist. */
export type Outline = {
  /** A first heading above all others; null without one. */
  readonly title: string | null
  /** Lines before the first stage. */
  readonly summary: string
  readonly stages: readonly OutlineStage[]
}

export type OutlineStage = {
  readonly title: string
  readonly summary: string
  /** Weeks of the roadmap, from 1. */
  readonly weeks: { readonly from: number; readonly to: number } | null
  readonly steps: readonly OutlineStep[]
  /** Line of the heading, from 1. */
  readonly line: number
}

export type OutlineStep = {
  /** Empty where the line is only the address of a step of another roadmap. */
  readonly title: string
  /** Whole hours; null where the author gives none. */
  readonly hours: number | null
  readonly rows: readonly string[]
  /** The step of another roadmap that the title links to, by its address; null for a step of this one. */
  readonly borrowed: StepAddress | null
  readonly line: number
}

/** Slugs of a roadmap and of a step on it. */
export type StepAddress = { readonly roadmap: string; readonly step: string }

/** Bounds of an outline. Lengths are in UTF-16 code units. */
export const outlineBounds = {
  text: 100_000,
  stages: 60,
  steps: 500,
  rows: 40,
  title: 120,
  row: 300,
  summary: 320,
  hours: 200,
  week: 260,
} as const

/** What keeps a roadmap from being published. */
export const outlineErrors = [
  'longText',
  'noSteps',
  'noStage',
  'noTitle',
  'oddTitle',
  'longTitle',
  'longRow',
  'longSummary',
  'manyStages',
  'manySteps',
  'manyRows',
  'repeatedStep',
  'wrongHours',
  'wrongWeeks',
] as const

/** What is left out, which an author may want to know. */
export const outlineWarnings = ['emptyStage', 'strayLine', 'droppedLink', 'codeBlock'] as const

export type OutlineProblemKind = (typeof outlineErrors)[number] | (typeof outlineWarnings)[number]

export type OutlineProblem = {
  readonly kind: OutlineProblemKind
  /** From 1. */
  readonly line: number
}

/** Tells whether any of the problems keeps a roadmap from being published. */
export const hasErrors = (problems: readonly OutlineProblem[]): boolean =>
  problems.some(({ kind }) => (outlineErrors as readonly string[]).includes(kind))
