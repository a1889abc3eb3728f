/** Learners of a cohort who have done so many percent of the core: from and to, both included. */
export type SpreadPart = { readonly from: number; readonly to: number; readonly people: number }

const parts = [
  { from: 0, to: 0 },
  { from: 1, to: 24 },
  { from: 25, to: 49 },
  { from: 50, to: 74 },
  { from: 75, to: 99 },
  { from: 100, to: 100 },
] as const

/**
 * Sorts learners into six parts by the percentage that they have done, rounded down, but never to nothing.
 * @param counts how many learners have done how many core steps of how many; of 0 steps for people without a plan
 */
export function toSpread(
  counts: readonly { readonly done: number; readonly total: number; readonly people: number }[],
): SpreadPart[] {
  const placed = counts.map(({ done, total, people }) => ({ people, percent: toPercent(done, total) }))
  return parts.map(({ from, to }) => {
    const inside = placed.filter(({ percent }) => percent >= from && percent <= to)
    return { from, to, people: inside.reduce((sum, { people }) => sum + people, 0) }
  })
}

function toPercent(done: number, total: number): number {
  if (done <= 0 || total <= 0) return 0
  return Math.min(100, Math.max(1, Math.floor((done / total) * 100)))
}
