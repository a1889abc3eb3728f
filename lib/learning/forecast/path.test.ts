import { describe, expect, test } from 'vitest'
import { type States, untouched } from '@/lib/learning/progress/completion'
import { backend, trackSlugs } from '@/testing/roadmap'
import { computePath, findTarget, hoursAhead, listTargets } from './path'
import { makeTestRoadmap, makeTestStep } from './test-fixtures'

const roadmap = makeTestRoadmap([
  makeTestStep('basics', 10),
  makeTestStep('extra', 5, { isCore: false }),
  makeTestStep('beyond', 20, { level: 'mid' }),
  makeTestStep('project', 30, { stageSlug: 'second' }),
  makeTestStep('lead', 40, { stageSlug: 'second', level: 'senior' }),
])
const hoursTo = (key: string, states: States = {}, begun = new Map<string, number>()) =>
  hoursAhead(computePath(roadmap, states, begun), findTarget(roadmap, 'only', key))
const done = { ...untouched, status: 'done' } as const
const skipped = { ...untouched, status: 'skipped', reason: 'x' } as const

describe('the work ahead', () => {
  test('of a level is its core and that of the levels below', () => {
    expect([hoursTo('level:junior'), hoursTo('level:mid'), hoursTo('level:senior')]).toEqual([40, 60, 100])
    expect(hoursTo('roadmap')).toBe(105)
  })

  test('of a stage is its core and what is likely to be done before it: nearer levels come first', () => {
    expect(hoursTo('stage:first')).toBe(60)
    expect(hoursTo('stage:second')).toBe(100)
  })

  test('shrinks by what is done and by what went into steps under way', () => {
    expect(hoursTo('level:junior', { basics: done })).toBe(30)
    expect(hoursTo('level:junior', {}, new Map([['project', 12]]))).toBe(28)
    expect(hoursTo('level:junior', { basics: done, project: done })).toBe(0)
  })

  test('holds a skipped step when the target needs it, and only then', () => {
    expect(hoursTo('level:junior', { basics: skipped })).toBe(40)
    expect(hoursTo('stage:second', { beyond: skipped })).toBe(80)
    const only = { basics: done, project: skipped, lead: done }
    expect(hoursTo('stage:first', only)).toBe(20)
  })
})

test.each(trackSlugs)('the real roadmap has targets that contain each other on the track %s', (track) => {
  const keys = listTargets(backend, track).map(({ key }) => key)
  expect(keys).toContain('level:junior')
  expect(new Set(keys).size).toBe(keys.length)
  const path = computePath(backend, {}, new Map())
  const hours = ['level:junior', 'level:mid', 'level:senior', 'roadmap'].map((key) =>
    hoursAhead(path, findTarget(backend, track, key)),
  )
  expect(hours).toEqual([...hours].sort((a, b) => a - b))
})

test('a target that is not there is an error', () => {
  expect(() => findTarget(roadmap, 'only', 'stage:none')).toThrow('stage:none')
})
