import type { Strength } from '@/components/foundation/charts/split-bar'
import type { Tally } from '@/lib/learning/progress/completion'

/** A part of a stage's stretch, from 0 to 1, and the strength of its paint. */
export type AssuranceShare = { readonly from: number; readonly to: number; readonly strength: Strength }

/** A whole stage, in full colour. */
export const wholeStretch: AssuranceShare = { from: 0, to: 1, strength: 4 }

/** Returns the done parts of a stage, the highest assurance first; empty before the first step. */
export function listAssuranceShares({ total, verified, evidenced, claimed }: Tally): readonly AssuranceShare[] {
  const parts = [
    { count: verified, strength: 4 },
    { count: evidenced, strength: 3 },
    { count: claimed, strength: 2 },
  ] as const
  let walked = 0
  return parts.flatMap(({ count, strength }) => {
    if (count === 0) return []
    const from = walked / total
    walked += count
    return [{ from, to: walked / total, strength }]
  })
}
