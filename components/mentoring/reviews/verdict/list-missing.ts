import type { DraftContent } from '@/lib/mentoring/reviews/drafts/draft-content'
import { empty } from '@/messages/generated/foundation/fields'
import * as words from '@/messages/generated/mentoring/verdict'

type Row = { readonly id: string; readonly title: string }

/** Lists what is missing of a verdict, by field; empty once it is complete. */
export function listMissing({ outcome, feedback, scores }: DraftContent, rubric: readonly Row[]) {
  const unscored = rubric.find(({ id }) => scores[id] === undefined)
  const reasons: Record<string, string> = {}
  if (unscored) reasons.scores = words.scoreMissing({ row: unscored.title })
  if (feedback.trim() === '') reasons.feedback = empty()
  if (!outcome) reasons.outcome = words.outcomeMissing()
  return reasons
}
