import { expect, test } from 'vitest'
import { toSpread } from './progress-spread'

const at = (done: number, total: number, people = 1) => ({ done, total, people })
const counts = (...learners: Parameters<typeof toSpread>[0][number][]) => toSpread(learners).map(({ people }) => people)

test('learners are counted by the share of the core that they have done', () => {
  expect(counts(at(0, 40, 2), at(0, 0, 3), at(1, 200), at(10, 40), at(20, 40, 4), at(39, 40), at(40, 40))).toEqual([
    5, 1, 1, 4, 1, 1,
  ])
})

test('a count beyond its total, of a roadmap that has shrunk since, is all of it', () => {
  expect(counts(at(41, 40))).toEqual([0, 0, 0, 0, 0, 1])
  expect(counts()).toEqual([0, 0, 0, 0, 0, 0])
})
