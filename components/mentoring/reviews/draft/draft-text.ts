import type { DraftContent } from '@/lib/mentoring/reviews/drafts/draft-content'
import { type Outcome, outcomes } from '@/lib/mentoring/reviews/verdicts/outcome'

export const emptyDraft: DraftContent = { outcome: null, feedback: '', scores: {}, reasons: {} }

/** Picks the draft's own fields. */
export const toText = ({ outcome, feedback, scores, reasons }: DraftContent): DraftContent => ({
  outcome,
  feedback,
  scores,
  reasons,
})

/**
 * Parses a draft stored by a browser, ignoring invalid parts: an older page may have written it, or a person by hand.
 */
export function draftTextFrom(kept: unknown): DraftContent {
  const { feedback, outcome, scores, reasons } = Object(kept) as Record<string, unknown>
  const given = Object.entries(Object(scores)).flatMap(([id, value]) => {
    const score = outcomeFrom(value)
    return score ? [[id, score] as const] : []
  })
  const written = Object.entries(Object(reasons)).filter(([, reason]) => typeof reason === 'string')
  return {
    outcome: outcomeFrom(outcome),
    feedback: typeof feedback === 'string' ? feedback : '',
    scores: Object.fromEntries(given),
    reasons: Object.fromEntries(written) as Record<string, string>,
  }
}

const outcomeFrom = (value: unknown): Outcome | null => outcomes.find((outcome) => outcome === value) ?? null
