import type { Outcome } from '../verdicts/outcome'

/** An unfinished verdict. */
export type DraftContent = {
  readonly outcome: Outcome | null
  /** Markdown. */
  readonly feedback: string
  /** Scores by the id of the rubric's row. */
  readonly scores: Readonly<Record<string, Outcome>>
}

/** Returns whether two drafts are equal. */
export function isSameDraft(one: DraftContent, other: DraftContent): boolean {
  const ids = new Set([...Object.keys(one.scores), ...Object.keys(other.scores)])
  return (
    one.outcome === other.outcome &&
    one.feedback === other.feedback &&
    [...ids].every((id) => one.scores[id] === other.scores[id])
  )
}
