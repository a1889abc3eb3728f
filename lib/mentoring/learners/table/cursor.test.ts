import { describe, expect, test } from 'vitest'
import { type LearnerCursor, readCursor, writeCursor } from './cursor'
import { learnerSorts } from './sorts'

const id = '3f0e6a52-3f14-4d3c-9c1e-0a4f0c6a9b11'
const numbers = ['progress', 'behind', 'pace']
const cursorOf = (sort: LearnerCursor['sort']): LearnerCursor => {
  return { sort, direction: 'desc', value: numbers.includes(sort) ? -7.5 : 'žofie', id }
}

describe('where a page of learners ended', () => {
  test.each(learnerSorts)('by %s is read as it was written, and means nothing in any other order', (sort) => {
    const text = writeCursor(cursorOf(sort))
    expect(readCursor(text, sort, 'desc')).toEqual(cursorOf(sort))
    expect(readCursor(text, sort, 'asc')).toBeNull()
    for (const other of learnerSorts) if (other !== sort) expect(readCursor(text, other, 'desc')).toBeNull()
  })

  const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  test.each([
    '',
    'nonsense',
    'e30',
    made(['name', 'desc', 7, id]),
    made(['name', 'desc', 'ana', 'x']),
    made(['name', 'sideways', 'ana', id]),
    made(['name', 'desc', 'a'.repeat(500), id]),
  ])('is not made up from "%s"', (text) => {
    expect(readCursor(text, 'name', 'desc')).toBeNull()
  })
})
