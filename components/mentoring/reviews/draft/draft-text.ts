import { type Outcome, outcomes } from '@/lib/mentoring/reviews/verdicts/outcome'

/** An unfinished verdict. */
export type DraftContent = {
  readonly outcome: Outcome | null
  /** Markdown. */
  readonly feedback: string
  /** Scores by the id of the rubric's row. */
  readonly scores: Readonly<Record<string, Outcome>>
}

export const emptyDraft: DraftContent = { outcome: null, feedback: '', scores: {} }

/** Picks the draft's own fields. */
export const toText = ({ outcome, feedback, scores }: DraftContent): DraftContent => ({ outcome, feedback, scores })

/**
 * Parses a draft stored by a browser, ignoring invalid parts: an older page may have written it, or a person by hand.
 */
export function draftTextFrom(kept: unknown): DraftContent {
  const { feedback, outcome, scores } = Object(kept) as Record<string, unknown>
  const given = Object.entries(Object(scores)).flatMap(([id, value]) => {
    const score = outcomeFrom(value)
    return score ? [[id, score] as const] : []
  })
  return {
    outcome: outcomeFrom(outcome),
    feedback: typeof feedback === 'string' ? feedback : '',
    scores: Object.fromEntries(given),
  }
}

const outcomeFrom = (value: unknown): Outcome | null => outcomes.find((outcome) => outcome === value) ?? null

/** Returns whether two drafts are equal. */
export function isSameDraft(one: DraftContent, other: DraftContent): boolean {
  const ids = new Set([...Object.keys(one.scores), ...Object.keys(other.scores)])
  return (
    one.outcome === other.outcome &&
    one.feedback === other.feedback &&
    [...ids].every((id) => one.scores[id] === other.scores[id])
  )
}
