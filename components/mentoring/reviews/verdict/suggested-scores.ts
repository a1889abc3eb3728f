import type { DraftContent } from '@/lib/mentoring/reviews/drafts/draft-content'
import type { ScoreSuggestion } from '@/lib/mentoring/reviews/review'

type Suggestions = readonly Pick<ScoreSuggestion, 'rowId' | 'score'>[]

/**
 * Returns a verdict with the suggested score in each row that the mentor has not scored. The draft itself holds only
 * the mentor's own scores, so that a newer run changes the suggestion and never their choice.
 */
export function withSuggestions(text: DraftContent, suggestions: Suggestions): DraftContent {
  const suggested = Object.fromEntries(suggestions.map(({ rowId, score }) => [rowId, score]))
  return { ...text, scores: { ...suggested, ...text.scores } }
}

/** Returns whether a row is scored differently from what the checks suggest, and so needs a reason. */
export function isOverruled(
  { scores }: Pick<DraftContent, 'scores'>,
  suggestions: Suggestions,
  rowId: string,
): boolean {
  const suggested = suggestions.find((one) => one.rowId === rowId)?.score
  const score = scores[rowId]
  return suggested !== undefined && score !== undefined && score !== suggested
}

/** Returns the reasons that say something. */
export const writtenReasons = ({ reasons }: Pick<DraftContent, 'reasons'>): Record<string, string> =>
  Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason.trim() !== ''))
