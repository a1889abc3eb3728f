import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { daysBetween, toDay } from '@/lib/foundation/values/calendar-date'
import { readForecastAccuracy } from '@/lib/learning/forecast/data'
import { computeForecast } from '@/lib/learning/forecast/forecast'
import { findInstanceLearning, readInstanceModel } from '@/lib/learning/forecast/instance/data'
import { defaultInstanceModel, type InstanceModel } from '@/lib/learning/forecast/instance/instance-model'
import { emptyLog } from '@/lib/learning/progress/summary/log-summary'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { verify } from '@/lib/operations/integrity/data'
import { operator, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { seedDemo } from '../demo'
import { seedAlumni } from './alumni'

setUpDatabase()

const now = new Date('2027-03-04T09:00:00Z')
beforeAll(async () => {
  await seedDemo(operator, now)
  await seedAlumni(operator, now)
}, 120_000)

describe('the people who came before', () => {
  test('let the demo show how its forecasts came out, each with the interval of so few people', async () => {
    const [all] = await readForecastAccuracy(now)
    expect(all?.people).toBeGreaterThan(30)
    expect((all?.people ?? 0) - (all?.underWay ?? 0)).toBeGreaterThanOrEqual(10)
    for (const held of [all?.within50, all?.within85]) {
      expect(held).not.toBeNull()
      expect(held?.low).toBeLessThan(held?.percent ?? 0)
      expect(held?.high).toBeGreaterThan(held?.percent ?? 100)
    }
  })

  test('taught the demo to correct its dates, those of the cohorts too', async () => {
    const { id } = await getFirstRoadmap(visitor)
    expect(await findInstanceLearning(visitor, id)).toMatchObject({ isCorrected: true, learntAt: now })
    const stale = { role: 'learner', NOT: { learnerStatsAt: now } }
    expect(await db().membership.count({ where: stale })).toBe(0)
  })

  test('are about as quick as the forecast assumes on a new site', async () => {
    const roadmap = await getFirstRoadmap(visitor)
    const today = toDay(now, 'UTC')
    const plan = { weeklyHours: 10, studyDays: [0, 1, 2, 3, 4], startedOn: today, timeZone: 'UTC', pauses: [] }
    const newcomer = { roadmap, track: 'nodejs', plan, states: {}, log: emptyLog, work: null, today }
    const getDays = (instance: InstanceModel) => {
      const arrival = computeForecast({ ...newcomer, instance }).arrivals['level:junior']
      if (arrival?.state !== 'range') throw new Error('A newcomer has a range.')
      const { from, to } = arrival.range50
      return [from, arrival.middle, to].map((day) => daysBetween(today, day ?? 'never'))
    }
    const [here, elsewhere] = [getDays(await readInstanceModel(operator, roadmap.id)), getDays(defaultInstanceModel)]
    for (const [place, days] of here.entries()) {
      expect(days / (elsewhere[place] ?? 0)).toBeGreaterThan(0.85)
      expect(days / (elsewhere[place] ?? 0)).toBeLessThan(1.15)
    }
  })

  test('have what follows from their logs, and are in no cohort', async () => {
    const problems = []
    for await (const check of verify(operator)) problems.push(...check.problems)
    expect(problems).toEqual([])
    const alumni = { email: { startsWith: 'alumnus.' } }
    expect(await db().user.count({ where: alumni })).toBe(21)
    expect(await db().user.count({ where: { ...alumni, memberships: { some: {} } } })).toBe(0)
    expect(await db().event.count({ where: { occurredAt: { gt: now } } })).toBe(0)
  })
})
