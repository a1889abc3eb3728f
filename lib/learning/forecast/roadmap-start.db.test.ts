import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import { chooseMainRoadmap } from '@/lib/learning/plans/commands'
import { setProgress } from '@/lib/learning/progress/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner } from '@/testing/people'
import { findForecastContext } from './data'
import { coreForecast } from './forecast'

setUpDatabase()

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000)

async function forecast(learner: Viewer) {
  const context = await findForecastContext(learner)
  if (!context) throw new Error('There is no forecast.')
  const { basis, arrivals } = coreForecast(context.input)
  return { basis, arrival: arrivals['level:junior'] }
}

test('a roadmap that is taken up later is dated by the plan, and the one before by the pace on it', async () => {
  const learner = await makeLearner('Ana', { weeklyHours: 12 })
  await db().learner.update({ where: { id: learner.id }, data: { createdAt: daysAgo(200) } })
  for (const [index, step] of ['git-basics', 'http', 'docker', 'rest-design'].entries()) {
    const occurredAt = daysAgo(150 - 40 * index)
    await setProgress(learner, step, { status: 'done', occurredAt }, randomUUID(), occurredAt)
  }
  const before = await forecast(learner)
  expect(before.basis).toBe('pace')

  await chooseMainRoadmap(learner, { roadmap: 'git-in-a-week' })
  const { basis, arrival } = await forecast(learner)
  expect(basis).toBe('plan')
  // Some 30 hours are left, at twelve a week.
  expect(arrival).toMatchObject({ state: 'range', range50: { to: expect.any(String) } })
  const soon = addDays(toDay(new Date(), 'UTC'), 90)
  expect(arrival?.state === 'range' && arrival.range50.to && arrival.range50.to < soon).toBe(true)

  await chooseMainRoadmap(learner, { roadmap: 'backend' })
  expect(await forecast(learner)).toEqual(before)
})
