import { type Outcome, outcomes } from '@/lib/reviews/outcome'

/** A verdict as far as it is written. */
export type VerdictDraft = {
  readonly feedback: string
  readonly outcome?: Outcome
  /** By the id of the rubric's row. */
  readonly scores: Readonly<Record<string, Outcome>>
}

/** What a tab kept, as far as it makes sense: an older page may have written it, or somebody by hand. */
export function draftFrom(kept: unknown): VerdictDraft {
  const { feedback, outcome, scores } = Object(kept) as Record<string, unknown>
  const given = Object.entries(Object(scores)).flatMap(([id, value]) => {
    const score = outcomeFrom(value)
    return score ? [[id, score] as const] : []
  })
  return {
    feedback: typeof feedback === 'string' ? feedback : '',
    outcome: outcomeFrom(outcome),
    scores: Object.fromEntries(given),
  }
}

const outcomeFrom = (value: unknown): Outcome | undefined => outcomes.find((outcome) => outcome === value)
