/** Half as much lies as far from 1 as twice as much. */
const lowest = Math.log(0.6)
const width = Math.log(1.45) - lowest

/**
 * Where a multiplier lies, in thousandths of the width: one scale for all lists, so that lengths compare. What lies
 * beyond the ends stays at them.
 */
export const forestPosition = (multiplier: number): number =>
  Math.min(1000, Math.max(0, Math.round(((Math.log(multiplier) - lowest) / width) * 1000)))
