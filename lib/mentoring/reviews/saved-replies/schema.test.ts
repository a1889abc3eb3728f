import { expect, test } from 'vitest'
import { savedReplySchema } from './schema'

const reply = { kind: 'praise', title: 'Clear names', body: 'Your names **say** what they mean.' }

test.each([
  { ...reply, kind: 'rude' },
  { ...reply, title: ' ' },
  { ...reply, body: '' },
  { ...reply, body: 'x'.repeat(5001) },
  { ...reply, body: 'a\u0000b' },
  { ...reply, owner: 'somebody' },
])('a reply is refused that is no reply: %o', (input) => {
  expect(savedReplySchema.safeParse(reply).success).toBe(true)
  expect(savedReplySchema.safeParse(input).success).toBe(false)
})
