import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backend, library, trackSlugs } from '@/testing/roadmap'
import { toRoadmaps } from '../content-roadmap'
import { listSteps, type Roadmap, type Step, toTrackRoadmap } from '../roadmap'
import { type Box, overlap } from './box'
import { firstStretches, listWaymarks, type TrailMap, trailMap, type Waymark } from './layout'
import { stagesBeyond } from './order'
import { textWidth } from './text-width'

/**
 * Least distance of two marks, in pixels of the sheet: 44 on the narrowest screen that shows all of it (976 of 1104).
 */
const LEAST = 44 * (1104 / 976)

const getLabel = ({ step, at: [x, y], side }: Waymark): Box => {
  const half = textWidth(step.shortTitle, 13) / 2
  const [near, far] = side === 'above' ? [-35, -18] : [18, 35]
  return { left: x - half, right: x + half, top: y + near, bottom: y + far }
}
const getMark = ({ at: [x, y] }: Waymark): Box => ({ left: x - 10, right: x + 10, top: y - 10, bottom: y + 10 })

function pairs<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const))
}

function expectSound(map: TrailMap, walked: Roadmap): void {
  const waymarks = listWaymarks(map)
  expect(waymarks.map(({ step }) => step.id).sort()).toEqual(
    listSteps(walked)
      .map(({ id }) => id)
      .sort(),
  )

  const near = pairs(waymarks).filter(([a, b]) => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) < LEAST)
  expect(near.map(([a, b]) => `${a.step.slug} and ${b.step.slug}`)).toEqual([])

  const labels = waymarks.map((waymark) => ({ waymark, box: getLabel(waymark) }))
  const collided = pairs(labels).filter(([a, b]) => overlap(a.box, b.box))
  expect(collided.map(([a, b]) => `${a.waymark.step.slug} and ${b.waymark.step.slug}`)).toEqual([])
  const covered = labels.filter(({ box }) => waymarks.some((waymark) => overlap(box, getMark(waymark))))
  expect(covered.map(({ waymark }) => waymark.step.slug)).toEqual([])

  const beyond = labels.filter(
    ({ box }) => box.left < 0 || box.top < 0 || box.right > map.width || box.bottom > map.height,
  )
  expect(beyond.map(({ waymark }) => waymark.step.slug)).toEqual([])
}

describe('the map of the real roadmaps', () => {
  const walks = trackSlugs.map((track) => [track, backend] as const)
  const others = toRoadmaps(library).slice(1)

  test.each([...walks, ...others.map((roadmap) => [roadmap.slug, roadmap] as const)])(
    'of %s shows every step once, apart from each other, with names that do not collide',
    (track, roadmap) => expectSound(trailMap(roadmap, track, roadmap === backend), toTrackRoadmap(roadmap, track)),
  )

  test.each(trackSlugs)('visits the steps in the order of their prerequisites on the track %s', (track) => {
    const visited = new Set<string>()
    for (const { step } of listWaymarks(trailMap(backend, track, true))) {
      expect(step.prerequisites.filter((id) => !visited.has(id), step.slug)).toEqual([])
      visited.add(step.id)
    }
  })

  test.each(trackSlugs)('reaches each level after its last core step, on a stretch for each stage, on %s', (track) => {
    const map = trailMap(backend, track, true)
    expect(map.legs.map(({ level }) => level)).toEqual(['junior', 'mid', 'senior'])
    for (const { level, stretches, pass } of map.legs) {
      expect(pass).not.toBeNull()
      const stages = stretches.map(({ stage }) => stage.slug)
      expect(new Set(stages).size).toBe(stages.length)
      expect(stretches.flatMap(({ waymarks }) => waymarks).every(({ step }) => step.level === level)).toBe(true)
    }
    const sideTrails = map.legs.flatMap(({ stretches }) => stretches.flatMap((stretch) => stretch.sideTrails))
    expect(sideTrails.map((trail) => trail.track.slug).sort()).toEqual(
      trackSlugs.filter((slug) => slug !== track).sort(),
    )
  })

  test('paints the whole trail when every core step is done, without gap or overlap', () => {
    for (const { length, stretches } of trailMap(backend, 'nodejs', true).legs) {
      const parts = stretches.flatMap(({ waymarks }) => waymarks.flatMap(({ part }) => part ?? []))
      expect(parts[0]?.from).toBe(0)
      expect(parts.at(-1)?.to).toBe(length)
      for (const [index, part] of parts.entries()) {
        expect(part.to).toBeGreaterThan(part.from)
        if (index > 0) expect(part.from).toBe(parts[index - 1]?.to)
      }
    }
  })

  test('keeps headings, passes and names of side trails clear of everything else', () => {
    for (const track of trackSlugs) {
      const map = trailMap(backend, track, true)
      const waymarks = listWaymarks(map)
      for (const waymark of waymarks) {
        const own = new Set(waymark.boxes)
        const hit = map.taken.filter((taken) => !own.has(taken) && overlap(getLabel(waymark), taken))
        expect(hit, waymark.step.slug).toEqual([])
      }
    }
  })
})

test('the same roadmap gives the same map', () => {
  const draw = () => trailMap(structuredClone(backend), 'django', true)
  expect(draw()).toEqual(draw())
})

test.each(trackSlugs)('the beginning of %s on a small sheet is that of the whole map, as sound', (track) => {
  const start = firstStretches(backend, track, 4, 608)
  const shown = listWaymarks(start).map(({ step }) => step.id)
  expect(shown).toEqual(
    listWaymarks(trailMap(backend, track, true))
      .slice(0, shown.length)
      .map(({ step }) => step.id),
  )
  const walked = toTrackRoadmap(backend, track)
  const stages = walked.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.filter(({ id }) => shown.includes(id)),
  }))
  expectSound(start, { ...walked, stages })
  expect(start.width).toBe(608)
})

/** Width of the words at the goal on the landing page. */
const GOAL_WIDTH = 480

test.each(trackSlugs)('the beginning of %s has headings on posts, and goes on to its goal', (track) => {
  const start = firstStretches(backend, track, 4, 608, GOAL_WIDTH)
  const [leg] = start.legs
  for (const { stage, waymarks, heading } of leg?.stretches ?? []) {
    expect(waymarks[0]?.side).toBe('below')
    const [x, y] = heading.at
    const long = textWidth(stage.title, 18) + textWidth(' 12 of 13 core', 13) + 44
    const flag = { left: x - (heading.isRightAligned ? long : 0), right: x, top: y - 11, bottom: y + 11 }
    const shown = { ...flag, right: flag.left + long }
    expect(listWaymarks(start).filter((waymark) => overlap(getLabel(waymark), shown))).toEqual([])
    // On a phone of 320 px it is about twice as long.
    expect(heading.isRightAligned ? x : 608 - x).toBeGreaterThan(300)
  }
  const { path = '', goal = [0, 0], isRightAligned } = leg?.beyond ?? {}
  expect(leg?.pass).toBeNull()
  const last = listWaymarks(start).at(-1)
  expect(path).toMatch(new RegExp(`^M${last?.at.map((value) => `${Math.round(value * 10) / 10}`).join(' ')}l`))
  // Its text is above the trail that leads to it, and as long as that.
  const words: Box = {
    ...{ left: goal[0] - 14, right: goal[0] + GOAL_WIDTH - 14 },
    top: goal[1] - 48,
    bottom: goal[1] - 22,
  }
  const shown = isRightAligned ? { ...words, left: goal[0] - GOAL_WIDTH + 14, right: goal[0] + 14 } : words
  expect(shown.left).toBeGreaterThanOrEqual(0)
  expect(shown.right).toBeLessThanOrEqual(608)
  expect(listWaymarks(start).filter((waymark) => overlap(getLabel(waymark), shown))).toEqual([])
  expect(firstStretches(backend, track, 4, 608).legs[0]).not.toHaveProperty('beyond')
})

test('what the beginning leaves out are the stages that junior level still needs', () => {
  const walked = toTrackRoadmap(backend, 'nodejs')
  const shown = firstStretches(backend, 'nodejs', 4, 608).legs.flatMap(({ stretches }) =>
    stretches.map(({ stage }) => stage.slug),
  )
  const needed = walked.stages.filter(({ steps }) => steps.some(({ isCore, level }) => isCore && level === 'junior'))
  expect(stagesBeyond(walked, 4).map(({ slug }) => slug)).toEqual(
    needed.map(({ slug }) => slug).filter((slug) => !shown.includes(slug)),
  )
})

test('a roadmap that leads to no level has no pass', () => {
  const map = trailMap(backend, 'nodejs', false)
  expect(map.legs.every(({ pass }) => pass === null)).toBe(true)
})

const words = fc.stringMatching(/^[A-Z][a-z]{1,9}( [A-Za-z]{2,9}){0,2}$/).filter((text) => text.length <= 24)
const someStep = fc.record({
  shortTitle: words,
  level: fc.constantFrom('junior' as const, 'mid' as const, 'senior' as const),
  isCore: fc.boolean(),
  kind: fc.constantFrom('topic' as const, 'project' as const),
  // Shares of the steps before it, which select its prerequisites.
  before: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 3 }),
})

const someRoadmap = fc
  .array(fc.array(someStep, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 9 })
  .map((stages): Roadmap => {
    const ids: string[] = []
    return {
      ...({ id: 'r', slug: 'r', title: 'R', summary: '', goal: 'levels', revision: 1, tracks: [] } as const),
      stages: stages.map((steps, stage) => ({
        ...{ id: `s${stage}`, slug: `s${stage}`, title: `Stage ${stage}`, summary: '', weeks: null },
        steps: steps.map(({ before, ...step }, index): Step => {
          const id = `${stage}-${index}`
          const prerequisites = [...new Set(before.flatMap((share) => ids[Math.floor(share * ids.length)] ?? []))]
          ids.push(id)
          return {
            ...{ id, slug: id, title: step.shortTitle, summary: '', stageSlug: `s${stage}`, roadmapSlug: 'r' },
            ...{ completionRule: 'tick', effort: { median: 1, p90: 2 }, tracks: [], prerequisites },
            ...step,
          }
        }),
      })),
    }
  })

test('any roadmap becomes a map without collisions, in the order of its prerequisites', () => {
  fc.assert(
    fc.property(someRoadmap, (roadmap) => {
      const map = trailMap(roadmap, '', true)
      expectSound(map, roadmap)
      const visited = new Set<string>()
      for (const { step } of listWaymarks(map)) {
        expect(step.prerequisites.every((id) => visited.has(id))).toBe(true)
        visited.add(step.id)
      }
    }),
    { numRuns: 40 },
  )
})

test('prerequisites in a circle still give every step its place', () => {
  const [first, second] = listSteps(backend)
  const circle = backend.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) =>
      step.id === first?.id && second
        ? { ...step, prerequisites: [second.id] }
        : step.id === second?.id && first
          ? { ...step, prerequisites: [first.id] }
          : step,
    ),
  }))
  const roadmap = { ...backend, stages: circle }
  expect(listWaymarks(trailMap(roadmap, 'nodejs', true))).toHaveLength(
    listSteps(toTrackRoadmap(backend, 'nodejs')).length,
  )
})
