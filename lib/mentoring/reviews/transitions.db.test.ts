import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpDatabase } from '@/testing/database'
import { addColleague, makeSmallCohort, work } from '@/testing/reviews'
import { submitWork } from './submitting/submissions.commands'
import { getReviewRow, reviewRowFields } from './transitions.commands'

setUpDatabase()

test('a review loaded by one statement is the row that Prisma reads, with the mentors that the policy knows', async () => {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const [disabled, former] = [await addColleague(mentor, cohort, 'Dora'), await addColleague(mentor, cohort, 'Fred')]
  const active = await addColleague(mentor, cohort, 'Olga')
  await db().user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } })
  await db().user.update({ where: { id: former.id }, data: { isMentor: false } })
  const { id } = await submitWork(learner, work)
  const [loaded, stored] = await db().$transaction(async (tx) => [
    await getReviewRow(tx, mentor, id),
    await tx.review.findUniqueOrThrow({ where: { id }, include: reviewRowFields }),
  ])
  const sorted = ({ cohort: { memberships, ...rest }, ...row }: typeof stored) => ({
    ...row,
    cohort: rest,
    mentors: memberships.map(({ userId }) => userId).sort(),
  })
  expect(sorted(loaded as typeof stored)).toEqual(sorted(stored))
  expect(sorted(stored).mentors).toEqual([mentor.id, active.id].sort())
})
