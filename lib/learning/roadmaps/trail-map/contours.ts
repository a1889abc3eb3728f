import { contours } from 'd3-contour'
import type { Point } from './line'

/** A contour line; every fourth is an index line, drawn stronger. */
export type Contour = { readonly path: string; readonly isIndex: boolean }

const CELL = 62
const LEVELS = 13
/** Distance below which corners are merged; distance that a line may continue beyond the sheet. */
const NEAR = 52
const OUTSIDE = 70

/** Hills as shares of the sheet: position, width, height. The land rises towards the top of the sheet. */
const hills = [
  { x: 0.8, y: 0.1, width: 0.24, height: 1 },
  { x: 0.16, y: 0.2, width: 0.2, height: 0.5 },
  { x: 0.3, y: 0.47, width: 0.26, height: 0.62 },
  { x: 0.92, y: 0.56, width: 0.2, height: 0.55 },
  { x: 0.12, y: 0.83, width: 0.18, height: 0.7 },
  { x: 0.66, y: 0.93, width: 0.24, height: -0.45 },
]

/** Computes contour lines of an invented landscape, always the same. They never cross. */
export function contourLines(width: number, height: number): readonly Contour[] {
  // One cell beyond the sheet on every side, so that no line runs along its edge.
  const columns = Math.ceil(width / CELL) + 3
  const rows = Math.ceil(height / CELL) + 3
  const heights = Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [((index % columns) - 1) * CELL, (Math.floor(index / columns) - 1) * CELL]
    return heightAt(x / width, y / height, height / width)
  })
  const top = Math.max(...heights)
  const foot = Math.min(...heights)
  const thresholds = Array.from({ length: LEVELS }, (_, level) => foot + ((top - foot) * (level + 0.6)) / LEVELS)
  return contours()
    .size([columns, rows])
    .thresholds(thresholds)(heights)
    .map(({ coordinates }, level) => ({
      isIndex: level % 4 === 1,
      path: coordinates
        .flat()
        .map((ring) => ring.slice(1).map(([x = 0, y = 0]): Point => [(x - 1.5) * CELL, (y - 1.5) * CELL]))
        .flatMap((ring) => visibleRuns(ring, width, height))
        .map(smooth)
        .join(''),
    }))
    .filter(({ path }) => path !== '')
}

/** @param tall height of the sheet divided by its width */
function heightAt(x: number, y: number, tall: number): number {
  const land = hills.reduce((sum, hill) => {
    const [dx, dy] = [(x - hill.x) / hill.width, ((y - hill.y) * tall) / hill.width]
    return sum + hill.height * Math.exp(-(dx * dx + dy * dy) / 2)
  }, 0)
  const ripple = 0.05 * Math.sin(9 * x + 5 * y * tall) + 0.04 * Math.sin(17 * x - 11 * y * tall)
  return land + ripple + 0.55 * (1 - y) + 0.22 * x
}

/** Returns the parts of a ring on the sheet, each with the corner on either side of it; a whole ring stays closed. */
function visibleRuns(ring: readonly Point[], width: number, height: number): readonly (readonly Point[])[] {
  const near = (value: number, size: number) => value > -OUTSIDE && value < size + OUTSIDE
  const isNear = (index: number) => {
    const [x, y] = ring[(index + ring.length) % ring.length] ?? [-CELL, -CELL]
    return near(x, width) && near(y, height)
  }
  const start = ring.findIndex((_, index) => !isNear(index))
  if (start === -1) return [[...ring, ...ring.slice(0, 1)]]
  const runs: Point[][] = []
  for (let index = start; index < start + ring.length; index++) {
    const point = ring[index % ring.length]
    if (!point || !(isNear(index - 1) || isNear(index) || isNear(index + 1))) continue
    if (!isNear(index) && isNear(index + 1)) runs.push([])
    runs.at(-1)?.push(point)
  }
  return runs
}

/** Drops corners that are too close to the one before. */
function thinned(corners: readonly Point[]): readonly Point[] {
  const kept: Point[] = []
  for (const corner of corners) {
    const before = kept.at(-1)
    if (!before || Math.hypot(corner[0] - before[0], corner[1] - before[1]) > NEAR) kept.push(corner)
  }
  return kept
}

/** Draws a curve that rounds off every corner: from the middle of each edge to that of the next. */
function smooth(run: readonly Point[]): string {
  const isClosed = run[0] === run.at(-1)
  const corners = thinned(isClosed ? run.slice(1) : run)
  if (corners.length < (isClosed ? 5 : 3)) return ''
  const edges = isClosed ? [...corners, ...corners.slice(0, 2)] : corners
  let from: Point | null = null
  const parts = edges.slice(1).map((corner, index) => {
    const end = middle(edges[index] ?? corner, corner)
    const [x, y] = from ?? end
    const control = edges[index] ?? corner
    const isStart = from === null
    from = end
    return isStart ? `M${end[0]} ${end[1]}q` : numbers([control[0] - x, control[1] - y, end[0] - x, end[1] - y])
  })
  return parts.join('').replace('q ', 'q')
}

const numbers = (values: readonly number[]) =>
  values
    .map(Math.round)
    .map((value) => (value < 0 ? `${value}` : ` ${value}`))
    .join('')

const middle = (a: Point, b: Point): Point => [Math.round((a[0] + b[0]) / 2), Math.round((a[1] + b[1]) / 2)]
