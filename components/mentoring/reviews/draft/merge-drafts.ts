import type { Outcome } from '@/lib/mentoring/reviews/outcome'
import type { VisibleDraft } from './draft-text'

/** One draft that was gone on with in two places, put together again. */
export type Merge = {
  /** Where both changed the same thing: what this page says of it. */
  readonly mine: VisibleDraft
  /** And what was written elsewhere. */
  readonly theirs: VisibleDraft
  /** Whether both changed the same thing, each in its own way. */
  readonly isClash: boolean
}

/**
 * Puts two continuations of one draft together: what only one of them changed is taken from it.
 * @param base what both began with
 */
export function mergeDrafts(base: VisibleDraft, mine: VisibleDraft, theirs: VisibleDraft): Merge {
  const outcome = mergeOne(base.outcome, mine.outcome, theirs.outcome)
  const feedback = mergeOne(base.feedback, mine.feedback, theirs.feedback)
  const ids = [...new Set([...Object.keys(mine.scores), ...Object.keys(theirs.scores)])]
  const scores = ids.map((id) => ({ id, ...mergeOne(base.scores[id], mine.scores[id], theirs.scores[id]) }))
  const resolve = (side: 'mine' | 'theirs'): VisibleDraft => ({
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
