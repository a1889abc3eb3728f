import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { findCohort, listMentoredCohorts } from '@/lib/mentoring/cohorts/data'
import { listNewestLearners } from '@/lib/mentoring/cohorts/members/data'
import { findOutcomes } from '@/lib/mentoring/cohorts/outcomes/data'
import { listQueue } from '@/lib/mentoring/reviews/data'
import { getWaitingTimes } from '@/lib/mentoring/reviews/queue/waits.data'
import { submitWork } from '@/lib/mentoring/reviews/submitting/submissions.commands'
import { listReviewsToRemind } from '@/lib/mentoring/reviews/upkeep/data'
import { setDisabled } from '@/lib/people/accounts/administration.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { joinNewLearner, makeSmallCohort, submitAndJudgeWork, work } from '@/testing/reviews'
import { onMentorRemoved } from './mentees/event-hooks.commands'
import { findCohortPositions } from './positions/data'
import { listLearners } from './table/data'
import { openLearnersFile } from './table/file.data'
import { learnersExportSchema, learnersQuerySchema } from './table/schema'
import { getToday } from './today/data'

setUpDatabase()

/** Reads everything that lists or counts the learners of a cohort for a mentor, with their names where available. */
async function seenBy(mentor: Viewer, cohortId: string, now: Date) {
  const table = (asked: object) => listLearners(mentor, learnersQuerySchema.parse(asked), now)
  const tables = await Promise.all(
    [{}, { cohort: cohortId }, { q: 'Ben' }, { flag: 'any' }, { sort: 'last' }].map(table),
  )
  const today = await getToday(mentor, undefined, now)
  const file = await new Response(await openLearnersFile(mentor, learnersExportSchema.parse({}), now)).text()
  const queue = await Promise.all(
    (['waiting', 'done'] as const).map((state) => listQueue(mentor, { state, limit: 50 })),
  )
  const cohort = await findCohort(mentor, cohortId, now)
  const map = await findCohortPositions(mentor, cohortId, await getFirstRoadmap(mentor))
  const [listed] = (await listMentoredCohorts(mentor, {}, now)).cohorts
  const nudged = await db().$transaction((tx) => listReviewsToRemind(tx, now, 50))
  return {
    tables: tables.map(({ learners, total }) => [learners.map(({ name }) => name), total]),
    file: ['Ana', 'Ben'].filter((name) => file.includes(name)),
    today: [today.due, today.nudges, today.newcomers].map(({ first }) => JSON.stringify(first).includes('Ben')),
    queue: queue.map(({ reviews }) => reviews.map(({ learnerName }) => learnerName)),
    map: map?.positions.reduce((sum, { people }) => sum + people, 0),
    newest: (await listNewestLearners(mentor, cohortId)).map(({ name }) => name).sort(),
    cohort: [cohort?.learners, cohort?.waiting, listed?.learners, listed?.waiting],
    waits: await getWaitingTimes(mentor, [cohortId], now),
    nudged: nudged.length,
  }
}

test('a learner whose account is disabled leaves what mentors list and count, and comes back when it is enabled', async () => {
  const admin = await makePerson('Ida', { isAdmin: true })
  const { mentor, cohort, learner: ana } = await makeSmallCohort()
  const now = new Date(Date.now() + 60_000)
  const ben = await joinNewLearner(cohort, 'Ben')
  await submitAndJudgeWork(ana, mentor, 'competent', now)
  await submitWork(ben, work, undefined, now)
  const where = { cohortId: cohort.id, userId: ben.id }
  await db().membership.updateMany({ where, data: { flag: 'gone', flaggedOn: '2026-01-01' } })
  await db().learner.update({ where: { id: ben.id }, data: { createdAt: new Date('2026-01-01'), lastLearningDay: '' } })
  await db().review.updateMany({
    where: { learnerId: ben.id },
    data: { turn: 'mentor', turnSince: new Date(now.getTime() - 30 * 86_400_000) },
  })
  const before = await seenBy(mentor, cohort.id, now)
  expect(before).toMatchObject({ queue: [['Ben'], ['Ana']], cohort: [2, 1, 2, 1], waits: { n: 2, waiting: 1 }, map: 2 })
  expect(before.tables[0]).toEqual([['Ana', 'Ben'], 2])
  expect(before.today).toContain(true)

  await setDisabled(admin, ben.id, true, onMentorRemoved, now)
  expect(await seenBy(mentor, cohort.id, now)).toMatchObject({
    tables: [
      [['Ana'], 1],
      [['Ana'], 1],
      [[], 0],
      [[], 0],
      [['Ana'], 1],
    ],
    file: ['Ana'],
    today: [false, false, false],
    queue: [[], ['Ana']],
    map: 1,
    newest: ['Ana'],
    cohort: [1, 0, 1, 0],
    waits: { n: 1, waiting: 0 },
    nudged: before.nudged - 1,
  })
  // Disabled accounts still count as joined, so that disabling does not improve any share.
  expect((await findOutcomes(mentor, cohort.id, now))?.outcomes.joined).toBe(2)

  await setDisabled(admin, ben.id, false, onMentorRemoved, now)
  expect(await seenBy(mentor, cohort.id, now)).toEqual(before)
})
