import type { CSSProperties } from 'react'
import type { WaymarkState } from '@/lib/learning/progress/waymark-state'
import type { Level } from '@/lib/learning/roadmaps/roadmap'

/** In pixels of the sheet, rounded to whole ones on its way to the browser. */
export type Spot = readonly [x: number, y: number]

/** What the sheet shows of one step. */
export type WaymarkFacts = {
  readonly slug: string
  readonly title: string
  readonly at: Spot
  readonly side: 'above' | 'below'
  readonly isProject?: true
  readonly isOptional?: true
  /** Missing for a visitor. */
  readonly state?: WaymarkState
  /** The end of its spur on the trail. */
  readonly spurFrom?: Spot
  /** The stroke that paints its part of the trail: its length, and how far along its leg it begins. */
  readonly paint?: readonly [length: number, from: number]
  /** How many of a mentor's learners stand here. */
  readonly learners?: number
  /** Where it says that the learner is here, in shares of the size of its text. */
  readonly here?: CSSProperties
}

/** What it shows of a stage on the way to one level. */
export type StretchFacts = {
  readonly slug: string
  readonly title: string
  /** From 0; its blaze. */
  readonly position: number
  readonly heading: { readonly at: Spot; readonly isRightAligned: boolean }
  readonly count: string
  readonly waymarks: readonly WaymarkFacts[]
  readonly sideTrails: readonly {
    readonly slug: string
    readonly title: string
    readonly href?: string
    readonly from: Spot
    readonly to: Spot
  }[]
}

/** What the browser's side draws a map from. */
export type SheetFacts = {
  readonly roadmapSlug: string
  readonly label: string
  readonly width: number
  readonly height: number
  /** The name of the land under it; null where it is drawn already. */
  readonly land: string | null
  readonly isExcerpt: boolean
  readonly legs: readonly {
    readonly level: Level
    readonly path: string
    readonly pass: Spot | null
    readonly passDetail?: string
    readonly stretches: readonly StretchFacts[]
  }[]
}
