import { expect, test } from 'vitest'
import { createCohort, joinCohort } from '@/lib/cohorts/commands'
import { db } from '@/lib/db'
import { setProgress } from '@/lib/progress/commands'
import { listEvents } from '@/lib/progress/data'
import { setUpDatabase } from '@/lib/testing/database'
import { makeLearner, makePerson } from '@/lib/testing/people'
import { getHistory } from './data'

setUpDatabase()

test('one’s own history is what the log and the pauses have, to the millisecond and in order', async () => {
  const [learner, other] = [await makeLearner('Ana'), await makeLearner('Bo')]
  await setProgress(learner, 'http', { status: 'learning' })
  await setProgress(learner, 'http', { status: 'skipped', reason: 'Known "by heart", \\ since 2019' })
  await setProgress(learner, 'http', { status: 'done' })
  await setProgress(other, 'http', { status: 'done' })
  const away = { from: '2026-12-24', to: '2026-12-31' }
  await db().pause.createMany({ data: [learner, other].map(({ id: learnerId }) => ({ learnerId, ...away })) })
  const { events, pauses } = await getHistory(learner)
  expect(events).toHaveLength(3)
  expect(events).toEqual(await listEvents(learner, learner.id))
  expect(pauses).toEqual([away])
})

test('before onboarding there is none', async () => {
  expect(await getHistory(await makePerson('Cy'))).toEqual({ events: [], pauses: [] })
})

test('a mentor has the same of a learner in their cohort, a stranger nothing', async () => {
  const [learner, mentor, stranger] = [
    await makeLearner('Ana'),
    await makePerson('Mo', { isMentor: true }),
    await makeLearner('Cy'),
  ]
  await setProgress(learner, 'http', { status: 'done' })
  const { joinCode } = await createCohort(mentor, { name: 'Cohort', promisedHours: 48 })
  await joinCohort(learner, joinCode)
  expect(await getHistory(mentor, learner.id)).toEqual(await getHistory(learner))
  expect(await getHistory(stranger, learner.id)).toEqual({ events: [], pauses: [] })
})
