import { type Outcome, outcomes } from '@/lib/mentoring/reviews/outcome'

/** A verdict as far as it is written. */
export type VisibleDraft = {
  readonly outcome: Outcome | null
  /** Markdown. */
  readonly feedback: string
  /** By the id of the rubric's row. */
  readonly scores: Readonly<Record<string, Outcome>>
}

export const emptyDraft: VisibleDraft = { outcome: null, feedback: '', scores: {} }

/** The draft alone, of what carries more. */
export const toText = ({ outcome, feedback, scores }: VisibleDraft): VisibleDraft => ({ outcome, feedback, scores })

/** What a browser kept, as far as it makes sense: an older page may have written it, or somebody by hand. */
export function draftTextFrom(kept: unknown): VisibleDraft {
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

/** Whether two drafts say the same. */
export function isSameDraft(one: VisibleDraft, other: VisibleDraft): boolean {
  const ids = new Set([...Object.keys(one.scores), ...Object.keys(other.scores)])
  return (
    one.outcome === other.outcome &&
    one.feedback === other.feedback &&
    [...ids].every((id) => one.scores[id] === other.scores[id])
  )
}
