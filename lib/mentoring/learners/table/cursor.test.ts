import { describe, expect, test } from 'vitest'
import { type LearnerCursor, readLearnerCursor, writeLearnerCursor } from './cursor'
import { learnerSorts } from './sorts'

const id = '3f0e6a52-3f14-4d3c-9c1e-0a4f0c6a9b11'
const example = (sort: LearnerCursor['sort']) =>
  sort === 'pace' ? 7.5 : ['progress', 'behind', 'late'].includes(sort) ? -7 : 'žofie'
const getCursor = (sort: LearnerCursor['sort']): LearnerCursor => {
  return { sort, direction: 'desc', value: example(sort), id }
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
    made(['name', 'desc', 'a\u0000b', id]),
    made(['name', 'desc', 'ana', `${id}\u0000`]),
    Buffer.from(`["name","desc","\\ud800","${id}"]`).toString('base64url'),
  ])('is not made up from "%s"', (text) => {
    expect(readLearnerCursor(text, 'name', 'desc')).toBeNull()
  })

  test.each(['progress', 'behind'] as const)('by %s is a number that its column holds', (sort) => {
    for (const odd of ['1e308', '1e400', '1099511627776', '2147483648', '-2147483649', '0.5', '"7"', 'null']) {
      const text = Buffer.from(`["${sort}","desc",${odd},"${id}"]`).toString('base64url')
      expect(readLearnerCursor(text, sort, 'desc'), odd).toBeNull()
    }
  })
})
