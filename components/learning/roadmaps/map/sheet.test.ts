import { describe, expect, test } from 'vitest'
import { listWaymarks, trailMap } from '@/lib/learning/roadmaps/trail-map/layout'
import { backend } from '@/testing/roadmap'
import { type Sheet, toSheet } from './sheet'

const map = trailMap(backend, 'nodejs', true)
const steps = listWaymarks(map).map(({ step }) => step)
const [first, second, third] = steps
if (!first || !second || !third) throw new Error('The map has no steps.')
const own = { roadmapSlug: 'backend', map, states: { [first.id]: 'claimed', [second.id]: 'learning' } } as const

const listStretches = ({ legs }: Sheet) => legs.flatMap(({ stretches }) => stretches)
const listMarks = (sheet: Sheet) => listStretches(sheet).flatMap(({ waymarks }) => waymarks)
const find = (sheet: Sheet, slug: string) => listMarks(sheet).find((mark) => mark.slug === slug)

describe('what the browser draws a map from', () => {
  test('has every step in the order of the trail, and paints what is done alone', () => {
    const sheet = toSheet(own)
    expect(listMarks(sheet).map(({ slug }) => slug)).toEqual(steps.map(({ slug }) => slug))
    expect(find(sheet, first.slug)).toMatchObject({ state: 'claimed', paint: [expect.any(Number), 0] })
    expect(find(sheet, second.slug)).toMatchObject({ state: 'learning' })
    expect(find(sheet, third.slug)).toMatchObject({ state: 'open' })
    expect(listMarks(sheet).filter(({ paint }) => paint)).toHaveLength(1)
    expect(listStretches(sheet)[0]?.count).toMatch(/^1 of \d+$/)
  })

  test('says of one step that the learner is here, and of each how many learners are', () => {
    const sheet = toSheet({ ...own, hereId: second.id, learnersAt: { [third.id]: 3 } })
    expect(listMarks(sheet).flatMap(({ slug, here }) => (here ? [slug] : []))).toEqual([second.slug])
    expect(listMarks(sheet).flatMap(({ slug, learners }) => (learners ? [[slug, learners]] : []))).toEqual([
      [third.slug, 3],
    ])
  })

  test('has no states for a visitor, and leads to other tracks only where it is told the way', () => {
    const sheet = toSheet({ ...own, states: null, trackHref: (track) => `/to/${track}` })
    expect(listMarks(sheet).filter(({ state }) => state)).toEqual([])
    const away = listStretches(sheet).flatMap(({ sideTrails }) => sideTrails)
    expect(away.length).toBeGreaterThan(0)
    for (const { slug, href } of away) expect(href).toBe(`/to/${slug}`)
    for (const { sideTrails } of listStretches(toSheet(own)))
      for (const trail of sideTrails) expect(trail).not.toHaveProperty('href')
  })

  test('has land under it unless it is an excerpt, on land that is there', () => {
    expect(toSheet(own).land).toEqual(expect.any(String))
    expect(toSheet({ ...own, isExcerpt: true }).land).toBeNull()
  })
})
