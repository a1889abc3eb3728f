import type { DraftContent } from '@/lib/mentoring/reviews/drafts/draft-content'
import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'

/** Result of merging two versions of one draft. */
export type Merge = {
  /** The merge that prefers this page's version where both changed the same part. */
  readonly mine: DraftContent
  /** The merge that prefers the other version. */
  readonly theirs: DraftContent
  /** Whether both changed the same part differently. */
  readonly isClash: boolean
}

/**
 * Merges two versions of one draft: takes what only one of them changed from it.
 * @param base common ancestor
 */
export function mergeDrafts(base: DraftContent, mine: DraftContent, theirs: DraftContent): Merge {
  const outcome = mergeOne(base.outcome, mine.outcome, theirs.outcome)
  const feedback = mergeOne(base.feedback, mine.feedback, theirs.feedback)
  const scores = mergeRows<Outcome>(base.scores, mine.scores, theirs.scores)
  const reasons = mergeRows<string>(base.reasons, mine.reasons, theirs.reasons)
  const resolve = (side: 'mine' | 'theirs'): DraftContent => ({
    outcome: outcome[side],
    feedback: feedback[side],
    scores: pickRows(scores, side),
    reasons: pickRows(reasons, side),
  })
  return {
    mine: resolve('mine'),
    theirs: resolve('theirs'),
    isClash: [outcome, feedback, ...scores, ...reasons].some(({ mine: own, theirs: other }) => own !== other),
  }
}

type ByRow<Value> = Readonly<Record<string, Value>>
type MergedRow<Value> = { readonly id: string; readonly mine: Value | undefined; readonly theirs: Value | undefined }

/** Merges what two versions have by the id of a rubric's row. An empty value is as good as none. */
function mergeRows<Value>(base: ByRow<Value>, mine: ByRow<Value>, theirs: ByRow<Value>): readonly MergedRow<Value>[] {
  const ids = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  const at = (rows: ByRow<Value>, id: string): Value | undefined => rows[id] || undefined
  return ids.map((id) => ({ id, ...mergeOne(at(base, id), at(mine, id), at(theirs, id)) }))
}

/** Picks one side of merged rows. */
const pickRows = <Value>(rows: readonly MergedRow<Value>[], side: 'mine' | 'theirs'): ByRow<Value> =>
  Object.fromEntries(rows.flatMap(({ id, [side]: value }) => (value ? [[id, value]] : [])))

function mergeOne<Value>(base: Value, mine: Value, theirs: Value): { mine: Value; theirs: Value } {
  if (mine === base) return { mine: theirs, theirs }
  if (theirs === base) return { mine, theirs: mine }
  return { mine, theirs }
}
