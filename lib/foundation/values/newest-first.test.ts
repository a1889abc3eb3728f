import { expect, test } from 'vitest'
import { listCursor, olderThanFilter, readListCursor, writeListCursor } from './newest-first'

const place = { createdAt: new Date('2026-11-24T10:00:00Z'), id: '6f2c1e0a-9a4b-4c58-8f0e-2f6f3d1c9b7a' }

test('a cursor is read as the position that it was written for', () => {
  expect(readListCursor(listCursor.parse(writeListCursor(place)))).toEqual(place)
})

test.each(['', 'x', '0', '1_2', writeListCursor(place).slice(0, -1), `-${writeListCursor(place)}`])(
  'an invalid cursor is refused: %j',
  (text) => {
    expect(listCursor.safeParse(text).error?.issues[0]?.message).toBe(
      'This list has changed. Start again from the first page.',
    )
    expect(readListCursor(text)).toBeNull()
  },
)

test('rows after a position are those before its moment, and those of its moment with a smaller id', () => {
  const { createdAt, id } = place
  expect(olderThanFilter(place)).toEqual({ OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] })
  expect(olderThanFilter(null)).toEqual({})
})
