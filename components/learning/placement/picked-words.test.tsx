import { expect, test } from 'vitest'
import { alsoPickedInWords } from './picked-words'

const titles = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `Step ${index + 1}` }))

test.each([
  [1, 'Also chosen: Step 1. The step you chose builds on it.'],
  [3, 'Also chosen: Step 1, Step 2 and Step 3. The step you chose builds on them.'],
  [4, 'Also chosen: 4 steps that the step you chose builds on.'],
  [20, 'Also chosen: 20 steps that the step you chose builds on.'],
])('%i steps that came along are named while a few, and counted otherwise', (count, said) => {
  expect(alsoPickedInWords(titles(count))).toBe(said)
})
