import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import { addPause, hideForecast, savePlan } from '@/lib/learning/plans/commands'
import { setProgress } from '@/lib/learning/progress/commands'
import { getRoadmap } from '@/lib/learning/roadmaps/data'
import { listSteps, onTrack } from '@/lib/learning/roadmaps/roadmap'
import { createCohort, joinCohort } from '@/lib/mentoring/cohorts/commands'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson, samplePlan } from '@/testing/people'
import { recordForecast } from './commands'
import { findForecastGround, findLearnerFacts, readForecastsKept } from './data'
import { computeForecast } from './forecast'
import { lookedAt } from './kept'

setUpDatabase()

test('what a learner is shown is kept once a week, and told the day when it came true', async () => {
  const learner = await makeLearner('Ana')
  const show = async (now: Date) => {
    const ground = await findForecastGround(learner, learner.id, now)
    if (ground) await recordForecast(learner, ground.input, computeForecast(ground.input))
  }
  const now = new Date()
  await show(now)
  await show(now)
  const kept = () => db().forecastRecord.findMany({ where: { learnerId: learner.id, target: 'level:junior' } })
  expect(await kept()).toMatchObject([{ basis: 'plan', shareDone: 0, arrivedOn: null }])
  const core = listSteps(onTrack(await getRoadmap(learner), 'nodejs')).filter(
    (one) => one.isCore && one.level === 'junior',
  )
  for (const { slug } of core) await setProgress(learner, slug, { status: 'done' })
  await show(now)
  expect(await kept()).toMatchObject([{ arrivedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }])
  // Of four weeks the forecasts of one are looked at.
  const [week] = lookedAt(addDays(toDay(now, 'UTC'), -60), toDay(now, 'UTC'))
  await db().forecastRecord.updateMany({ where: { learnerId: learner.id }, data: { week } })
  expect((await readForecastsKept(now))[0]).toMatchObject({ people: 1, underWay: 0 })
})

test('a learner’s own pages and their mentor’s date from one plan, earlier hours and pauses too', async () => {
  const learner = await makeLearner('Di')
  const mentor = await makePerson('Mo', { isMentor: true })
  const { joinCode } = await createCohort(mentor, { name: 'Cohort', promisedHours: 48 })
  await joinCohort(learner, joinCode)
  const now = new Date()
  const save = (weeklyHours: number, days: number) =>
    savePlan(learner, { ...samplePlan, weeklyHours }, new Date(now.getTime() + days * 86_400_000))
  await save(20, 0)
  await save(5, 7)
  const today = toDay(now, learner.timeZone)
  for (const days of [40, 20])
    await addPause(learner, { from: addDays(today, days), to: addDays(today, days + 6) }, now)
  const [own, seen] = [await findForecastGround(learner), await findForecastGround(mentor, learner.id)]
  expect(own?.input.plan.earlier).toHaveLength(2)
  expect(own?.input.plan.pauses).toHaveLength(2)
  expect(own?.input.plan).toEqual(seen?.input.plan)
  expect((await findLearnerFacts(learner, now))?.input.plan).toEqual(own?.input.plan)
})

test('a mentor finds the forecast of a learner in their cohort, unless it is hidden; a stranger finds none', async () => {
  const [learner, stranger] = [await makeLearner('Bo'), await makeLearner('Cy')]
  const mentor = await makePerson('Mo', { isMentor: true })
  const { joinCode } = await createCohort(mentor, { name: 'Cohort', promisedHours: 48 })
  await joinCohort(learner, joinCode)
  expect((await findForecastGround(mentor, learner.id))?.input.track).toBe('nodejs')
  expect(await findForecastGround(stranger, learner.id)).toBeNull()
  await hideForecast(learner, true)
  expect(await findForecastGround(mentor, learner.id)).toBeNull()
  expect((await findForecastGround(learner))?.isHidden).toBe(true)
})
