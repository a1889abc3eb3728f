import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { makeSmallCohort } from '@/testing/reviews'
import { listLearnerCohorts, listWritableCohortIds } from './cohorts.data'

setUpDatabase()

test('people can write in the open cohorts that they mentor or learn in, and in no other', async () => {
  const { mentor, learner, cohort } = await makeSmallCohort()
  const { id, name } = await db().cohort.findUniqueOrThrow({
    where: { id: cohort.id },
    select: { id: true, name: true },
  })
  expect(await listWritableCohortIds(mentor)).toEqual([id])
  expect(await listLearnerCohorts(learner)).toEqual([{ id, name }])
  expect(await listWritableCohortIds(learner)).toEqual([])
  expect(await listLearnerCohorts(mentor)).toEqual([])

  // An admin mentors none of them, and the role of a former mentor has no effect.
  expect(await listWritableCohortIds(await makePerson('Ada', { isAdmin: true }))).toEqual([])
  expect(await listWritableCohortIds({ ...mentor, isMentor: false })).toEqual([])

  await db().cohort.update({ where: { id }, data: { closedAt: new Date() } })
  expect(await listWritableCohortIds(mentor)).toEqual([])
  expect(await listLearnerCohorts(learner)).toEqual([])
})
