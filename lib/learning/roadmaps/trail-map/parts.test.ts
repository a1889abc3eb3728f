import { describe, expect, test } from 'vitest'
import { backend, trackSlugs } from '@/testing/roadmap'
import { listSteps, toTrackRoadmap } from '../roadmap'
import { box, moveBox, overlap } from './box'
import { contourLines } from './contours'
import { freeSpot } from './free-spot'
import { drawLand, findContourDrawing, lands } from './land'
import { listWaymarks, trailMap } from './layout'
import { distances, pathData } from './line'
import { stageStrip } from './strip'

test('a line is written as short moves that lead to its points', () => {
  expect(
    pathData([
      [10, 20],
      [36.04, 18.5],
      [36.04, 30],
      [12, 30],
    ]),
  ).toBe('M10 20l26-1.5 0 11.5-24 0')
  expect(
    distances([
      [0, 0],
      [3, 4],
      [3, 10],
    ]),
  ).toEqual([0, 5, 11])
})

test('there is room near every step to say that the learner is there', () => {
  for (const track of trackSlugs) {
    const map = trailMap(backend, track, true)
    const crowded = listWaymarks(map).filter((waymark) => {
      const text = moveBox(box(-43, 43, -8.5, 8.5), ...freeSpot(map, waymark, 86))
      return map.taken.some((taken) => overlap(text, taken))
    })
    expect(crowded.map(({ step }) => step.slug)).toEqual([])
  }
})

describe('height lines', () => {
  test('are the same every time, few and light', () => {
    const lines = contourLines(1104, 1600)
    expect(contourLines(1104, 1600)).toEqual(lines)
    expect(lines.some(({ isIndex }) => isIndex)).toBe(true)
    expect(lines.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThan(8000)
    expect(lines.every(({ path }) => /^(M-?\d+ -?\d+q[-\d ]+)+$/.test(path))).toBe(true)
  })
})

describe('the land', () => {
  test('under a map reaches to its foot, whatever the track', () => {
    for (const track of trackSlugs) {
      const { width, height } = trailMap(backend, track, true)
      const land = findContourDrawing(height)
      expect(land.width).toBe(width)
      expect(land.height).toBeGreaterThanOrEqual(height)
      expect(lands).toContain(land)
    }
  })

  test('of a map taller than any is the tallest', () => {
    expect(findContourDrawing(1_000_000).height).toBe(Math.max(...lands.map(({ height }) => height)))
  })

  test.each(lands.map((land) => [land.name, land] as const))('%s has lines of two strengths', (name, land) => {
    const file = drawLand(land)
    expect(name).toBe(`${land.width}x${land.height}.svg`)
    expect(file).toContain(`viewBox="0 0 ${land.width} ${land.height}"`)
    expect(file.match(/<path /g)?.length).toBeGreaterThan(3)
    expect(file).toMatch(/<g id="land">.*<path d="[^"]+" stroke-width="2"\/>/)
  })
})

describe('the strip of a stage', () => {
  const walked = toTrackRoadmap(backend, 'nodejs')

  test.each(backend.stages.map(({ slug }) => slug))('of %s shows each of its steps once', (slug) => {
    const strip = stageStrip(walked, slug)
    const shown = strip?.parts.flatMap(({ rows }) => rows.map(({ step }) => step.id)) ?? []
    const own = listSteps(walked).filter(({ stageSlug }) => stageSlug === slug)
    expect([...shown].sort()).toEqual(own.map(({ id }) => id).sort())
  })

  test('leads on to the stages beside it', () => {
    const strip = stageStrip(walked, 'databases')
    expect([strip?.before?.slug, strip?.after?.slug]).toEqual(['fundamentals', 'apis'])
    expect(stageStrip(walked, 'fundamentals')?.before).toBeNull()
    expect(stageStrip(walked, 'career')?.after).toBeNull()
    expect(stageStrip(walked, 'no-such-stage')).toBeNull()
  })

  test('joins each part of the trail to the next', () => {
    const rows = stageStrip(walked, 'servers')?.parts[0]?.rows ?? []
    const ends = rows.map(({ path }) => path.split(' ').slice(-2).join(' '))
    const starts = rows.map(({ path }) => path.slice(1).split('C')[0])
    expect(rows.length).toBeGreaterThan(3)
    expect(starts.slice(1)).toEqual(ends.slice(0, -1))
  })
})
