import { expect, test } from 'vitest'
import type { ShownCheck } from '@/lib/learning/checks/shown-run'
import { checkReasons } from './rubric'
import { toSuggestions } from './suggestions'

const rubric = [
  { id: 'a', key: 'contract', title: 'Contract' },
  { id: 'b', key: 'tests', title: 'Tests and code' },
]
const check = (part: Partial<ShownCheck>): ShownCheck => ({
  ...{ id: 'one', title: 'One', result: 'passed', reason: null, says: '', row: 'contract', level: 'competent' },
  ...{ failure: null, exchanges: [] },
  ...part,
})
const scores = [
  { rubricRowId: 'a', score: 'competent' },
  { rubricRowId: 'b', score: 'not-yet' },
] as const

test('a run suggests scores for the rows that its checks name', () => {
  const checks = [check({}), check({ id: 'two', result: 'failed' }), check({ id: 'three', result: 'not-run' })]
  expect(toSuggestions(rubric, { checks })).toEqual([{ rowId: 'a', score: 'not-yet', passed: 1, ran: 2 }])
})

test('checks that the brief no longer has suggest nothing, and rows that the rubric no longer has get nothing', () => {
  expect(toSuggestions(rubric, { checks: [check({ row: null }), check({ row: 'gone' })] })).toEqual([])
  expect(toSuggestions([], { checks: [check({})] })).toEqual([])
})

test('a score that differs from its suggestion needs a reason, and no other keeps one', () => {
  const suggestions = [{ rowId: 'a', score: 'excellent', passed: 2, ran: 2 }] as const
  const [first, second] = scores
  expect(checkReasons(rubric, scores, suggestions, { b: 'Why not' })).toMatchObject({
    ok: false,
    refusal: { key: 'reasonMissing', values: { row: 'Contract' } },
  })
  expect(checkReasons(rubric, scores, suggestions, { a: 'Slow', b: 'Why not' })).toMatchObject({
    value: [
      { ...first, suggested: 'excellent', reason: 'Slow' },
      { ...second, suggested: null, reason: '' },
    ],
  })
  const same = [{ ...first, score: 'excellent' as const }]
  expect(checkReasons(rubric, same, suggestions, { a: 'Slow' })).toMatchObject({
    value: [{ suggested: 'excellent', reason: '' }],
  })
})
