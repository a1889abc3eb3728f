/** How much of a list one page shows: so many rows at most, and fewer where they are long. */
export type PageRoom = { readonly most: number; readonly bytes: number }

/** About what frames a row, in bytes: elements, times, links. */
const FRAME = 1200

/**
 * Takes the rows that a page has room for, from the first on; at least one, so that the rest can always be reached.
 * @param rows as they were read: one more than `most`, which tells whether there are more
 */
export function fitOnPage<Row>(
  rows: readonly Row[],
  { most, bytes }: PageRoom,
  weighRow: (row: Row) => number = weigh,
): { shown: Row[]; hasMore: boolean } {
  const shown: Row[] = []
  let left = bytes
  for (const row of rows) {
    left -= FRAME + weighRow(row)
    if (shown.length === most || (left < 0 && shown.length > 0)) return { shown, hasMore: true }
    shown.push(row)
  }
  return { shown, hasMore: false }
}

const encoder = new TextEncoder()

/**
 * About how many bytes texts take on a page. They are sent twice, as HTML and as the data that React goes on
 * from, and each escapes what could be markup.
 */
export function weigh(row: unknown): number {
  const text = JSON.stringify(row)
  const escaped = text.match(/[&<>']|\\"/g)?.length ?? 0
  return 2 * encoder.encode(text).length + 8 * escaped
}
