/**
 * Returns whole per cent of `part` in `whole`, rounded down so that 100 means all of it and nothing less. Zero of zero
 * is 0: an empty roadmap is not complete.
 */
export function percentage(part: number, whole: number): number {
  if (whole <= 0) return 0
  return Math.floor((Math.min(Math.max(part, 0), whole) * 100) / whole)
}

/**
 * Returns whole per cent of `part` in `whole`, rounded to the nearest; but 100 means all of it, and 0 means nothing.
 */
export function roundedPercentage(part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0
  if (part >= whole) return 100
  return Math.min(99, Math.max(1, Math.round((part * 100) / whole)))
}
