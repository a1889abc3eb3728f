/** As far below equal pay as above it, so that 30% less is as far away as 30% more. */
const [LOWEST, HIGHEST] = [0.55, 1.45]

/**
 * Where a multiplier is, in thousandths of the width: one scale for all lists, so that lengths compare. What is beyond
 * the ends stays at them.
 */
export const forestPosition = (multiplier: number): number =>
  Math.min(1000, Math.max(0, Math.round(((multiplier - LOWEST) / (HIGHEST - LOWEST)) * 1000)))
