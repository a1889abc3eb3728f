import type { DraftContent } from '@/lib/mentoring/reviews/drafts/draft-content'
import * as words from '@/messages/generated/mentoring/verdict'

type Verdict = Pick<DraftContent, 'outcome' | 'scores'>

/**
 * Describes a contradiction between the outcome and the rows of the rubric: allowed, but rarely meant. Null without
 * one.
 */
export function contradictionInWords({ outcome, scores }: Verdict, rubric: readonly { readonly id: string }[]) {
  const count = rubric.filter(({ id }) => scores[id] === 'not-yet').length
  if (!outcome || rubric.length === 0) return null
  if (outcome === 'not-yet') return count === 0 ? words.notYetDespiteRows() : null
  return count > 0 ? words.approvedDespiteRows({ count }) : null
}
