import { curveCatmullRom, line } from 'd3-shape'

export type Point = readonly [x: number, y: number]
type Frame = { readonly width: number; readonly height: number; readonly rows: number; readonly margin: number }

const draw = line<Point>()
  .x((point) => Math.round(point[0] * 10) / 10)
  .y((point) => Math.round(point[1] * 10) / 10)
  .curve(curveCatmullRom)

/** A smooth path through points. */
export const pathThrough = (points: readonly Point[]): string => draw([...points]) ?? ''

/**
 * A point of a trail that climbs from the foot of the frame to its top in rows, turning at their ends.
 * @param t from 0 (the start) to 1 (the end)
 */
export function trailPoint(t: number, { width, height, rows, margin }: Frame): Point {
  const rowHeight = (height - 2 * margin) / Math.max(rows - 1, 1)
  const radius = rowHeight / 2
  const straight = width - 2 * margin - 2 * radius
  const turn = Math.PI * radius
  const along = Math.min(Math.max(t, 0), 1) * (rows * straight + (rows - 1) * turn)
  const row = Math.min(Math.floor(along / (straight + turn)), rows - 1)
  const inRow = along - row * (straight + turn)
  const y = height - margin - row * rowHeight
  const left = margin + radius
  const isLeftward = row % 2 === 1
  const sway = 7 * Math.sin(along / 34)
  if (inRow <= straight) return [isLeftward ? left + straight - inRow : left + inRow, y + sway]
  const angle = (inRow - straight) / radius
  const x = isLeftward ? left - radius * Math.sin(angle) : left + straight + radius * Math.sin(angle)
  return [x, y - radius + radius * Math.cos(angle) + sway * Math.cos(angle / 2)]
}

/** The stretch of the trail between two shares of its length. */
export function trailStretch(from: number, to: number, frame: Frame): readonly Point[] {
  const samples = Math.max(2, Math.ceil((to - from) * 120))
  return Array.from({ length: samples + 1 }, (_, index) => trailPoint(from + ((to - from) * index) / samples, frame))
}

/** Height lines of an invented hill: calm, and the same every time. */
export function contourLines(width: number, height: number, count: number): string[] {
  return Array.from({ length: count }, (_, level) => {
    const base = (height / count) * (level + 0.5)
    const points = Array.from({ length: 15 }, (_, index): Point => {
      const x = (width / 14) * index
      const hill = 46 * Math.exp(-(((x - width * 0.7) / (width * 0.22)) ** 2)) * (1 - level / count)
      return [x, base - hill + 13 * Math.sin(x / 92 + level * 0.55) + 6 * Math.sin(x / 37 + level)]
    })
    return pathThrough(points)
  })
}
