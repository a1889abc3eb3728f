import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { setProgress } from '@/lib/learning/progress/commands'
import { emptyLog, summarizeLog } from '@/lib/learning/progress/summary/log-summary'
import { createCohort, joinCohort } from '@/lib/mentoring/cohorts/commands'
import { setUpDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { makeLearner, makePerson } from '@/testing/people'
import { getHistory } from './history.data'

setUpDatabase()

const now = new Date()

test('one’s own history is what the log and the pauses say', async () => {
  const [learner, other] = [await makeLearner('Ana'), await makeLearner('Bo')]
  await setProgress(learner, 'http', { status: 'learning' })
  await setProgress(learner, 'http', { status: 'skipped', reason: 'Known "by heart", \\ since 2019' })
  await setProgress(learner, 'http', { status: 'done' })
  await setProgress(other, 'http', { status: 'done' })
  const away = { from: '2026-12-24', to: '2026-12-31' }
  await db().pause.createMany({ data: [learner, other].map(({ id: learnerId }) => ({ learnerId, ...away })) })
  const { log, pauses } = await getHistory(learner, learner.id, now)
  const events = await listEvents(learner, learner.id)
  expect(events).toHaveLength(3)
  expect(log).toEqual(summarizeLog(events, learner.timeZone, toDay(now, learner.timeZone)))
  expect(pauses).toEqual([away])
})

test('before onboarding there is none', async () => {
  const person = await makePerson('Cy')
  expect(await getHistory(person, person.id, now)).toEqual({ log: emptyLog, pauses: [] })
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
  const own = await getHistory(learner, learner.id, now)
  expect(own.log.movedOn).toHaveLength(1)
  expect(await getHistory(mentor, learner.id, now)).toEqual(own)
  expect(await getHistory(stranger, learner.id, now)).toEqual({ log: emptyLog, pauses: [] })
})
