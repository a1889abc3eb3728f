import type { Level, Roadmap, Stage, Step } from '../roadmap'
import { type Leg, trailOrder } from './order'

/** A step on the strip, in rows of `STRIP.row` units, one below the other. */
export type StripRow = {
  readonly step: Step
  /** Distance of its mark from the left; an optional step is beside the trail. */
  readonly x: number
  /** SVG path data of its part of the trail. */
  readonly path: string
  /** The line to the mark of an optional step, else null. */
  readonly spur: string | null
  /** The step whose paint this part of the trail shows: itself, or the one before a spur. */
  readonly paintedWith: string
}

export type StageStrip = {
  readonly stage: Stage
  readonly position: number
  readonly parts: readonly { readonly level: Level; readonly rows: readonly StripRow[] }[]
  readonly before: Stage | null
  readonly after: Stage | null
}

/** Height of a row and width of the trail's column, in units of the drawing. */
export const STRIP = { row: 72, width: 104 } as const
const MIDDLE = 34
const SWING = 11
const SPUR = 40

/**
 * Lays out one stage of the map as a strip to read from top to bottom, like a map of a single road: its steps in the
 * order of the trail, level by level. Null when the roadmap has no such stage, or none of its steps on this track.
 * @param roadmap cut to one track
 */
export function stageStrip(roadmap: Roadmap, stageSlug: string): StageStrip | null {
  const walked = roadmap.stages.filter(({ steps }) => steps.length > 0)
  const index = walked.findIndex(({ slug }) => slug === stageSlug)
  const stage = walked[index]
  if (!stage) return null
  const parts = trailOrder(roadmap)
    .map((leg) => ({ level: leg.level, rows: layRows(stepsIn(leg, stageSlug)) }))
    .filter(({ rows }) => rows.length > 0)
  const position = roadmap.stages.indexOf(stage)
  return { stage, position, parts, before: walked[index - 1] ?? null, after: walked[index + 1] ?? null }
}

const stepsIn = (leg: Leg, stageSlug: string) =>
  leg.stretches.filter(({ stage }) => stage.slug === stageSlug).flatMap(({ steps }) => steps)

function layRows(steps: readonly Step[]): readonly StripRow[] {
  const trail = steps.map((_, index) => Math.round(MIDDLE + SWING * Math.sin(index * 1.3)))
  const core = steps.filter(({ isCore }) => isCore)
  return steps.map((step, index) => {
    const x = trail[index] ?? MIDDLE
    const y = (index + 0.5) * STRIP.row
    const lead = steps.slice(0, index + 1).findLast(({ isCore }) => isCore) ?? core[0]
    return {
      step,
      x: step.isCore ? x : x + SPUR,
      path: partPath(trail[index - 1] ?? x, x, trail[index + 1] ?? x, y),
      spur: step.isCore ? null : `M${x} ${y}h${SPUR}`,
      paintedWith: lead?.id ?? step.id,
    }
  })
}

/** Draws from halfway to the row above, through the mark, to halfway to the row below; vertical at every mark. */
function partPath(before: number, x: number, after: number, y: number): string {
  const [half, quarter] = [STRIP.row / 2, STRIP.row / 4]
  const middle = (one: number) => (one + x) / 2
  const lean = (one: number) => (one + 3 * x) / 4
  return (
    `M${middle(before)} ${y - half}C${lean(before)} ${y - quarter} ${x} ${y - quarter} ${x} ${y}` +
    `C${x} ${y + quarter} ${lean(after)} ${y + quarter} ${middle(after)} ${y + half}`
  )
}
