import { expect, test } from 'vitest'
import { setProgress } from '@/lib/learning/progress/commands'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { findPastableRoadmap } from './data'

setUpDatabase()

test('a list can name each step of the track, and says which are still open', async () => {
  const learner = await makeLearner('Ana', { track: 'django' })
  await setProgress(learner, 'http', { status: 'done' })
  await setProgress(learner, 'docker', { status: 'learning' })
  const found = await findPastableRoadmap(learner)
  expect(found?.roadmapSlug).toBe('backend')
  const statuses = new Map(found?.steps.map(({ title, status }) => [title, status]))
  expect(statuses.get('HTTP in practice')).toBeNull()
  expect(statuses.get('Containers with Docker')).toBe('learning')
  expect(statuses.get('Git basics')).toBe('not-started')
  expect([...statuses.keys()].join()).toMatch(/Django/)
  expect([...statuses.keys()].join()).not.toMatch(/Node\.js runtime/)
})

test('without a plan there is nothing to name', async () => {
  expect(await findPastableRoadmap(await makePerson('Bo'))).toBeNull()
})
