import { describe, expect, test } from 'vitest'
import { type LearnerCursor, readCursor, writeCursor } from './learner-order'

const id = '3f0e6a52-3f14-4d3c-9c1e-0a4f0c6a9b11'
const end: LearnerCursor = { sort: 'name', hasPlan: true, value: 'Žofie & Ana', id }

describe('where a page of learners ended', () => {
  test('is read as it was written', () => {
    expect(readCursor(writeCursor(end), 'name')).toEqual(end)
    const never: LearnerCursor = { sort: 'last', hasPlan: true, value: null, id }
    expect(readCursor(writeCursor(never), 'last')).toEqual(never)
  })

  test('means nothing in another order', () => {
    expect(readCursor(writeCursor(end), 'progress')).toBeNull()
  })

  test.each(['', 'nonsense', 'e30', Buffer.from('["name",true,7,"x"]').toString('base64url')])(
    'is not made up from "%s"',
    (text) => {
      expect(readCursor(text, 'name')).toBeNull()
    },
  )
})
