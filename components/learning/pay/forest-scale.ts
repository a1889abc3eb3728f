/**
 * Where a multiplier is, in thousandths of the width. What is beyond the ends stays at them.
 * @param reach as far below equal pay as above it, so that 30% less is as far away as 30% more
 */
const toScale =
  (reach: number) =>
  (multiplier: number): number =>
    Math.min(1000, Math.max(0, Math.round(((multiplier - 1 + reach) / (2 * reach)) * 1000)))

/** One scale for all lists of a kind, so that lengths compare. */
export const forestPosition = toScale(0.45)
/** Closer in: the strips hold the nearest estimates alone. */
export const stripPosition = toScale(0.4)
