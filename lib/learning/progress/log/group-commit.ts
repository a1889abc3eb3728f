/** Calls saved in one transaction, at most. No other call is answered meanwhile. */
const MOST_CALLS = 32
/** Rows saved in one transaction, at most: two whole batches, or thirty-two single ticks. */
const MOST_ROWS = 400

/**
 * Returns how many waiting calls to save together, from the first; at least one.
 * @param rows number of events and keys that each call writes
 */
export function getGroupSize(rows: readonly number[]): number {
  let total = 0
  const over = rows.slice(0, MOST_CALLS).findIndex((count, index) => {
    total += count
    return index > 0 && total > MOST_ROWS
  })
  return over === -1 ? Math.min(rows.length, MOST_CALLS) : over
}
