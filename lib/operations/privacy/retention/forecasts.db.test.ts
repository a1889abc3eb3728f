import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addDays, daysBetween } from '@/lib/foundation/values/calendar-date'
import { readForecastAccuracy } from '@/lib/learning/forecast/data'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner } from '@/testing/people'
import { forgetForecasts } from './commands'
import { KEPT_DAYS } from './periods'

setUpDatabase()

const today = '2031-06-30'
const now = new Date(`${today}T12:00:00Z`)
/** Also Mondays, more than four years of them. */
const weeks = Array.from({ length: 230 }, (_, ago) => addDays(today, -7 * ago))

/** What somebody was shown each week, who arrived after so many; nothing is shown after that. */
function shownTo(learner: Viewer, roadmapId: string, arrivedWeeksAgo: number | null) {
  const shown = weeks.filter((_, ago) => arrivedWeeksAgo === null || ago > arrivedWeeksAgo)
  return shown.map((week) => {
    const ago = daysBetween(week, today) / 7
    const arrivedOn = arrivedWeeksAgo === null ? null : addDays(today, -7 * arrivedWeeksAgo)
    return {
      ...{ learnerId: learner.id, roadmapId, target: 'level:junior', week, trackSlug: 'nodejs', basis: 'pace' },
      ...{ shareDone: (230 - ago) / 231, earliest50: addDays(week, 300), latest50: addDays(week, 400) },
      ...{ earliest85: addDays(week, 200), latest85: addDays(week, 500), arrivedOn },
    }
  })
}

async function showEveryWeek(name: string, count: number) {
  const learners = await Promise.all(Array.from({ length: count }, (_, one) => makeLearner(`${name} ${one}`)))
  const { id } = await getFirstRoadmap(learners[0] as Viewer)
  await db().learner.updateMany({ data: { lastLearningDay: today } })
  const rows = learners.flatMap((learner, one) => shownTo(learner, id, one % 3 === 0 ? null : 10 * one))
  for (let from = 0; from < rows.length; from += 500) {
    await db().forecastRecord.createMany({ data: rows.slice(from, from + 500) })
  }
  return { learners, rows, roadmapId: id }
}

const listWeeks = async () =>
  (await db().forecastRecord.findMany({ orderBy: [{ learnerId: 'asc' }, { week: 'asc' }] })).map(
    ({ learnerId, week }) => `${learnerId} ${week}`,
  )

/** Runs until nothing is left to do, in batches. */
async function forgetAll(): Promise<number[]> {
  const counts: number[] = []
  do counts.push(await forgetForecasts(operator, now))
  while (counts.at(-1))
  return counts
}

test('what is held against what happened is the same before and after, and so is all of the last months', async () => {
  expect(KEPT_DAYS.weeklyForecasts).toBe(90)
  const { rows } = await showEveryWeek('Ana', 14)
  const before = await readForecastAccuracy(now)
  expect(before[0]?.within85).not.toBeNull()
  const counts = await forgetAll()
  expect(counts.every((count) => count <= 2000)).toBe(true)
  expect(await readForecastAccuracy(now)).toEqual(before)
  // The first Monday that the calendar counts is the fourth day after its first.
  const isEveryFourth = (week: string) => daysBetween('1970-01-05', week) % 28 === 0
  const kept = rows.filter(({ week }) => {
    const days = daysBetween(week, today)
    return days < 90 || (days <= 208 * 7 && isEveryFourth(week))
  })
  expect(counts.reduce((sum, count) => sum + count)).toBe(rows.length - kept.length)
  expect(await listWeeks()).toEqual(kept.map(({ learnerId, week }) => `${learnerId} ${week}`).sort())
})

test('one that says that paid work alone was missing stays as long as any', async () => {
  const { learners, roadmapId } = await showEveryWeek('Bo', 1)
  await db().forecastRecord.updateMany({ where: { roadmapId }, data: { target: 'level:mid', shareDone: 1 } })
  await forgetAll()
  const left = await db().forecastRecord.findMany({ where: { learnerId: learners[0]?.id } })
  expect(left.length).toBe(weeks.filter((week) => daysBetween(week, today) <= 208 * 7).length)
})

test('none is there once its period since the Monday of its week is over', async () => {
  const learner = await makeLearner('Di')
  const { id: roadmapId } = await getFirstRoadmap(learner)
  const FOUR_YEARS_DAYS = 4 * 365.25
  // One that is judged, and the next, which is not.
  for (const [week, days] of [
    ['2030-01-14', FOUR_YEARS_DAYS],
    ['2030-01-21', KEPT_DAYS.weeklyForecasts],
  ] as const) {
    const [row] = shownTo(learner, roadmapId, null)
    if (row) await db().forecastRecord.create({ data: { ...row, week } })
    const isKept = async (after: number) => {
      await forgetForecasts(operator, new Date(`${addDays(week, after)}T00:00:00Z`))
      return (await db().forecastRecord.count({ where: { learnerId: learner.id, week } })) === 1
    }
    expect([await isKept(days - 6), await isKept(days)], week).toEqual([true, false])
  }
})

test('two servers at once delete each once', async () => {
  await showEveryWeek('Cy', 4)
  const before = await db().forecastRecord.count()
  const counts: number[] = []
  for (let left = true; left; ) {
    const both = await Promise.all([1, 2].map(() => forgetForecasts(operator, now)))
    counts.push(...both)
    left = both.some((count) => count > 0)
  }
  expect(counts.reduce((sum, count) => sum + count)).toBe(before - (await db().forecastRecord.count()))
})
