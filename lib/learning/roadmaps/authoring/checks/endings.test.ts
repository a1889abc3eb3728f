import { expect, test } from 'vitest'
import { type TinyStep, tinyRoadmap } from '@/testing/tiny-roadmap'
import { describeEndings, listEndings } from './endings'

const of = (slug: string, median: number, over: object = {}): TinyStep => ({
  slug,
  effort: { median, p90: median * 2 },
  ...over,
})
/** Four rows, of which checks tick the first ones. */
const rows = (checked: number) =>
  [1, 2, 3, 4].map((n) => ({
    key: `item-${n}`,
    text: 'Do this thing well',
    ...(n <= checked ? { checks: ['hello'] } : {}),
  }))
const rubric = [1, 2, 3, 4].map((n) => ({
  ...{ key: `row-${n}`, title: 'Design of it', notYet: 'There is nothing yet.' },
  ...{ competent: 'There is something to see.', excellent: 'There is everything to see.' },
}))
const [red, blue] = listEndings(
  tinyRoadmap([
    of('ticked', 10),
    of('checked', 20, { check: 'pages', checklist: rows(1) }),
    of('linked', 30, { completion: 'evidence' }),
    of('linked-and-checked', 8, { completion: 'evidence', check: 'pages', checklist: rows(4) }),
    of('reviewed', 40, { completion: 'review', rubric, check: 'pages', checklist: rows(2) }),
    of('red-alone', 12, { tracks: ['red'] }),
    of('optional', 100, { core: false }),
    of('later', 100, { level: 'mid' }),
  ]),
)

test('whole steps end in their check, unless a mentor decides', () => {
  expect(blue?.bySteps).toEqual({ tick: 10, link: 30, check: 28, verdict: 40 })
})

test('by rows, a step ends in its check as far as checks tick its checklist', () => {
  expect(blue?.byRows).toEqual({ tick: 25, link: 30, check: 13, verdict: 40 })
})

test('each track counts its own steps', () => {
  expect(red?.bySteps.tick).toBe(22)
})

test('shares are said once where tracks have the same', () => {
  const same = blue ? [blue, { ...blue, track: 'green' }] : []
  expect(describeEndings(same)).toEqual([
    'all tracks: by whole steps tick 9.3%, link 27.8%, check 25.9%, verdict 37.0%; by rows of checklists tick 23.1%, link 27.8%, check 12.0%, verdict 37.0%',
  ])
  expect(describeEndings(red && blue ? [red, blue] : [])).toEqual([
    expect.stringMatching(/^red: by whole steps tick 18\.3%/),
    expect.stringMatching(/^blue: by whole steps tick 9\.3%/),
  ])
})

test('a roadmap without hours has no shares', () => {
  expect(describeEndings(listEndings(tinyRoadmap([of('later', 5, { level: 'mid' })])))).toHaveLength(1)
})
