import { describe, expect, test } from 'vitest'
import { type LearnerCursor, readLearnerCursor, writeLearnerCursor } from './cursor'
import { learnerSorts } from './sorts'

const id = '3f0e6a52-3f14-4d3c-9c1e-0a4f0c6a9b11'
const numbers = ['progress', 'behind', 'pace']
const getCursor = (sort: LearnerCursor['sort']): LearnerCursor => {
  return { sort, direction: 'desc', value: numbers.includes(sort) ? -7.5 : 'žofie', id }
}

describe('where a page of learners ended', () => {
  test.each(learnerSorts)('by %s is read as it was written, and means nothing in any other order', (sort) => {
    const text = writeLearnerCursor(getCursor(sort))
    expect(readLearnerCursor(text, sort, 'desc')).toEqual(getCursor(sort))
    expect(readLearnerCursor(text, sort, 'asc')).toBeNull()
    for (const other of learnerSorts) if (other !== sort) expect(readLearnerCursor(text, other, 'desc')).toBeNull()
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
    expect(readLearnerCursor(text, 'name', 'desc')).toBeNull()
  })
})
