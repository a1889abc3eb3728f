/** Bounds of the part of a list on one page: a number of rows, and fewer where they are long. */
export type PageBudget = { readonly most: number; readonly bytes: number }

/** Estimated bytes of the markup around a row: elements, times, links. */
const FRAME = 1200

/**
 * Selects the rows that fit on a page, from the first on; at least one, so that the rest can always be reached.
 * @param rows as read: one more than `most`, which shows whether there are more
 */
export function fitOnPage<Row>(
  rows: readonly Row[],
  { most, bytes }: PageBudget,
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
 * Estimates how many bytes a row's texts take on a page. They are sent twice, as HTML and as data for React, and each
 * escapes possible markup.
 */
export function weigh(row: unknown): number {
  const text = JSON.stringify(row)
  const escaped = text.match(/[&<>']|\\"/g)?.length ?? 0
  return 2 * encoder.encode(text).length + 8 * escaped
}
