/** Standard deviations between the median of a normal distribution and what nine in ten stay under. */
export const P90_DEVIATIONS = 1.2816

/** Log-spread of a step's hours, taken as lognormal, from its median and its 90th percentile. */
export const logSpread = ({ median, p90 }: { readonly median: number; readonly p90: number }): number =>
  Math.log(Math.max(p90, median) / median) / P90_DEVIATIONS
