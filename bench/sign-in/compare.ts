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
  /** True when the interval leaves nothing out: chance alone does not explain the difference. */
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
  return { difference: median(differences), low, high, isApart: low > 0 || high < 0 }
}
