import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import { addPause, savePlan } from '@/lib/learning/plans/commands'
import { setProgress } from '@/lib/learning/progress/commands'
import { summarizeLog } from '@/lib/learning/progress/summary/log-summary'
import { createCohort, joinCohort } from '@/lib/mentoring/cohorts/commands'
import { setUpDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { makeLearner, makePerson, samplePlan } from '@/testing/people'
import { findForecastContext, findLearnerOverview } from './data'

setUpDatabase()

const now = new Date()

test('one’s own forecast is made from what the log and the pauses say', async () => {
  const [learner, other] = [await makeLearner('Ana'), await makeLearner('Bo')]
  await setProgress(learner, 'http', { status: 'learning' })
  await setProgress(learner, 'http', { status: 'skipped', reason: 'Known "by heart", \\ since 2019' })
  await setProgress(learner, 'http', { status: 'done' })
  await setProgress(other, 'http', { status: 'done' })
  const away = { from: '2026-12-24', to: '2026-12-31' }
  await db().pause.createMany({ data: [learner, other].map(({ id: learnerId }) => ({ learnerId, ...away })) })
  const { log, plan } = (await findForecastContext(learner))?.input ?? {}
  const events = await listEvents(learner, learner.id)
  expect(events).toHaveLength(3)
  expect(log).toEqual(summarizeLog(events, learner.timeZone, toDay(now, learner.timeZone)))
  expect(plan?.pauses).toEqual([away])
})

test('before onboarding there is none', async () => {
  const person = await makePerson('Cy')
  expect(await findForecastContext(person)).toBeNull()
  expect(await findLearnerOverview(person, now)).toBeNull()
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
  const own = await findForecastContext(learner, learner.id, now)
  expect(own?.input.log.movedOn).toHaveLength(1)
  expect((await findForecastContext(mentor, learner.id, now))?.input.log).toEqual(own?.input.log)
  expect(await findForecastContext(stranger, learner.id, now)).toBeNull()
})

test('a learner’s own pages and their mentor’s date from one plan, earlier hours and pauses too', async () => {
  const learner = await makeLearner('Di')
  const mentor = await makePerson('Mo', { isMentor: true })
  const { joinCode } = await createCohort(mentor, { name: 'Cohort', promisedHours: 48 })
  await joinCohort(learner, joinCode)
  const now = new Date()
  const save = (weeklyHours: number, days: number) =>
    savePlan(learner, { ...samplePlan, weeklyHours }, new Date(now.getTime() + days * 86_400_000))
  // Stored in another order than that of the days.
  await save(20, 7)
  await save(5, 0)
  const today = toDay(now, learner.timeZone)
  for (const days of [40, 20])
    await addPause(learner, { from: addDays(today, days), to: addDays(today, days + 6) }, now)
  const [own, seen] = [await findForecastContext(learner), await findForecastContext(mentor, learner.id)]
  expect(own?.input.plan.earlier).toHaveLength(2)
  expect(own?.input.plan.pauses).toHaveLength(2)
  expect(own?.input.plan).toEqual(seen?.input.plan)
  expect((await findLearnerOverview(learner, now))?.input.plan).toEqual(own?.input.plan)
})
