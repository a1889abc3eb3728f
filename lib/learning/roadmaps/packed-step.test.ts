import { expect, it } from 'vitest'
import { backend } from '@/testing/roadmap'
import { packRoadmap, unpackRoadmap } from './packed-step'
import { listSteps, toTrackRoadmap } from './roadmap'

it('comes back with all that a list shows and the next step needs, and nothing else', () => {
  const walked = toTrackRoadmap(backend, 'django')
  const ids = new Set(listSteps(walked).map(({ id }) => id))
  const unpacked = unpackRoadmap(JSON.parse(JSON.stringify(packRoadmap(walked))))
  const expected = listSteps(walked).map(
    ({ id, slug, title, kind, level, isCore, effort, stageSlug, prerequisites }) => ({
      ...{ id, slug, title, kind, level, isCore, stageSlug, effort: { median: effort.median }, tracks: [] },
      prerequisites: prerequisites.filter((each) => ids.has(each)),
    }),
  )
  expect(listSteps(unpacked)).toEqual(expected)
})
