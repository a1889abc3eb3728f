import { expect, test } from 'vitest'
import { tryAgainIn } from './try-again'

test.each([
  [1, 'Try again in a second.'],
  [45, 'Try again in 45 seconds.'],
  [60, 'Try again in a minute.'],
  [61, 'Try again in 2 minutes.'],
  [900, 'Try again in 15 minutes.'],
])('%i seconds: %s', (seconds, words) => {
  expect(tryAgainIn(seconds)).toBe(words)
})
