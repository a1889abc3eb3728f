import type { Outcome } from '../verdicts/outcome'

/** An unfinished verdict. */
export type DraftContent = {
  readonly outcome: Outcome | null
  /** Markdown. */
  readonly feedback: string
  /** Scores by the id of the rubric's row. */
  readonly scores: Readonly<Record<string, Outcome>>
  /** Why scores differ from what the checks suggest, by the id of the rubric's row. */
  readonly reasons: Readonly<Record<string, string>>
}

/** Returns whether two drafts are equal. */
export function isSameDraft(one: DraftContent, other: DraftContent): boolean {
  const ids = new Set([one.scores, other.scores, one.reasons, other.reasons].flatMap((by) => Object.keys(by)))
  return (
    one.outcome === other.outcome &&
    one.feedback === other.feedback &&
    [...ids].every((id) => one.scores[id] === other.scores[id] && getReason(one, id) === getReason(other, id))
  )
}

/** Returns the reason for a row; one that was emptied is as good as none. */
const getReason = ({ reasons }: DraftContent, id: string): string => reasons[id] ?? ''
