/**
 * Whole per cent of `part` in `whole`, rounded down so that 100 means all of it and nothing less.
 * Nothing of nothing is 0: an empty roadmap is not complete.
 */
export function percentage(part: number, whole: number): number {
  if (whole <= 0) return 0
  return Math.floor((Math.min(Math.max(part, 0), whole) * 100) / whole)
}
