import { curveCatmullRom, line } from 'd3-shape'

export type TrailPoint = readonly [x: number, y: number]

const draw = line<TrailPoint>()
  .x((point) => Math.round(point[0] * 10) / 10)
  .y((point) => Math.round(point[1] * 10) / 10)
  .curve(curveCatmullRom)

/** Draws a smooth path through points. */
export const pathThrough = (points: readonly TrailPoint[]): string => draw([...points]) ?? ''

/** Draws contour lines of an invented hill: calm, and always the same. */
export function stageContourLines(width: number, height: number, count: number): string[] {
  return Array.from({ length: count }, (_, level) => {
    const base = (height / count) * (level + 0.5)
    const points = Array.from({ length: 15 }, (_, index): TrailPoint => {
      const x = (width / 14) * index
      const hill = 46 * Math.exp(-(((x - width * 0.7) / (width * 0.22)) ** 2)) * (1 - level / count)
      return [x, base - hill + 13 * Math.sin(x / 92 + level * 0.55) + 6 * Math.sin(x / 37 + level)]
    })
    return pathThrough(points)
  })
}
