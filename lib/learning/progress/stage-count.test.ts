import { expect, test } from 'vitest'
import { type CountedStep, listSteps, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { backend, trackSlugs } from '@/testing/roadmap'
import { countTotals, untouched } from './completion'
import { countCoreSteps, countStage } from './stage-count'

const isJuniorCore = ({ isCore, level }: CountedStep) => isCore && level === 'junior'
const [track = ''] = trackSlugs
const walked = toTrackRoadmap(backend, track)
const core = listSteps(walked).filter(({ isCore }) => isCore)
const junior = core.filter(isJuniorCore)
// A stage with core steps beyond the first level.
const stage = walked.stages.find(
  ({ steps }) => steps.some(isJuniorCore) && steps.some((step) => step.isCore && !isJuniorCore(step)),
)
const slug = stage?.slug ?? ''
const juniorCore = stage?.steps.filter(isJuniorCore) ?? []
const totalsWith = (done: readonly { readonly id: string }[]) => {
  const states = Object.fromEntries(done.map(({ id }) => [id, { ...untouched, status: 'done' as const }]))
  return countTotals(backend, track, states)
}
const count = (done: readonly { readonly id: string }[], leadsToLevels = true) =>
  countStage(totalsWith(done), slug, leadsToLevels)
const coreOfStage = core.filter(({ stageSlug }) => stageSlug === slug).length

test('a stage counts its steps to junior-ready until those of all stages are done', () => {
  expect(juniorCore.length).toBeLessThan(coreOfStage)
  expect(count([])).toMatchObject({ isToJunior: true, done: 0, total: juniorCore.length })
  expect(count(juniorCore)).toMatchObject({ isToJunior: true, done: juniorCore.length, total: juniorCore.length })
  expect(count(junior)).toMatchObject({ isToJunior: false, done: juniorCore.length, total: coreOfStage })
})

test('a roadmap without levels counts all core steps of a stage', () => {
  expect(count(juniorCore, false)).toMatchObject({ isToJunior: false, done: juniorCore.length, total: coreOfStage })
})

test('the whole counts by the same rule, and its stages add up to it', () => {
  for (const done of [[], juniorCore, junior, core]) {
    for (const leadsToLevels of [true, false]) {
      const totals = totalsWith(done)
      const whole = countCoreSteps(totals, leadsToLevels)
      const stages = walked.stages.map((one) => countStage(totals, one.slug, leadsToLevels))
      const counted = stages.filter(({ isToJunior }) => isToJunior === whole.isToJunior)
      expect(counted.reduce((sum, { total }) => sum + total, 0)).toBe(whole.total)
      expect(counted.reduce((sum, { done }) => sum + done, 0)).toBe(whole.done)
    }
  }
})
