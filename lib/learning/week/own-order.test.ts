import fc from 'fast-check'
import { expect, test } from 'vitest'
import { computePath, hoursAhead, listTargets } from '@/lib/learning/forecast/path'
import { makeTestRoadmap, makeTestStep } from '@/lib/learning/forecast/test-fixtures'
import { type States, untouched } from '@/lib/learning/progress/completion'
import { chooseNextStep } from '@/lib/learning/progress/next-step'
import { listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { listWaymarks, trailMap } from '@/lib/learning/roadmaps/trail-map/layout'
import { stageStrip } from '@/lib/learning/roadmaps/trail-map/strip'
import { orderByPlan } from './plan-order'

/** Any roadmap without levels: prerequisites of a step may also come after it, or go round in a circle. */
const anyOrdered = fc
  .array(
    fc.record({
      isCore: fc.boolean(),
      hours: fc.integer({ min: 1, max: 30 }),
      stage: fc.integer({ min: 0, max: 3 }),
      on: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
      status: fc.constantFrom('not-started', 'not-started', 'learning', 'done', 'waived', 'skipped'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) => {
    const steps = rows.map(({ isCore, hours, stage, on }, index) =>
      makeTestStep(`${index}`, hours, {
        ...{ isCore, stageSlug: `stage-${stage}` },
        prerequisites: on.filter((other) => other < rows.length && other !== index).map(String),
      }),
    )
    const states = Object.fromEntries(rows.map(({ status }, index) => [`${index}`, { ...untouched, status }])) as States
    return { roadmap: { ...makeTestRoadmap(steps), goal: 'finished' } as Roadmap, states }
  })

test('a roadmap without levels is followed in its own order: next step, week, forecast and map', () => {
  fc.assert(
    fc.property(anyOrdered, ({ roadmap, states }) => {
      const listed = listSteps(roadmap)
      const has = (...wanted: string[]) => listed.filter(({ id }) => wanted.includes(states[id]?.status ?? ''))
      const open = [...has('learning'), ...has('not-started')].map(({ id }) => id)
      expect(chooseNextStep(roadmap, 'only', states)?.step.id ?? null).toBe(open[0] ?? null)
      const week = orderByPlan(roadmap, 'only', states, ({ effort }) => effort.median, 1000)
      expect(week.map(({ step }) => step.id)).toEqual(open)
      const path = computePath(roadmap, states, new Map())
      expect(path.steps.map(({ id }) => id)).toEqual(has('learning', 'not-started', 'skipped').map(({ id }) => id))
      expect(listWaymarks(trailMap(roadmap, 'only', false)).map(({ step }) => step.id)).toEqual(
        listed.map(({ id }) => id),
      )
      const stretches = trailMap(roadmap, 'only', false).legs.flatMap((leg) => leg.stretches)
      expect(stretches.map(({ stage }) => stage.slug)).toEqual(roadmap.stages.map(({ slug }) => slug))
      for (const { slug, steps } of roadmap.stages) {
        const strip = stageStrip(roadmap, slug)?.parts ?? []
        expect(strip.map(({ rows }) => rows.map(({ step }) => step.id))).toEqual([steps.map(({ id }) => id)])
      }
    }),
  )
})

test('what is listed before the last core step, optional or not, is done on the way to it', () => {
  const roadmap: Roadmap = {
    ...makeTestRoadmap([
      makeTestStep('first', 10, { prerequisites: ['last'] }),
      makeTestStep('aside', 5, { isCore: false }),
      makeTestStep('last', 20),
      makeTestStep('extra', 40, { isCore: false }),
    ]),
    goal: 'finished',
  }
  const path = computePath(roadmap, {}, new Map())
  const hours = listTargets(roadmap, 'only').map((target) => [target.key, hoursAhead(path, target)])
  expect(hours).toEqual([
    ['stage:first', 35],
    ['level:junior', 35],
    ['roadmap', 75],
  ])
  // The pace over all steps applies, optional ones included.
  expect(path.steps.map(({ lane }) => lane)).toEqual([3, 3, 3, 3])
})
