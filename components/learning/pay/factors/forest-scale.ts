/**
 * Builds a scale from multipliers to thousandths of the width, clamped at both ends.
 * @param reach the same below equal pay as above it, so that 30% less is as far away as 30% more
 */
const toScale =
  (reach: number) =>
  (multiplier: number): number =>
    Math.min(1000, Math.max(0, Math.round(((multiplier - 1 + reach) / (2 * reach)) * 1000)))

/** One scale for all such lists, so that lengths are comparable. */
export const forestPosition = toScale(0.45)
/** A closer scale: the strips contain only the nearest estimates. */
export const stripPosition = toScale(0.4)
