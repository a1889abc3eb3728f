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
  const ids = [...new Set([...Object.keys(mine.scores), ...Object.keys(theirs.scores)])]
  const scores = ids.map((id) => ({ id, ...mergeOne(base.scores[id], mine.scores[id], theirs.scores[id]) }))
  const resolve = (side: 'mine' | 'theirs'): DraftContent => ({
    outcome: outcome[side],
    feedback: feedback[side],
    scores: Object.fromEntries(
      scores.flatMap((score) => {
        const value: Outcome | undefined = score[side]
        return value ? [[score.id, value]] : []
      }),
    ),
  })
  return {
    mine: resolve('mine'),
    theirs: resolve('theirs'),
    isClash: [outcome, feedback, ...scores].some(({ mine: own, theirs: other }) => own !== other),
  }
}

function mergeOne<Value>(base: Value, mine: Value, theirs: Value): { mine: Value; theirs: Value } {
  if (mine === base) return { mine: theirs, theirs }
  if (theirs === base) return { mine, theirs: mine }
  return { mine, theirs }
}
