import { type Box, box, mirrorBox, moveBox, overlap, overlapHorizontally } from './box'
import type { Point } from './line'
import type { Placed } from './rows'

/** Width of the whole map's sheet in pixels; a sheet's layout depends on it. */
export const SHEET_WIDTH = 1104
/** Space between the sheet's edges and the rows, which contains the bends. */
const SIDE = 72
const MARGIN = 22
const BEND = 60
const ROW_GAP = 12
const LEAST_PITCH = 96

export const rowLength = (sheetWidth: number): number => sheetWidth - 2 * SIDE

/** A row of the trail, with its height on the sheet. Rows run alternately from the left and from the right. */
export type SheetRow = {
  readonly placed: readonly Placed[]
  readonly index: number
  /** Length from its start to the bend at its end. */
  readonly across: number
  /** Height of the trail without its sway. */
  readonly y: number
  /** Length of the trail on it: the last row ends at its last piece. */
  readonly length: number
  /** Strength of the sway, 0 to 1: the most at which nothing on the row overlaps. */
  readonly swaying: number
}

type Ground = Pick<SheetRow, 'index' | 'across' | 'y' | 'swaying'>

/** Returns the point at a distance from a row's start. */
export function toPoint({ index, across, y, swaying }: Ground, along: number): Point {
  const x = index % 2 === 0 ? SIDE + along : SIDE + across - along
  return [x, y + swaying * sway(index, across, along)]
}

/** Returns the vertical sway of the path; none at the ends, where the bends join. */
function sway(row: number, across: number, along: number): number {
  const ends = Math.min(1, along / 90, (across - along) / 90)
  const calm = ends <= 0 ? 0 : ends * ends * (3 - 2 * ends)
  return calm * (9 * Math.sin(along / 128 + row * 1.9) + 2.5 * Math.sin(along / 58 + row * 2.7))
}

/** Computes the strongest sway at which nothing on a row overlaps; packed on a straight line, nothing does. */
function computeSway(placed: readonly Placed[], index: number, across: number): number {
  const isApart = (swaying: number) => {
    const pieces = placed.map((one) => boxesAround({ index, across, y: 0, swaying }, one))
    return pieces.every((boxes, at) =>
      pieces.slice(at + 1).every((others) => !boxes.some((one) => others.some((other) => overlap(one, other)))),
    )
  }
  return [1, 0.8, 0.6, 0.4, 0.2].find(isApart) ?? 0
}

/** Returns the space that a placed piece takes on the sheet. */
export function boxesAround(row: Ground, { boxes, along }: Placed): readonly Box[] {
  const [x, y] = toPoint(row, along)
  return boxes.map((own) => {
    const around = moveBox(own, -along, 0)
    return moveBox(row.index % 2 === 0 ? around : mirrorBox(around), x, y)
  })
}

/**
 * Stacks the rows from the bottom of the sheet, each as near to the one below as their pieces allow.
 * @param across length of a whole row
 */
export function stackRows(
  rows: readonly (readonly Placed[])[],
  across: number,
): { rows: readonly SheetRow[]; height: number } {
  const stacked: SheetRow[] = []
  rows.forEach((placed, index) => {
    const isLast = index === rows.length - 1
    const length = isLast ? (placed.at(-1)?.along ?? 0) : across
    const below = stacked.at(-1)
    const row = { placed, index, across, y: 0, length, swaying: computeSway(placed, index, across) }
    stacked.push({ ...row, y: below ? below.y - pitch(row, below) : 0 })
  })
  const all = stacked.flatMap(takenBy)
  const top = Math.min(0, ...all.map((one) => one.top)) - MARGIN
  const height = Math.ceil(Math.max(0, ...all.map((one) => one.bottom)) + MARGIN - top)
  return { rows: stacked.map((row) => ({ ...row, y: row.y - top })), height }
}

function pitch(upper: SheetRow, lower: SheetRow): number {
  const ground = takenBy({ ...lower, y: 0 })
  const distances = takenBy(upper).flatMap((high) =>
    ground.filter((low) => overlapHorizontally(high, low, 8)).map((low) => high.bottom - low.top + ROW_GAP),
  )
  return Math.max(LEAST_PITCH, ...distances)
}

/** Returns the space of a row's pieces, and of the trail itself. */
function takenBy(row: SheetRow): readonly Box[] {
  const trail = Array.from({ length: Math.ceil(row.length / 30) }, (_, index) => {
    const [x, y] = toPoint(row, index * 30)
    return box(x - 15, x + 15, y - 8, y + 8)
  })
  return [...trail, ...row.placed.flatMap((placed) => boxesAround(row, placed))]
}

/** Returns the bend from the end of a row up to the next. */
export function bend(from: SheetRow, to: SheetRow): readonly Point[] {
  const [x, low] = toPoint(from, from.across)
  const radius = (low - to.y) / 2
  const out = Math.min(BEND, radius) * (from.index % 2 === 0 ? 1 : -1)
  return Array.from({ length: 17 }, (_, step) => {
    const angle = (Math.PI * (step + 1)) / 18
    return [x + out * Math.sin(angle), low - radius + radius * Math.cos(angle)]
  })
}
