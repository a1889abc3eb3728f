import { expect, test } from 'vitest'
import { createCohort, joinCohort } from '@/lib/mentoring/cohorts/commands'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { setManyProgress } from './batch/commands'
import { listStepEvents } from './data'
import { STEP_EVENTS } from './schema'

setUpDatabase()

test('what happened to a step is read a page at a time, newest first, each event once', async () => {
  const learner = await makeLearner('Ana')
  const changes = Array.from({ length: 50 }, (_, one) => ({
    step: one % 10 === 9 ? 'docker' : 'http',
    status: one % 2 === 0 ? ('done' as const) : ('not-started' as const),
    idempotencyKey: `key-${one}-of-50`,
  }))
  const { results } = await setManyProgress(learner, changes)
  const stepId = results[0]?.ok ? results[0].state.id : ''
  const first = await listStepEvents(learner, learner.id, stepId)
  expect(first.events).toHaveLength(STEP_EVENTS)
  const seen: number[] = []
  for (let before: number | null | undefined; before !== null; ) {
    const page = await listStepEvents(learner, learner.id, stepId, { before, limit: 7 })
    expect(page.events.length).toBeLessThanOrEqual(7)
    seen.push(...page.events.map(({ sequence }) => sequence))
    before = page.before
  }
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a))
  expect(seen.slice(0, STEP_EVENTS)).toEqual(first.events.map(({ sequence }) => sequence))
  expect(seen.length).toBeGreaterThan(STEP_EVENTS)
  expect(seen.at(-1)).toBe(1)
})

test('is seen by a mentor of the learner, and by no stranger', async () => {
  const [learner, stranger] = [await makeLearner('Bo'), await makeLearner('Cy')]
  const mentor = await makePerson('Mo', { isMentor: true })
  const { results } = await setManyProgress(learner, [{ step: 'http', status: 'done', idempotencyKey: 'key-0001' }])
  const stepId = results[0]?.ok ? results[0].state.id : ''
  const { joinCode } = await createCohort(mentor, { name: 'Cohort', promisedHours: 48 })
  await joinCohort(learner, joinCode)
  const none = { events: [], before: null }
  expect(await listStepEvents(stranger, learner.id, stepId)).toEqual(none)
  expect(await listStepEvents(mentor, learner.id, stepId)).toEqual(await listStepEvents(learner, learner.id, stepId))
  expect((await listStepEvents(mentor, learner.id, stepId)).events).toHaveLength(1)
})

test('is found by its words and its kind, a page at a time, whatever the case', async () => {
  const learner = await makeLearner('Di')
  const reasons = ['My job taught me', 'No time', '50% of it is known', 'my JOB again']
  const changes = reasons.flatMap((reason, one) => [
    { step: 'http', status: 'skipped' as const, reason, idempotencyKey: `skip-${one}-of-4` },
    { step: 'http', status: 'learning' as const, idempotencyKey: `learn-${one}-of-4` },
  ])
  const { results } = await setManyProgress(learner, changes)
  const stepId = results[0]?.ok ? results[0].state.id : ''
  const find = async (asked: Parameters<typeof listStepEvents>[3]) =>
    (await listStepEvents(learner, learner.id, stepId, asked)).events.map(({ to, reason }) => reason ?? to)
  expect(await find({ q: 'job' })).toEqual(['my JOB again', 'My job taught me'])
  expect(await find({ q: 'taught job' })).toEqual(['My job taught me'])
  expect(await find({ q: '50%' })).toEqual(['50% of it is known'])
  expect(await find({ q: 'learning', of: 'status' })).toHaveLength(4)
  expect(await find({ of: 'verdict' })).toEqual([])
  const first = await listStepEvents(learner, learner.id, stepId, { q: 'skipped', limit: 3 })
  expect(first.events).toHaveLength(3)
  expect(await find({ q: 'skipped', limit: 3, before: first.before ?? 0 })).toEqual(['My job taught me'])
})
