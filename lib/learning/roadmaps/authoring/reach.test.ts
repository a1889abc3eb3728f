import { describe, expect, test } from 'vitest'
import { type TinyStep, tinyRoadmap } from '@/testing/tiny-roadmap'
import type { RoadmapContent } from '../content'
import { placedSteps } from './placed-step'
import { reachFindings } from './reach'

const findingsIn = (library: readonly RoadmapContent[]) =>
  reachFindings(library, placedSteps(library)).map(({ file, message }) => `${file.split('/').at(-1)} ${message}`)
const findings = (steps: readonly TinyStep[]) => findingsIn([tinyRoadmap(steps)])

describe('a trail that can be walked', () => {
  test('has no findings', () => {
    expect(
      findings([
        { slug: 'a' },
        { slug: 'red-b', tracks: ['red'], prerequisites: ['a'] },
        { slug: 'blue-b', tracks: ['blue'], prerequisites: ['a'] },
        { slug: 'c', prerequisites: ['red-b', 'blue-b'], level: 'mid' },
        { slug: 'd', core: false, prerequisites: ['c'], level: 'mid' },
      ]),
    ).toEqual([])
  })
})

describe('a trail that cannot is told where', () => {
  test('when two roadmaps that share steps close a circle that neither shows alone', () => {
    const one = tinyRoadmap([{ slug: 'a', prerequisites: ['b'] }], 'one', ['a', 'other/b'])
    const other = tinyRoadmap([{ slug: 'b', prerequisites: ['a'] }], 'other', ['b', 'one/a'])
    expect(findingsIn([one, other])).toContainEqual(
      expect.stringMatching(/^a\.md cannot be reached on the track red: it waits for b/),
    )
  })

  test('when a step waits for one of a later level', () => {
    expect(
      findings([
        { slug: 'a', level: 'mid' },
        { slug: 'b', prerequisites: ['a'] },
      ]),
    ).toEqual([expect.stringMatching(/^b\.md prerequisites: a is mid, later than this junior step/)])
  })

  test('when core waits for optional', () => {
    expect(
      findings([
        { slug: 'a', core: false },
        { slug: 'b', prerequisites: ['a'] },
      ]),
    ).toEqual([expect.stringMatching(/^b\.md prerequisites: a is optional, and this step is core/)])
  })

  test('when a step of all tracks waits for one of a single track', () => {
    expect(
      findings([
        { slug: 'red-a', tracks: ['red'] },
        { slug: 'b', prerequisites: ['red-a'] },
      ]),
    ).toEqual([expect.stringMatching(/^b\.md prerequisites: a step of red is named, but none of blue/)])
  })
})
