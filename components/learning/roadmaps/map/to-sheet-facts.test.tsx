import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { listWaymarks, trailMap } from '@/lib/learning/roadmaps/trail-map/layout'
import { backend } from '@/testing/roadmap'
import { MapSheet } from './map-sheet'
import type { SheetFacts } from './sheet-facts'
import { toSheetFacts } from './to-sheet-facts'

const map = trailMap(backend, 'nodejs', true)
const steps = listWaymarks(map).map(({ step }) => step)
const [first, second, third] = steps
const spur = listWaymarks(map).find(({ spurFrom }) => spurFrom)?.step
if (!first || !second || !third || !spur) throw new Error('The map has no steps.')
const own = { roadmapSlug: 'backend', map, states: { [first.id]: 'claimed', [second.id]: 'learning' } } as const

const listStretches = ({ legs }: SheetFacts) => legs.flatMap(({ stretches }) => stretches)
const listMarks = (sheet: SheetFacts) => listStretches(sheet).flatMap(({ waymarks }) => waymarks)
const find = (sheet: SheetFacts, slug: string) => listMarks(sheet).find((mark) => mark.slug === slug)

describe('what the browser draws a map from', () => {
  test('has every step in the order of the trail, and paints what is done alone', () => {
    const sheet = toSheetFacts(own)
    expect(listMarks(sheet).map(({ slug }) => slug)).toEqual(steps.map(({ slug }) => slug))
    expect(find(sheet, first.slug)).toMatchObject({ state: 'claimed', paint: [expect.any(Number), 0] })
    expect(find(sheet, second.slug)).toMatchObject({ state: 'learning' })
    expect(find(sheet, third.slug)).toMatchObject({ state: 'open' })
    expect(listMarks(sheet).filter(({ paint }) => paint)).toHaveLength(1)
    expect(listStretches(sheet)[0]?.count).toMatch(/^1 of \d+$/)
  })

  test('knows what is a project, what is optional and what stands off the trail', () => {
    for (const [index, { isProject, isOptional }] of listMarks(toSheetFacts(own)).entries()) {
      expect(isProject ?? false).toBe(steps[index]?.kind === 'project')
      expect(isOptional ?? false).toBe(!steps[index]?.isCore)
    }
    expect(find(toSheetFacts(own), spur.slug)?.spurFrom).toEqual([expect.any(Number), expect.any(Number)])
    expect(find(toSheetFacts(own), first.slug)).not.toHaveProperty('spurFrom')
  })

  test('says of one step that the learner is here, and of each how many learners are', () => {
    const sheet = toSheetFacts({ ...own, hereId: second.id, learnersAt: { [third.id]: 3 } })
    expect(listMarks(sheet).flatMap(({ slug, here }) => (here ? [slug] : []))).toEqual([second.slug])
    expect(listMarks(sheet).flatMap(({ slug, learners }) => (learners ? [[slug, learners]] : []))).toEqual([
      [third.slug, 3],
    ])
  })

  test('has the dates of a stage wherever its heading is, and none for others', () => {
    const [stretch] = listStretches(toSheetFacts(own))
    if (!stretch) throw new Error('The map has no stretches.')
    const sheet = toSheetFacts({ ...own, stageDates: { [stretch.slug]: 'Until Friday 12 March' } })
    const dated = listStretches(sheet).filter(({ dates }) => dates)
    expect(new Set(dated.map(({ slug }) => slug))).toEqual(new Set([stretch.slug]))
    expect(renderToStaticMarkup(<MapSheet sheet={sheet} />)).toContain('Until Friday 12 March')
  })

  test('has no states for a visitor, and leads to other tracks only where it is told the way', () => {
    const sheet = toSheetFacts({ ...own, states: null, trackHref: (track) => `/to/${track}` })
    expect(listMarks(sheet).filter(({ state }) => state)).toEqual([])
    expect(listStretches(sheet)[0]?.count).toMatch(/^\d+ steps$/)
    const away = listStretches(sheet).flatMap(({ sideTrails }) => sideTrails)
    expect(away.length).toBeGreaterThan(0)
    for (const { slug, href } of away) expect(href).toBe(`/to/${slug}`)
    for (const { sideTrails } of listStretches(toSheetFacts(own)))
      for (const trail of sideTrails) expect(trail).not.toHaveProperty('href')
  })

  test('has land under it unless it is an excerpt, on land that is there', () => {
    expect(toSheetFacts(own).land).toEqual(expect.any(String))
    expect(toSheetFacts({ ...own, isExcerpt: true }).land).toBeNull()
  })

  test('says of an excerpt that it counts core steps, and leaves the place of "You are here" to its style', () => {
    const sheet = toSheetFacts({ ...own, hereId: second.id, isExcerpt: true })
    expect(listStretches(sheet)[0]?.count).toMatch(/^1 of \d+ core$/)
    expect(find(sheet, second.slug)?.here).toEqual({})
    expect(find(toSheetFacts({ ...own, hereId: second.id }), second.slug)?.here).toHaveProperty('left')
  })
})

test('a map has its steps as links in the order of the trail, its passes, and one place where the learner is', () => {
  const sheet = toSheetFacts({ ...own, hereId: second.id, passDetails: { junior: '19 core steps to go' } })
  const html = renderToStaticMarkup(<MapSheet sheet={sheet} />)
  const linked = [...html.matchAll(/href="\/roadmaps\/backend\/steps\/([^"]+)"/g)].map(([, slug]) => slug)
  expect(linked).toEqual(steps.map(({ slug }) => slug))
  expect(html.match(/id="here"/g)).toHaveLength(1)
  expect(html).toContain('<strong>Junior-ready</strong><span>19 core steps to go</span>')
  expect(html.match(/href="#hut"/g)).toHaveLength(steps.filter(({ kind }) => kind === 'project').length)
})
