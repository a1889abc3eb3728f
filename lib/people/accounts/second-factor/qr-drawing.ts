/** A picture of dark squares on a light background: its side in squares, and the dark ones as SVG path data. */
export type Drawing = { readonly size: number; readonly path: string }

/** Draws the dark squares as a path, neighbours in one stroke. All rows have the same length. */
export function drawSquares(rows: readonly (readonly boolean[])[]): Drawing {
  const path = rows
    .flatMap((row, y) => [...runs(row)].map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('')
  return { size: rows.length, path }
}

/** Yields where dark squares begin and how many follow each other. */
function* runs(row: readonly boolean[]): Generator<readonly [start: number, length: number]> {
  let start = 0
  while (start < row.length) {
    if (!row[start]) {
      start++
      continue
    }
    const end = row.indexOf(false, start)
    const after = end < 0 ? row.length : end
    yield [start, after - start]
    start = after
  }
}
