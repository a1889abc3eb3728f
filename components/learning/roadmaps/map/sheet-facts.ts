import type { CSSProperties } from 'react'
import type { WaymarkState } from '@/lib/learning/progress/waymark-state'
import type { Level } from '@/lib/learning/roadmaps/roadmap'

/** In pixels of the sheet, rounded when sent to the browser. */
export type Spot = readonly [x: number, y: number]

/** A step as shown on the sheet. */
export type WaymarkFacts = {
  readonly slug: string
  readonly title: string
  readonly at: Spot
  readonly side: 'above' | 'below'
  readonly isProject?: true
  readonly isOptional?: true
  /** Missing for a visitor. */
  readonly state?: WaymarkState
  /** Point on the trail where its spur begins. */
  readonly spurFrom?: Spot
  /** The stroke that paints its part of the trail: its length, and its start along the leg. */
  readonly paint?: readonly [length: number, from: number]
  /** Number of a mentor's learners at this step. */
  readonly learners?: number
  /** Position of the label "you are here", relative to its text size. */
  readonly here?: CSSProperties
}

/** A stage on the way to one level, as shown on the sheet. */
export type StretchFacts = {
  readonly slug: string
  readonly title: string
  /** Index of the stage, from 0; it selects the blaze. */
  readonly position: number
  readonly heading: { readonly at: Spot; readonly isRightAligned: boolean }
  readonly count: string
  /** Dates of the stage for the learner's cohort, in words. */
  readonly dates?: string
  readonly waymarks: readonly WaymarkFacts[]
  readonly sideTrails: readonly {
    readonly slug: string
    readonly title: string
    readonly href?: string
    readonly from: Spot
    readonly to: Spot
  }[]
}

/** Data from which the browser draws a map. */
export type SheetFacts = {
  readonly roadmapSlug: string
  readonly label: string
  readonly width: number
  readonly height: number
  /** File name of the contour lines below it; null where they are drawn already. */
  readonly land: string | null
  readonly isExcerpt: boolean
  readonly legs: readonly {
    readonly level: Level
    /** Name of its list of steps. */
    readonly label: string
    readonly path: string
    readonly pass: Spot | null
    readonly passDetail?: string
    readonly stretches: readonly StretchFacts[]
  }[]
}
