import { expect, test } from 'vitest'
import { contradictionInWords } from './contradiction'

const rubric = [{ id: 'paging' }, { id: 'tests' }]

test('a verdict that its rows do not bear out is pointed out before it is given', () => {
  const mixed = { paging: 'not-yet', tests: 'competent' } as const
  expect(contradictionInWords({ outcome: 'excellent', scores: mixed }, rubric)).toBe(
    'You scored one row “not yet”, but this verdict approves the work.',
  )
  const good = { paging: 'competent', tests: 'excellent' } as const
  expect(contradictionInWords({ outcome: 'not-yet', scores: good }, rubric)).toBe(
    'No row is scored “not yet”, but this verdict asks for another attempt.',
  )
  expect(contradictionInWords({ outcome: 'not-yet', scores: mixed }, rubric)).toBeNull()
  expect(contradictionInWords({ outcome: 'competent', scores: good }, rubric)).toBeNull()
  expect(contradictionInWords({ outcome: 'not-yet', scores: {} }, [])).toBeNull()
})
