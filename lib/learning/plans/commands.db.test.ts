import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/foundation/values/calendar-date'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { addPause, assumeWorkStart, hideForecast, removePause, savePlan } from './commands'
import { findPlan, findSchedule, listPauses } from './data'
import type { PlanInput } from './schema'

setUpDatabase()
const now = new Date('2026-11-24T12:00:00Z')

describe('time off that a learner announces', () => {
  test('is kept once, listed in order, and can be taken back by nobody else', async () => {
    const [learner, other] = [await makeLearner('Ana'), await makeLearner('Bo')]
    await addPause(learner, { from: '2027-01-01', to: '2027-01-07' }, now)
    const first = await addPause(learner, { from: '2026-12-24', to: '2026-12-26' }, now)
    expect(await addPause(learner, { from: '2026-12-24', to: '2026-12-26' }, now)).toEqual(first)
    for (const within of [
      { from: '2027-01-02', to: '2027-01-07' },
      { from: '2027-01-01', to: '2027-01-01' },
    ]) {
      await expect(addPause(learner, within, now)).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ field: 'from' }],
      })
    }
    expect((await listPauses(learner)).map(({ from }) => from)).toEqual(['2026-12-24', '2027-01-01'])
    expect(await listPauses(other, learner.id)).toEqual([])
    await expect(removePause(other, first.id)).rejects.toMatchObject({ code: 'not-found' })
    await removePause(learner, first.id)
    expect(await listPauses(learner)).toHaveLength(1)
  })

  test('is once for who sends it again, also where there is room for no other', async () => {
    const learner = await makeLearner('Gil')
    const days = Array.from({ length: 50 }, (_, index) => addDays('2027-01-01', index))
    for (const to of days) await addPause(learner, { from: '2027-01-01', to }, now)
    const last = { from: '2027-01-01', to: addDays('2027-01-01', 49) }
    expect(await addPause(learner, last, now)).toMatchObject(last)
    const more = addPause(learner, { ...last, to: '2027-12-01' }, now)
    await expect(more).rejects.toMatchObject({ code: 'conflict' })
  })

  test('begins no more than two weeks back, lasts a year at most, and needs a plan', async () => {
    const learner = await makeLearner('Cy')
    await expect(addPause(learner, { from: '2026-11-01', to: '2026-12-01' }, now)).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(addPause(learner, { from: '2026-12-01', to: '2028-01-01' }, now)).rejects.toMatchObject({
      code: 'invalid',
    })
    const nobody = await makePerson('Di')
    await expect(addPause(nobody, { from: '2026-12-01', to: '2026-12-02' }, now)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the hours of a plan', () => {
  const plan: Omit<PlanInput, 'weeklyHours'> = {
    ...{ track: 'nodejs', studyDays: [0, 2], country: null, paidExperienceYears: 0, goal: 'first-job' },
  }

  test('are kept with the day until which they were, once for each day', async () => {
    const learner = await makeLearner('Hana', { timeZone: 'UTC' })
    const save = (weeklyHours: number, at: Date) => savePlan(learner, { ...plan, weeklyHours }, at)
    const { weeklyHours: first } = (await findSchedule(learner)) ?? { weeklyHours: 0 }
    await save(first, now)
    expect((await findSchedule(learner))?.earlier).toEqual([])
    await save(first + 5, now)
    await save(first + 7, now)
    expect(await findSchedule(learner)).toMatchObject({
      weeklyHours: first + 7,
      earlier: [{ before: '2026-11-25', weeklyHours: first }],
    })
    await save(first, now)
    expect((await findSchedule(learner))?.earlier).toEqual([])
    await save(first + 1, now)
    await save(first + 2, new Date('2026-12-01T12:00:00Z'))
    expect((await findSchedule(learner))?.earlier).toEqual([
      { before: '2026-11-25', weeklyHours: first },
      { before: '2026-12-02', weeklyHours: first + 1 },
    ])
  })

  test('are kept for a hundred changes', async () => {
    const learner = await makeLearner('Ivo', { timeZone: 'UTC' })
    for (let day = 0; day < 102; day++) {
      const at = new Date(now.getTime() + day * 86_400_000)
      await savePlan(learner, { ...plan, weeklyHours: 20 + (day % 2) }, at)
    }
    expect((await findSchedule(learner))?.earlier).toHaveLength(100)
  })
})

test('dates can be hidden, and the start of work assumed', async () => {
  const learner = await makeLearner('Eli')
  await hideForecast(learner, true)
  await assumeWorkStart(learner, '2027-05-01')
  expect(await findPlan(learner)).toMatchObject({ hidesForecast: true, startsWorkOn: '2027-05-01' })
  const stranger = await makeLearner('Fay')
  expect(await findSchedule(stranger, learner.id)).toBeNull()
})
