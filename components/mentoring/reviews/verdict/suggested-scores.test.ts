import { expect, test } from 'vitest'
import type { DraftContent } from '@/lib/mentoring/reviews/drafts/draft-content'
import { isOverruled, withSuggestions, writtenReasons } from './suggested-scores'

const draft: DraftContent = {
  outcome: null,
  feedback: '',
  scores: { b: 'not-yet' },
  reasons: { b: 'Because.', c: ' ' },
}
const suggestions = [
  { rowId: 'a', score: 'excellent' },
  { rowId: 'b', score: 'competent' },
] as const

test('a suggestion fills a row that the mentor left open, and never an outcome', () => {
  expect(withSuggestions(draft, suggestions)).toEqual({ ...draft, scores: { a: 'excellent', b: 'not-yet' } })
  expect(withSuggestions(draft, [])).toEqual(draft)
})

test('a row is overruled by another score alone', () => {
  const whole = withSuggestions(draft, suggestions)
  expect(['a', 'b', 'c'].filter((id) => isOverruled(whole, suggestions, id))).toEqual(['b'])
  expect(isOverruled(draft, suggestions, 'a')).toBe(false)
})

test('an empty reason is not sent', () => {
  expect(writtenReasons(draft)).toEqual({ b: 'Because.' })
})
