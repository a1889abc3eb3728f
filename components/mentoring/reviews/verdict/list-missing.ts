import type { DraftContent } from '@/lib/mentoring/reviews/drafts/draft-content'
import type { ScoreSuggestion } from '@/lib/mentoring/reviews/review'
import { empty } from '@/messages/generated/foundation/fields'
import * as words from '@/messages/generated/mentoring/verdict'
import { isOverruled } from './suggested-scores'

type Row = { readonly id: string; readonly title: string }

/** Lists what is missing of a verdict, by field; empty once it is complete. */
export function listMissing(text: DraftContent, rubric: readonly Row[], suggestions: readonly ScoreSuggestion[]) {
  const { outcome, feedback, scores } = text
  const unscored = rubric.find(({ id }) => scores[id] === undefined)
  const unexplained = rubric.find(({ id }) => isOverruled(text, suggestions, id) && !text.reasons[id]?.trim())
  const reasons: Record<string, string> = {}
  if (unscored) reasons.scores = words.scoreMissing({ row: unscored.title })
  if (unexplained) reasons.reasons = words.reasonMissing({ row: unexplained.title })
  if (feedback.trim() === '') reasons.feedback = empty()
  if (!outcome) reasons.outcome = words.outcomeMissing()
  return reasons
}
