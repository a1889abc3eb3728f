import { expect, test } from 'vitest'
import { type TinyStep, tinyRoadmap } from '@/testing/tiny-roadmap'
import { effortFindings, hoursByTrack } from './effort'
import { placedSteps } from './placed-step'

const of = (slug: string, median: number, over: object = {}): TinyStep => ({
  slug,
  effort: { median, p90: Math.round(median * 1.8) },
  ...over,
})
/** Builds steps of fifty hours, so many that the junior core is in bounds. */
const core = (count = 14) => Array.from({ length: count }, (_, index) => of(`core-${index}`, 50))
const findings = (steps: TinyStep[]) => {
  const library = [tinyRoadmap(steps)]
  return effortFindings(library, placedSteps(library)).map(({ message }) => message)
}

test('hours are summed by track and level, the core alone', () => {
  const steps = [
    of('a', 10),
    of('b', 5, { tracks: ['red'] }),
    of('c', 7, { core: false }),
    of('d', 3, { level: 'mid' }),
  ]
  expect(hoursByTrack(tinyRoadmap(steps))).toEqual([
    { track: 'red', junior: 15, mid: 3, senior: 0 },
    { track: 'blue', junior: 10, mid: 3, senior: 0 },
  ])
})

test('a junior core of 650 to 780 hours is in bounds', () => {
  expect(findings(core(13))).toEqual([])
  expect(findings([...core(15), of('last', 30)])).toEqual([])
})

test('a track with too many or too few hours is named', () => {
  expect(findings(core(12))).toEqual([expect.stringMatching(/track red takes 600/), expect.stringMatching(/blue/)])
  expect(findings([...core(15), of('long', 31, { tracks: ['blue'] })])).toEqual([
    expect.stringMatching(/blue takes 781/),
  ])
})

test('a step that is too small, too large, or whose spread says nothing is named', () => {
  expect(findings([...core(), of('tiny', 1, { effort: { median: 1, p90: 2 } })])).toEqual([
    expect.stringMatching(/1 hours.*join/),
  ])
  expect(findings([...core(13), of('vast', 61)])).toEqual([expect.stringMatching(/61 hours.*split/)])
  expect(findings([...core(), of('sure', 10, { effort: { median: 10, p90: 13 } })])).toEqual([
    expect.stringMatching(/p90 is 1\.30/),
  ])
  expect(findings([...core(), of('wild', 10, { effort: { median: 10, p90: 25 } })])).toEqual([
    expect.stringMatching(/p90 is 2\.50/),
  ])
})

test('a roadmap beside the main one may be small, in its steps and as a whole', () => {
  const library = [tinyRoadmap(core()), tinyRoadmap([of('short', 1, { effort: { median: 1, p90: 2 } })], 'side')]
  expect(effortFindings(library, placedSteps(library))).toEqual([])
})

const link = (minutes: number, over: object = {}) => ({
  ...{ title: 'A page', url: 'https://example.org', kind: 'docs', minutes, cost: 'free', language: 'en', ...over },
})

test('a step that takes less than its resources is named, unless they are optional', () => {
  const reading = (...resources: object[]) => findings([...core(), of('reading', 10, { resources })])
  expect(reading(link(60), link(60), link(480))).toEqual([])
  expect(reading(link(60), link(60), link(486))).toEqual([
    expect.stringMatching(/take 10\.1 hours, more than the step’s median of 10/),
  ])
  expect(reading(link(60), link(60), link(486, { optional: 'For those who like books.' }))).toEqual([])
})

test('the resources of a track count with the common ones, and no other track’s', () => {
  const resources = [link(60), link(60), link(120)]
  const flavoured = (red: number, blue: number) => {
    const flavours = {
      red: { body: 'Red.', resources: [link(red)] },
      blue: { body: 'Blue.', resources: [link(blue)] },
    }
    const library = [tinyRoadmap([...core(), of('reading', 10, { resources, flavours })])]
    return effortFindings(library, placedSteps(library))
  }
  expect(flavoured(360, 360)).toEqual([])
  expect(flavoured(300, 380)).toEqual([
    { file: 'content/roadmaps/tiny/steps/one/reading.blue.md', message: expect.stringMatching(/10\.3 hours/) },
  ])
})
