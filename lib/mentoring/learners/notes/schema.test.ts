import { expect, test } from 'vitest'
import { mentorNoteSchema, newMentorNoteSchema } from './schema'

test.each([[''], ['   '], ['x'.repeat(5001)], ['a\u0000b'], ['\ud800']])('a note of %j is refused', (body) => {
  expect(newMentorNoteSchema.safeParse({ body }).success).toBe(false)
  expect(mentorNoteSchema.safeParse({ body, version: 1 }).success).toBe(false)
  expect(newMentorNoteSchema.safeParse({ body: 'x'.repeat(5000) }).success).toBe(true)
})
