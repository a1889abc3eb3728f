import { expect, test } from 'vitest'
import { draftFrom } from './verdict-draft'

test('a mentor who comes back finds the verdict as it was written', () => {
  const draft = { feedback: 'Good names.', outcome: 'competent', scores: { row: 'not-yet' } }
  expect(draftFrom(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
})

test.each([null, 'text', 7, [], { feedback: 1, outcome: 'great', scores: { row: 'great' } }])(
  'what cannot be a verdict is an empty one: %j',
  (kept) => expect(draftFrom(kept)).toEqual({ feedback: '', outcome: undefined, scores: {} }),
)
