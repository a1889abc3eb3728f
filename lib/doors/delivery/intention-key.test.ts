import { expect, test } from 'vitest'
import { makeIntentionKey } from './intention-key.client'

test('the same words have the same key until an answer came, other words another', () => {
  const { keyFor, forget } = makeIntentionKey()
  const first = keyFor({ note: 'Paged.' })
  expect(keyFor({ note: 'Paged.' })).toBe(first)
  const other = keyFor({ note: 'Paged and tested.' })
  expect(other).not.toBe(first)
  forget()
  expect(keyFor({ note: 'Paged and tested.' })).not.toBe(other)
})
