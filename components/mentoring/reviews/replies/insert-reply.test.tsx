import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { insertReply } from './insert-reply'

describe('a mentor who inserts a saved reply', () => {
  test.each([
    ['into nothing', '', 0, 0, 'Hi.', 'Hi.'],
    ['at the end', 'Good.', 5, 5, 'Hi.', 'Good.\n\nHi.'],
    ['on a new line', 'Good.\n', 6, 6, 'Hi.', 'Good.\nHi.'],
    ['in front', 'Good.', 0, 0, 'Hi.', 'Hi.\n\nGood.'],
    ['between two lines', 'One.\nTwo.', 4, 4, 'Hi.', 'One.\n\nHi.\nTwo.'],
    ['over what is marked', 'One two three', 4, 7, 'Hi.', 'One \n\nHi.\n\n three'],
  ])('%s, finds it as a paragraph', (_where, text, start, end, reply, result) => {
    expect(insertReply(text, start, end, reply).text).toBe(result)
  })

  test('loses nothing around it, and goes on right behind it', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.string({ minLength: 1 }), (text, from, length, reply) => {
        const start = from % (text.length + 1)
        const end = Math.min(text.length, start + length)
        const { text: result, cursor } = insertReply(text, start, end, reply)
        expect(result.startsWith(text.slice(0, start))).toBe(true)
        expect(result.endsWith(text.slice(end))).toBe(true)
        expect(result.slice(0, cursor).endsWith(reply)).toBe(true)
      }),
    )
  })
})
