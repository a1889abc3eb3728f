export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2
}

export type Comparison = {
  /** Milliseconds: the median of the differences of pairs, and its 99.9 % confidence interval. */
  readonly difference: number
  readonly low: number
  readonly high: number
  /** Interquartile range of all single answers, in milliseconds. */
  readonly spread: number
  /**
   * True when the difference is significant and over a tenth of the spread. An address can be tried five times an hour
   * at most, and finding a smaller difference takes hundreds of answers.
   */
  readonly isApart: boolean
}

/** The normal quantile that leaves 0.05 % on either side. */
const Z = 3.29

/**
 * Compares two series measured in pairs, without assuming a distribution: by the sign test, whose interval for the
 * median ends at two of the sorted differences.
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
