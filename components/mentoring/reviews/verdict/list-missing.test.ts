import { expect, test } from 'vitest'
import { listMissing } from './list-missing'

const rubric = [
  { id: 'a', title: 'Errors' },
  { id: 'b', title: 'Paging' },
]

test('an empty verdict lacks scores, feedback and an outcome', () => {
  expect(listMissing({ outcome: null, feedback: ' ', scores: {} }, rubric)).toEqual({
    scores: 'Score every row of the rubric: “Errors” has no score yet.',
    feedback: 'Write something here.',
    outcome: 'Choose an outcome.',
  })
})

test('the first row without a score is named', () => {
  const missing = listMissing({ outcome: 'competent', feedback: 'Good.', scores: { a: 'competent' } }, rubric)
  expect(missing).toEqual({ scores: 'Score every row of the rubric: “Paging” has no score yet.' })
})

test('a complete verdict lacks nothing, also without a rubric', () => {
  const complete = { outcome: 'competent', feedback: 'Good.' } as const
  expect(listMissing({ ...complete, scores: { a: 'competent', b: 'not-yet' } }, rubric)).toEqual({})
  expect(listMissing({ ...complete, scores: {} }, [])).toEqual({})
})
