import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { ARRIVED, NO_DATE } from '@/lib/learning/plans/arrival-dates'
import { makeCohort } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { countOnTime } from './deadline.data'

setUpDatabase()

test('a cohort counts the forecasts that begin by its date, without hidden ones and disabled accounts', async () => {
  const mentor = { ...(await makePerson('Mo')), isMentor: true }
  const learners = [
    await makeLearner('Ana'),
    await makeLearner('Ben'),
    await makeLearner('Cy'),
    await makeLearner('Di'),
    await makeLearner('Ed'),
  ]
  const cohortId = await makeCohort('Spring', { mentors: [mentor], learners })
  const ranges = [
    [ARRIVED, ARRIVED],
    ['2027-06-30', '2027-09-01'],
    ['2027-07-01', '2027-09-01'],
    [NO_DATE, NO_DATE],
    ['2027-05-30', '2027-08-01'],
  ] as const
  for (const [index, [arrivesFrom, arrivesTo]] of ranges.entries()) {
    const where = { cohortId, userId: learners[index]?.id }
    await db().membership.updateMany({ where, data: { arrivesFrom, arrivesTo } })
  }
  expect(await countOnTime(mentor, cohortId, '2027-06-30')).toEqual({ onTime: 3, forecasts: 4 })
  await db().user.update({ where: { id: learners[4]?.id }, data: { disabledAt: new Date() } })
  expect(await countOnTime(mentor, cohortId, '2027-06-30')).toEqual({ onTime: 2, forecasts: 3 })
  const stranger = { ...(await makePerson('Sy')), isMentor: true }
  await expect(countOnTime(stranger, cohortId, '2027-06-30')).rejects.toMatchObject({ code: 'not-found' })
})
