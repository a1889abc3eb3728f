import { expect, test } from 'vitest'
import type { ShownCheck } from './shown-run'
import { suggestScores } from './suggested-scores'

const check = (row: string | null, level: ShownCheck['level'], result: ShownCheck['result']): ShownCheck => ({
  ...{ id: `${row}-${level}-${result}`, title: '', says: '', reason: null, failure: null, exchanges: [] },
  ...{ row, level, result },
})
const suggest = (...checks: ShownCheck[]) =>
  Object.fromEntries([...suggestScores({ checks })].map(([row, { score }]) => [row, score]))

test('a row takes the score that its checks allow', () => {
  const passed = check('a', 'competent', 'passed')
  expect(suggest(passed)).toEqual({ a: 'competent' })
  expect(suggest(passed, check('a', 'competent', 'failed'))).toEqual({ a: 'not-yet' })
  expect(suggest(passed, check('a', 'excellent', 'passed'))).toEqual({ a: 'excellent' })
  expect(suggest(passed, check('a', 'excellent', 'failed'))).toEqual({ a: 'competent' })
  expect(suggest(passed, check('a', 'excellent', 'passed'), check('a', 'excellent', 'not-run'))).toEqual({
    a: 'competent',
  })
  expect(suggest(check('a', 'competent', 'failed'), check('a', 'excellent', 'passed'))).toEqual({ a: 'not-yet' })
})

test('nothing is suggested for a row of which nothing needed was run, nor for checks without a row', () => {
  expect(suggest(check('a', 'competent', 'not-run'), check('a', 'excellent', 'passed'))).toEqual({})
  expect(suggest(check(null, 'competent', 'passed'))).toEqual({})
})

test('failed checks come first, and those that were not run are left out', () => {
  const [passed, failed] = [check('a', 'competent', 'passed'), check('a', 'competent', 'failed')]
  const suggested = suggestScores({ checks: [passed, failed, check('a', 'competent', 'not-run')] })
  expect(suggested.get('a')?.checks).toEqual([failed, passed])
})
