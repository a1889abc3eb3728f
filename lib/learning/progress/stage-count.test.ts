import { expect, test } from 'vitest'
import { listSteps, onTrack } from '@/lib/learning/roadmaps/roadmap'
import { backend, trackSlugs } from '@/testing/roadmap'
import { countTotals, untouched } from './completion'
import { countStage, isJuniorCore } from './stage-count'

const [track = ''] = trackSlugs
const walked = onTrack(backend, track)
const core = listSteps(walked).filter(({ isCore }) => isCore)
const junior = core.filter(isJuniorCore)
// A stage that asks for more after the first level.
const stage = walked.stages.find(
  ({ steps }) => steps.some(isJuniorCore) && steps.some((step) => step.isCore && !isJuniorCore(step)),
)
const slug = stage?.slug ?? ''
const juniorCore = stage?.steps.filter(isJuniorCore) ?? []
const count = (done: readonly { readonly id: string }[], leadsToLevels = true) => {
  const states = Object.fromEntries(done.map(({ id }) => [id, { ...untouched, status: 'done' as const }]))
  return countStage({ slug, juniorCore }, { states, totals: countTotals(backend, track, states) }, leadsToLevels)
}
const coreOfStage = core.filter(({ stageSlug }) => stageSlug === slug).length

test('a stage counts its steps to junior-ready until those of all stages are done', () => {
  expect(juniorCore.length).toBeLessThan(coreOfStage)
  expect(count([])).toEqual({ isToJunior: true, done: 0, total: juniorCore.length })
  expect(count(juniorCore)).toEqual({ isToJunior: true, done: juniorCore.length, total: juniorCore.length })
  expect(count(junior)).toEqual({ isToJunior: false, done: juniorCore.length, total: coreOfStage })
})

test('a roadmap without levels counts all core steps of a stage', () => {
  expect(count(juniorCore, false)).toEqual({ isToJunior: false, done: juniorCore.length, total: coreOfStage })
})
