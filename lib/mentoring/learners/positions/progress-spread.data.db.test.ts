import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { makeOnlookers } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { countByProgress } from './progress-spread.data'

setUpDatabase()

test('the learners of a cohort are counted by progress for those who run it, without disabled accounts', async () => {
  const { learner, mentor, admin, cohortId, strangers } = await makeOnlookers()
  await db().membership.updateMany({
    where: { cohortId, userId: learner.id },
    data: { coreDone: 10, coreTotal: 40 },
  })
  const getPeople = async () => (await countByProgress(mentor, cohortId)).map(({ people }) => people)
  expect(await getPeople()).toEqual([1, 0, 1, 0, 0, 0])
  expect(await countByProgress(admin, cohortId)).toEqual(await countByProgress(mentor, cohortId))
  for (const [who, viewer] of Object.entries(strangers)) {
    await expect(countByProgress(viewer, cohortId), who).rejects.toMatchObject({ code: 'not-found' })
  }
  await expect(countByProgress(mentor, 'no id'), 'a wrong id').rejects.toMatchObject({ code: 'not-found' })
  await db().user.update({ where: { id: learner.id }, data: { disabledAt: new Date() } })
  expect(await getPeople()).toEqual([1, 0, 0, 0, 0, 0])
})
