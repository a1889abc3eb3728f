/** A point of the sheet, in its pixels. */
export type Point = readonly [x: number, y: number]

const tenth = (value: number) => Math.round(value * 10) / 10

/** Converts the line to SVG path data: short relative moves from point to point, which take few bytes. */
export function pathData(points: readonly Point[]): string {
  let [x, y] = [0, 0]
  return points
    .map((point, index) => {
      const [dx, dy] = [tenth(point[0] - x), tenth(point[1] - y)]
      ;[x, y] = [x + dx, y + dy]
      return `${index === 0 ? 'M' : index === 1 ? 'l' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`
    })
    .join('')
}

/** Returns the distance of each point along the line, in pixels. */
export function distances(points: readonly Point[]): readonly number[] {
  let sum = 0
  return points.map(([x, y], index) => {
    const before = points[index - 1]
    if (before) sum += Math.hypot(x - before[0], y - before[1])
    return sum
  })
}
