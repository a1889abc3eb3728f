import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import { hideForecast } from '@/lib/learning/plans/commands'
import { setProgress } from '@/lib/learning/progress/commands'
import { getFirstRoadmap, getRoadmap } from '@/lib/learning/roadmaps/data'
import { listSteps, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { createCohort, joinCohort } from '@/lib/mentoring/cohorts/commands'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { listScoredMondays } from './accuracy/accuracy'
import { recordForecast } from './commands'
import { findForecastContext, readForecastAccuracy } from './data'
import { computeForecast } from './forecast'

setUpDatabase()

test('what a learner is shown is kept once a week, and told the day when it came true', async () => {
  const learner = await makeLearner('Ana')
  const show = async (now: Date) => {
    const ground = await findForecastContext(learner, learner.id, now)
    if (ground) await recordForecast(learner, ground.input, computeForecast(ground.input))
  }
  const now = new Date()
  await show(now)
  await show(now)
  const kept = () => db().forecastRecord.findMany({ where: { learnerId: learner.id, target: 'level:junior' } })
  expect(await kept()).toMatchObject([{ basis: 'plan', shareDone: 0, arrivedOn: null }])
  const core = listSteps(toTrackRoadmap(await getFirstRoadmap(learner), 'nodejs')).filter(
    (one) => one.isCore && one.level === 'junior',
  )
  for (const { slug } of core) await setProgress(learner, slug, { status: 'done' })
  await show(now)
  expect(await kept()).toMatchObject([{ arrivedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }])
  // Only one week in four is judged.
  const [week] = listScoredMondays(addDays(toDay(now, 'UTC'), -60), toDay(now, 'UTC'))
  await db().forecastRecord.updateMany({ where: { learnerId: learner.id }, data: { week } })
  expect((await readForecastAccuracy(now))[0]).toMatchObject({ people: 1, underWay: 0 })
})

test('a mentor finds the forecast of a learner in their cohort, unless it is hidden; a stranger finds none', async () => {
  const [learner, stranger] = [await makeLearner('Bo'), await makeLearner('Cy')]
  const mentor = await makePerson('Mo', { isMentor: true })
  const { joinCode } = await createCohort(mentor, { name: 'Cohort', promisedHours: 48 })
  await joinCohort(learner, joinCode)
  expect((await findForecastContext(mentor, learner.id))?.input.track).toBe('nodejs')
  expect(await findForecastContext(stranger, learner.id)).toBeNull()
  await hideForecast(learner, true)
  expect(await findForecastContext(mentor, learner.id)).toBeNull()
  expect((await findForecastContext(learner))?.isHidden).toBe(true)
})

test('on a roadmap without levels, one forecast is kept: when its core is done', async () => {
  const learner = await makeLearner('Gil')
  const git = await getRoadmap(learner, 'git-in-a-week')
  await db().learner.update({ where: { id: learner.id }, data: { roadmapId: git.id } })
  const ground = await findForecastContext(learner)
  if (!ground) throw new Error('There is a plan.')
  const forecast = computeForecast(ground.input)
  expect(Object.keys(forecast.arrivals).filter((key) => key.startsWith('level:'))).toEqual(['level:junior'])
  await recordForecast(learner, ground.input, forecast)
  expect(await db().forecastRecord.findMany({ where: { learnerId: learner.id } })).toMatchObject([
    { roadmapId: git.id, target: 'level:junior' },
  ])
})
