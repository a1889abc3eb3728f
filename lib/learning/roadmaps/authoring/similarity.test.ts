import { expect, test } from 'vitest'
import { tinyRoadmap } from '@/testing/tiny-roadmap'
import { placedSteps } from './placed-step'
import { findNearDuplicates, findSimilarPairs } from './similarity'

const words = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, index) => `word${String.fromCharCode(97 + ((from + index) % 26))}${'x'.repeat((from + index) / 26)}`,
  )
const text = (from: number, to: number) => words(from, to).join(' ')

test('the share is what two texts have in common, of all they have together', () => {
  // Runs of five: 0..19 and 10..29 of thirty words; 16 each, six in common.
  const [pair] = findSimilarPairs(
    [
      { file: 'a', text: text(0, 20) },
      { file: 'b', text: text(10, 30) },
    ],
    0,
  )
  expect(pair).toMatchObject({ a: 'a', b: 'b', share: 6 / 26 })
})

test('case, punctuation and marks do not hide a copy', () => {
  const [pair] = findSimilarPairs(
    [
      { file: 'a', text: 'One small step for **everyone**, taken slowly.' },
      { file: 'b', text: 'one small step... for everyone taken slowly' },
    ],
    0.3,
  )
  expect(pair?.share).toBe(1)
})

test('a step that repeats another is named with it, also when only its flavours do', () => {
  const body = (from: number) => `## What it is\n\n${text(from, from + 60)}`
  const steps = placedSteps([
    tinyRoadmap([
      { slug: 'a', body: body(0) },
      { slug: 'b', body: body(0) },
      {
        slug: 'c',
        body: body(400),
        summary: 'Quite another sentence stands in this place.',
        flavours: { red: { body: text(600, 640) }, blue: { body: text(600, 640) } },
      },
    ]),
  ])
  expect(findNearDuplicates(steps).map(({ file, message }) => `${file} ${message}`)).toEqual([
    expect.stringMatching(/one\/a\.md shares \d+ % .*one\/b\.md/),
    expect.stringMatching(/one\/c\.red\.md shares 100 % .*one\/c\.blue\.md/),
  ])
})
