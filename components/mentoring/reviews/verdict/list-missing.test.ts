import { expect, test } from 'vitest'
import { listMissing } from './list-missing'

const rubric = [
  { id: 'a', title: 'Errors' },
  { id: 'b', title: 'Paging' },
]

const complete = { outcome: 'competent', feedback: 'Good.', reasons: {} } as const

test('an empty verdict lacks scores, feedback and an outcome', () => {
  expect(listMissing({ outcome: null, feedback: ' ', scores: {}, reasons: {} }, rubric, [])).toEqual({
    scores: 'Score every row of the rubric: “Errors” has no score yet.',
    feedback: 'Write something here.',
    outcome: 'Choose an outcome.',
  })
})

test('the first row without a score is named', () => {
  const missing = listMissing({ ...complete, scores: { a: 'competent' } }, rubric, [])
  expect(missing).toEqual({ scores: 'Score every row of the rubric: “Paging” has no score yet.' })
})

test('a complete verdict lacks nothing, also without a rubric', () => {
  expect(listMissing({ ...complete, scores: { a: 'competent', b: 'not-yet' } }, rubric, [])).toEqual({})
  expect(listMissing({ ...complete, scores: {} }, [], [])).toEqual({})
})

test('a score that differs from what the checks suggest needs a reason', () => {
  const suggestions = [{ rowId: 'b', score: 'competent', passed: 9, ran: 9 }] as const
  const overruled = { ...complete, scores: { a: 'competent', b: 'not-yet' } } as const
  const reasons = 'Say why you score “Paging” differently from what the checks suggest.'
  expect(listMissing(overruled, rubric, suggestions)).toEqual({ reasons })
  expect(listMissing({ ...overruled, reasons: { b: ' ' } }, rubric, suggestions)).toEqual({ reasons })
  expect(listMissing({ ...overruled, reasons: { b: 'It skips rows.' } }, rubric, suggestions)).toEqual({})
  expect(listMissing({ ...overruled, scores: { a: 'not-yet', b: 'competent' } }, rubric, suggestions)).toEqual({})
})
