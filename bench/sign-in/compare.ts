export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2
}

export type Comparison = {
  /** Milliseconds: the median of the differences of pairs, and what it lies between with 99.9 % certainty. */
  readonly difference: number
  readonly low: number
  readonly high: number
  /** The middle half of all single answers lies within so many milliseconds. */
  readonly spread: number
  /**
   * True when chance does not explain the difference and it is worth knowing: over a tenth of the spread. An address is
   * asked for five times an hour at most, and whoever looks for less than that needs hundreds of answers.
   */
  readonly isApart: boolean
}

/** The normal quantile that leaves 0.05 % on either side. */
const Z = 3.29

/**
 * Compares two series that were measured in pairs, without a word on how times are spread: by the sign test, whose
 * interval for the median ends at two of the sorted differences.
 */
export function compare(one: readonly number[], other: readonly number[]): Comparison {
  const differences = one.map((value, index) => value - (other[index] ?? Number.NaN)).sort((a, b) => a - b)
  const count = differences.length
  const reach = (Z * Math.sqrt(count)) / 2
  const low = differences[Math.max(0, Math.floor(count / 2 - reach))] ?? Number.NaN
  const high = differences[Math.min(count - 1, Math.ceil(count / 2 + reach))] ?? Number.NaN
  const difference = median(differences)
  const all = [...one, ...other].sort((a, b) => a - b)
  const quarter = (share: number) => all[Math.floor(all.length * share)] ?? Number.NaN
  const spread = quarter(0.75) - quarter(0.25)
  const isBeyondChance = low > 0 || high < 0
  return { difference, low, high, spread, isApart: isBeyondChance && Math.abs(difference) > spread / 10 }
}
