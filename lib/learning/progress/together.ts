/** Calls that are saved in one transaction at most. Nobody else is answered meanwhile. */
const MOST_CALLS = 32
/** The same for their rows: two whole batches, or thirty-two single ticks. */
const MOST_ROWS = 400

/**
 * How many of those that wait are saved together, from the first; at least one.
 * @param rows events and keys that each of them writes
 */
export function countTogether(rows: readonly number[]): number {
  let total = 0
  const over = rows.slice(0, MOST_CALLS).findIndex((count, index) => {
    total += count
    return index > 0 && total > MOST_ROWS
  })
  return over === -1 ? Math.min(rows.length, MOST_CALLS) : over
}
