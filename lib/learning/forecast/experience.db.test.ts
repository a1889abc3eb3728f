import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addMonths, toDay } from '@/lib/foundation/values/calendar-date'
import { setProgress } from '@/lib/learning/progress/commands'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { type Level, listSteps, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner } from '@/testing/people'
import { recordForecast } from './commands'
import { findForecastContext, readForecastAccuracy } from './data'
import { computeForecast } from './forecast'
import { presentForecast } from './forecast-answer'

setUpDatabase()
const now = new Date()
const today = toDay(now, 'Asia/Kathmandu')

async function makeReady(upTo: readonly Level[]): Promise<Viewer> {
  const learner = await makeLearner('Ana')
  const steps = listSteps(toTrackRoadmap(await getFirstRoadmap(learner), 'nodejs'))
  const core = steps.filter((step) => step.isCore && upTo.includes(step.level))
  for (const { slug } of core) await setProgress(learner, slug, { status: 'done' })
  return learner
}

async function show(learner: Viewer) {
  const ground = await findForecastContext(learner, learner.id, now)
  if (!ground) throw new Error('There is no plan.')
  const forecast = computeForecast(ground.input)
  await recordForecast(learner, ground.input, forecast)
  return presentForecast(forecast).arrivals
}

const kept = (learner: Viewer, target: string) =>
  db().forecastRecord.findMany({ where: { learnerId: learner.id, target } })

test('who is junior-ready without paid work gets no date of mid-level or senior before the experience can be there', async () => {
  const learner = await makeReady(['junior'])
  const arrivals = await show(learner)
  for (const [level, months] of [
    ['mid', 24],
    ['senior', 60],
  ] as const) {
    const notBefore = addMonths(addMonths(today, 3), months)
    const arrival = arrivals.find(({ target }) => target === `level:${level}`)
    expect(arrival).toMatchObject({ state: 'range', binds: 'experience' })
    if (arrival?.state !== 'range') throw new Error('There is no range.')
    const { range50, range85 } = arrival
    for (const day of [range50.from, range50.to, range85.from, range85.to])
      expect(day ?? '9999').toSatisfy((d: string) => d >= notBefore)
    const [row] = await kept(learner, `level:${level}`)
    for (const day of [row?.earliest50, row?.latest50, row?.earliest85, row?.latest85])
      expect(day ?? '9999').toSatisfy((d: string) => d >= notBefore)
  }
})

test('a kept forecast of mid-level does not come true by ticks alone', async () => {
  const learner = await makeReady(['junior'])
  await show(learner)
  const steps = listSteps(toTrackRoadmap(await getFirstRoadmap(learner), 'nodejs'))
  for (const { slug } of steps.filter((step) => step.isCore)) await setProgress(learner, slug, { status: 'done' })
  await show(learner)
  expect(await kept(learner, 'level:mid')).toMatchObject([{ arrivedOn: null }])
  const before = await readForecastAccuracy(new Date())
  // As stored by a release that judged by ticks alone.
  await db().forecastRecord.updateMany({
    where: { learnerId: learner.id, target: 'level:mid' },
    data: { arrivedOn: today },
  })
  expect(await readForecastAccuracy(new Date())).toEqual(before)
  await show(learner)
  expect(await kept(learner, 'level:mid')).toMatchObject([{ arrivedOn: null }])
})

test('it comes true once the paid work is there too', async () => {
  const learner = await makeReady(['junior', 'mid'])
  await show(learner)
  await db().learner.update({ where: { id: learner.id }, data: { paidExperienceMonths: 24 } })
  await show(learner)
  expect(await kept(learner, 'level:mid')).toMatchObject([{ arrivedOn: today }])
  expect(await kept(learner, 'level:senior')).toMatchObject([{ arrivedOn: null }])
})
