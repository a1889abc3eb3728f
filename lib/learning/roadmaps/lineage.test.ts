import { describe, expect, test } from 'vitest'
import { findSuccessors, listPendingSuccessors, type Replacement, rowsWithin, traceLineage } from './lineage'

const day = (n: number) => new Date(Date.UTC(2026, 10, n))
/** Parses `b<a@3`: b replaced a, which was carried over on the 3rd; without a day that is pending. */
const replaced = (...notes: string[]): Replacement[] =>
  notes.map((note) => {
    const [, successorId = '', predecessorId = '', on] = /^(\w+)<(\w+)(?:@(\d+))?$/.exec(note) ?? []
    return { successorId, predecessorId, carriedAt: on ? day(Number(on)) : null }
  })

describe('what a step was made of', () => {
  test('is all before it, near and far, each up to when it went over', () => {
    expect(traceLineage('c', replaced('b<a@3', 'c<b@5', 'c<x'))).toEqual(
      new Map([
        ['c', null],
        ['b', day(5)],
        ['a', day(3)],
      ]),
    )
    expect(traceLineage('c', replaced('b<a@7', 'c<b@5')).get('a')).toEqual(day(5))
  })

  test('counts a step that went over on two ways once, up to the later day', () => {
    expect([...traceLineage('d', replaced('b<a@3', 'c<a@4', 'd<b@9', 'd<c@9'))].sort()).toEqual([
      ['a', day(4)],
      ['b', day(9)],
      ['c', day(9)],
      ['d', null],
    ])
  })

  test('comes to an end where steps replaced each other, or themselves', () => {
    expect([...traceLineage('a', replaced('b<a@3', 'a<b@5', 'a<a@5')).keys()]).toEqual(['a', 'b'])
    expect(findSuccessors('a', replaced('b<a@3', 'a<b@5'), () => false)).toEqual([])
  })

  test('says which rows belong to it', () => {
    expect(rowsWithin(traceLineage('b', replaced('b<a@3')))).toEqual([
      { stepId: 'b', createdAt: undefined },
      { stepId: 'a', createdAt: { lte: day(3) } },
    ])
  })
})

test('the heirs of a step are those that stand, past those that do not, each once', () => {
  const rows = replaced('b<a@1', 'c<b@2', 'd<b@2', 'd<a@2', 'e<d@3')
  expect(findSuccessors('a', rows, (id) => id !== 'b')).toEqual(['c', 'd'])
  expect(findSuccessors('a', rows, (id) => id === 'e')).toEqual(['e'])
})

test('who is replaced in turn is settled before its heir', () => {
  expect(listPendingSuccessors(replaced('c<b', 'b<a', 'x<y@1'))).toEqual(['b', 'c'])
  expect(listPendingSuccessors(replaced('a<b', 'b<a'))).toHaveLength(2)
})
