import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportOn } from '@/lab/content/content-report'
import { countsAsDone, type States, untouched } from '@/lib/learning/progress/completion'
import { chooseNextStep } from '@/lib/learning/progress/next-step'
import { backend, library, trackSlugs } from '@/testing/roadmap'
import { listSteps, type Step, toTrackRoadmap } from '../roadmap'
import { hoursByTrack } from './effort'
import { partFindings } from './parts'
import { placedSteps } from './placed-step'
import { reachFindings } from './reach'
import { findNearDuplicates } from './similarity'

const placed = placedSteps(library)
const walked = (track: string) => listSteps(toTrackRoadmap(backend, track))
const told = (findings: readonly { file: string; message: string }[]) =>
  findings.map(({ file, message }) => `${file}: ${message}`)

describe('the real content', () => {
  test('has nothing to mend', () => {
    expect(told(reportOn().findings)).toEqual([])
  })

  test('has every part in every step', () => {
    expect(told(partFindings(placed))).toEqual([])
  })

  test('has no two steps and no two flavours that are near copies', () => {
    expect(told(findNearDuplicates(placed))).toEqual([])
  })

  test('can be walked to its end on each track, core without optional, no level before its time', () => {
    expect(told(reachFindings(library, placed))).toEqual([])
  })

  test.each(hoursByTrack(library[0] as (typeof library)[number]))(
    'asks 650 to 780 hours for the junior core on the track $track',
    ({ junior, mid, senior }) => {
      expect(junior).toBeGreaterThanOrEqual(650)
      expect(junior).toBeLessThanOrEqual(780)
      expect(mid).toBeGreaterThan(0)
      expect(senior).toBeGreaterThan(0)
    },
  )

  test('has a core step for each skill, so that every skill can be proved', () => {
    const proved = new Set(placed.flatMap(({ step }) => (step.core ? step.skills : [])))
    const skills = library[0]?.skills.map(({ slug }) => slug) ?? []
    expect(skills.filter((slug) => !proved.has(slug))).toEqual([])
  })

  test('keeps the stage horizons outside the junior gate, with core steps for mid and senior', () => {
    const horizons = backend.stages.find(({ slug }) => slug === 'horizons')?.steps ?? []
    const levels = new Set(horizons.filter(({ isCore }) => isCore).map(({ level }) => level))
    expect(levels).toEqual(new Set(['mid', 'senior']))
  })

  test('is fair to the five tracks: as many steps of their own, with as many hours', () => {
    const own = trackSlugs.map((track) => listSteps(backend).filter((step) => step.tracks.includes(track)))
    expect(own.map((steps) => steps.length)).toEqual([6, 6, 6, 6, 6])
    const hours = own.map((steps) => steps.reduce((sum, step) => sum + step.effort.median, 0))
    expect(new Set(hours).size).toBe(1)
  })
})

const doneWith = (steps: readonly Step[]): States =>
  Object.fromEntries(steps.map(({ id }) => [id, { ...untouched, status: 'done' as const }]))
const getOpen = (steps: readonly Step[], states: States) =>
  steps.filter(
    (step) =>
      !countsAsDone(states[step.id]?.status ?? 'not-started') &&
      step.prerequisites.every((id) => countsAsDone(states[id]?.status ?? 'not-started')),
  )

describe.each(trackSlugs)('a learner on the track %s', (track) => {
  const steps = walked(track)

  test('has something open whatever they have done, until all is done', () => {
    fc.assert(
      fc.property(fc.subarray([...steps]), (done) => {
        const states = doneWith(done)
        const isAll = done.length === steps.length
        expect(getOpen(steps, states).length > 0).toBe(!isAll)
        const next = chooseNextStep(backend, track, states)
        expect(next === null).toBe(isAll)
        if (next) expect(getOpen(steps, states)).toContainEqual(next.step)
      }),
      { numRuns: 60 },
    )
  })

  test('reaches 100 % by taking any open step, again and again', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (choices) => {
        const done: Step[] = []
        for (const choice of choices) {
          const open = getOpen(steps, doneWith(done))
          const step = open[choice % Math.max(open.length, 1)]
          if (!step) break
          done.push(step)
        }
        expect(new Set(done.map(({ id }) => id)).size).toBe(steps.length)
      }),
      { numRuns: 20 },
    )
  })

  test('finishes each level without a step of a later one, and its core without what is optional', () => {
    const core = (level: Step['level']) => steps.filter((step) => step.isCore && step.level === level)
    const within = [...core('junior'), ...core('mid'), ...core('senior')]
    const ids = new Set<string>()
    for (const level of ['junior', 'mid', 'senior'] as const) {
      for (const { id } of core(level)) ids.add(id)
      const strangers = within
        .filter(({ id }) => ids.has(id))
        .flatMap((step) => step.prerequisites.filter((id) => !ids.has(id)).map(() => step.slug))
      expect(strangers).toEqual([])
    }
  })
})
