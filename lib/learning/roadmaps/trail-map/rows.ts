import { type Box, moveBox, overlapVertically } from './box'
import { headingBox, type MapSide, type Piece } from './pieces'

export type Placed = {
  readonly piece: Piece
  /** Distance from the start of the row, in the direction of travel. */
  readonly along: number
  readonly side: MapSide
  /** The space it takes, x along the row and y from the trail. */
  readonly boxes: readonly Box[]
}

const GAP = 6
const START = 26
/** Distance that names may reach past both ends of a row. */
const BEYOND = 64

/** Space of the bend that leads up into a row from the one below. */
const bendBehind: Box = { left: -120, right: -4, top: 6, bottom: 160 }

/**
 * Packs pieces into rows, each as tight as their names allow: a piece is placed as far back as possible, on the side
 * where that is nearest. A stretch may continue in the next row, but leaves no single piece on either.
 * @param groups the pieces of each stretch
 * @param length of a row
 */
export function packRows(groups: readonly (readonly Piece[])[], length: number): readonly (readonly Placed[])[] {
  const rows: Placed[][] = [[]]
  for (const pieces of groups) {
    let rest = pieces
    while (rest.length > 0) {
      const row = rows.at(-1) ?? []
      const placed = placeAll(rest, row, rows.length > 1 ? [bendBehind] : [])
      const fitting = placed.findIndex((_, index) => !fits(placed.slice(0, index + 1), length))
      const count = fitting === -1 ? rest.length : withoutOrphans(fitting, rest.length, row.length === 0)
      row.push(...placed.slice(0, count))
      rest = rest.slice(count)
      if (rest.length > 0) rows.push([])
    }
  }
  return rows.map((row) => spread(row, length))
}

/** Returns how many of a stretch's pieces to place on a row that has room for the given number. */
function withoutOrphans(fitting: number, all: number, isRowEmpty: boolean): number {
  if (isRowEmpty) return Math.max(1, fitting)
  const count = all - fitting === 1 ? fitting - 1 : fitting
  return count < 2 ? 0 : count
}

function placeAll(pieces: readonly Piece[], row: readonly Placed[], obstacles: readonly Box[]): readonly Placed[] {
  const placed: Placed[] = []
  for (const piece of pieces) placed.push(place(piece, [...row, ...placed], obstacles))
  return placed
}

function place(piece: Piece, row: readonly Placed[], obstacles: readonly Box[]): Placed {
  const taken = [...obstacles, ...row.flatMap(({ boxes }) => boxes)]
  const before = row.findLast(({ piece: other }) => other.what.kind === 'step')?.side
  const options = piece.shapes.map(({ side, boxes }) => {
    const all = piece.isFirst ? [...boxes, headingBox(piece.stretch.stage.title, piece.isFar)] : boxes
    return {
      piece,
      side,
      boxes: all,
      along: Math.max(START, ...all.map((own) => nearest(own, taken)), ...all.map(({ left }) => -left - BEYOND)),
    }
  })
  // Names alternate between the sides where nothing else decides.
  const cost = (option: Placed) => option.along + (option.side === before ? 12 : 0)
  const best = options.reduce((one, other) => (cost(other) < cost(one) ? other : one))
  return { ...best, boxes: best.boxes.map((own) => moveBox(own, best.along, 0)) }
}

const nearest = (own: Box, taken: readonly Box[]): number =>
  Math.max(0, ...taken.filter((other) => overlapVertically(own, other)).map((other) => other.right + GAP - own.left))

/**
 * Returns the end of a row. Anything above the trail must keep clear of the bend at its end; the rest may reach past it
 * as far as the sheet does.
 */
const getRowEnd = (row: readonly Placed[]): number =>
  Math.max(
    0,
    ...row.map(({ along }) => along),
    ...row.flatMap(({ boxes }) => boxes.map((own) => (isHigh(own) ? own.right : own.right - BEYOND))),
  )
const isHigh = ({ top }: Box) => top < -10
const fits = (row: readonly Placed[], length: number) => getRowEnd(row) <= length

/** Distributes the remaining space of a row, most of it between stretches; excess stays at both ends. */
function spread(row: readonly Placed[], length: number): readonly Placed[] {
  const left = Math.max(0, length - getRowEnd(row))
  const weights = row.map(({ piece }, index) => (index === 0 ? 0 : piece.isFirst ? 2 : 1))
  const sum = weights.reduce<number>((total, weight) => total + weight, 0)
  const unit = Math.min(sum > 0 ? left / sum : 0, 44)
  let shift = Math.min((left - unit * sum) / 2, 60)
  return row.map((placed, index) => {
    shift += unit * (weights[index] ?? 0)
    // Whole pixels take fewer bytes.
    const by = Math.round(placed.along + shift) - placed.along
    return { ...placed, along: placed.along + by, boxes: placed.boxes.map((own) => moveBox(own, by, 0)) }
  })
}
