import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { createCohort, leaveCohort } from '@/lib/mentoring/cohorts/commands'
import { findCohort, listMentoredCohorts } from '@/lib/mentoring/cohorts/data'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { watchQueries } from '@/testing/databases/watch-queries'
import { makePerson } from '@/testing/people'
import { addColleague, joinNewLearner, makeSmallCohort, submitAndJudgeWork, work } from '@/testing/reviews'
import { claimReview, releaseReview } from '../claims/commands'
import { getReview, listQueue } from '../data'
import type { QueueState } from '../schema'
import { submitWork } from '../submitting/submissions.commands'
import { getWaitingTimes } from './waits.data'

setUpDatabase()

/** Reads all pages of a part of the queue, with so many reviews each. */
async function allPages(viewer: Viewer, state: QueueState, limit: number, cohort?: string) {
  const seen = []
  let cursor: string | undefined
  do {
    const page = await listQueue(viewer, { state, cursor, limit, cohort })
    expect(page.reviews.length).toBeLessThanOrEqual(limit)
    seen.push(...page.reviews)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return seen
}

describe('a mentor’s queue', () => {
  test('shows the oldest due first, page by page, without a gap or a repeat, also over several cohorts', async () => {
    const { mentor, cohort } = await makeSmallCohort(8)
    const second = await createCohort(mentor, { name: 'Autumn', promisedHours: 4, timeZone: 'UTC' })
    const due: string[] = []
    // Some at the very same moment: then the id decides.
    for (const [index, hour] of [13, 10, 11, 10, 10, 12, 9].entries()) {
      const learner = await joinNewLearner(index % 2 ? cohort : second, `Learner ${index}`)
      const when = new Date(Date.UTC(2026, 10, 24, hour))
      due.push((await submitWork(learner, work, undefined, when)).dueAt)
    }
    for (const limit of [1, 2, 3, 7, 50]) {
      const seen = await allPages(mentor, 'waiting', limit)
      expect(seen.map(({ dueAt }) => dueAt)).toEqual([...due].sort())
      expect(new Set(seen.map(({ id }) => id)).size).toBe(7)
    }
    const autumn = await allPages(mentor, 'waiting', 2, second.id)
    expect(autumn.map(({ cohortName }) => cohortName)).toEqual(['Autumn', 'Autumn', 'Autumn', 'Autumn'])
    await expect(listQueue(mentor, { cursor: 'nonsense', limit: 1 })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('has a part for each thing one may look for', async () => {
    const { mentor, cohort } = await makeSmallCohort()
    const colleague = await addColleague(mentor, cohort)
    const learners = []
    for (const name of ['Waits', 'Mine', 'Theirs', 'Changes', 'Older', 'Newer', 'Left']) {
      learners.push(await joinNewLearner(cohort, name))
    }
    const [waits, mine, theirs, changes, older, newer, left] = learners as [
      Viewer,
      Viewer,
      Viewer,
      Viewer,
      Viewer,
      Viewer,
      Viewer,
    ]
    const at = (day: number) => new Date(Date.UTC(2026, 10, day, 10))
    await submitWork(waits, work, undefined, at(24))
    await claimReview(mentor, (await submitWork(mine, work, undefined, at(24))).id)
    await claimReview(colleague, (await submitWork(theirs, work, undefined, at(24))).id)
    await submitAndJudgeWork(changes, mentor, 'not-yet', at(24))
    await submitAndJudgeWork(older, mentor, 'competent', at(23))
    await submitAndJudgeWork(newer, mentor, 'excellent', at(24))
    await submitWork(left, work, undefined, at(24))
    await leaveCohort(left, cohort.id, onDeparture)
    const names = async (viewer: Viewer, state?: QueueState) =>
      (await listQueue(viewer, { state, limit: 25 })).reviews.map(({ learnerName }) => learnerName)
    expect(await names(mentor)).toEqual(['Waits'])
    expect(await names(mentor, 'waiting')).toEqual(['Waits'])
    expect(await names(mentor, 'mine')).toEqual(['Mine'])
    expect(await names(mentor, 'claimed')).toEqual(['Theirs'])
    expect(await names(colleague, 'mine')).toEqual(['Theirs'])
    expect(await names(mentor, 'learner')).toEqual(['Changes'])
    expect(await names(mentor, 'done')).toEqual(['Newer', 'Older'])
    expect((await allPages(mentor, 'done', 1)).map(({ learnerName }) => learnerName)).toEqual(['Newer', 'Older'])
    // A claim whose mentor is gone counts as somebody else's, for every viewer.
    await db().review.updateMany({ where: { learnerId: theirs.id }, data: { claimedById: null } })
    expect(await names(mentor, 'claimed')).toEqual(['Theirs'])
  })

  test('hides the approved work of who left, as the page of that work does', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'competent')
    expect((await listQueue(mentor, { state: 'done', limit: 5 })).reviews).toHaveLength(1)
    await leaveCohort(learner, cohort.id, onDeparture)
    expect((await listQueue(mentor, { state: 'done', limit: 5 })).reviews).toEqual([])
    await expect(getReview(mentor, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('fills a page with what may be seen, whoever left in between', async () => {
    const { mentor, cohort } = await makeSmallCohort()
    const second = await createCohort(mentor, { name: 'Autumn', promisedHours: 4, timeZone: 'UTC' })
    for (const [index, name] of ['First', 'Gone', 'Second', 'Gone too', 'Third'].entries()) {
      const home = index % 2 ? cohort : second
      const learner = await joinNewLearner(home, name)
      await submitAndJudgeWork(learner, mentor, 'competent', new Date(Date.UTC(2026, 10, 24, 12 - index)))
      if (name.startsWith('Gone')) await leaveCohort(learner, home.id, onDeparture)
    }
    for (const limit of [1, 2, 3, 5]) {
      const seen = await allPages(mentor, 'done', limit)
      expect(seen.map(({ learnerName }) => learnerName)).toEqual(['First', 'Second', 'Third'])
    }
  })

  test('is of the cohorts they run, and there is no other', async () => {
    const [{ mentor, learner }, other] = [await makeSmallCohort(), await makeSmallCohort()]
    await submitWork(learner, work)
    for (const cohort of [other.cohort.id, crypto.randomUUID()]) {
      await expect(listQueue(mentor, { cohort, limit: 5 })).rejects.toMatchObject({ code: 'not-found' })
    }
    expect((await listQueue(other.mentor, { limit: 5 })).reviews).toEqual([])
    expect((await listQueue(await makePerson('New', { isMentor: true }), { limit: 5 })).reviews).toEqual([])
  })

  test('asks who runs more than fifty cohorts to choose one', async () => {
    const { cohort, learner } = await makeSmallCohort()
    const admin = await makePerson('Ida', { isAdmin: true })
    const { id } = await submitWork(learner, work)
    await db().cohort.createMany({ data: Array.from({ length: 51 }, (_, n) => ({ name: `Cohort ${n}` })) })
    await expect(listQueue(admin, { limit: 5 })).rejects.toMatchObject({ fields: [{ field: 'cohort' }] })
    expect((await listQueue(admin, { cohort: cohort.id, limit: 5 })).reviews).toMatchObject([{ id }])
  })

  test('takes as many queries for a hundred reviews in five cohorts as for one in one', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    await submitWork(learner, work)
    const small = await countQueries(() => listQueue(mentor, { state: 'waiting', limit: 100 }))
    const step = await db().review.findFirstOrThrow({ where: { learnerId: learner.id } })
    const cohorts = [cohort]
    for (const name of ['A', 'B', 'C', 'D']) cohorts.push(await createCohort(mentor, { name }))
    for (const one of cohorts) {
      for (let n = 0; n < 20; n++) {
        const person = await makePerson(`Many ${n}`)
        await db().learner.create({ data: { id: person.id, weeklyHours: 5, studyDays: 1 } })
        await db().membership.create({ data: { cohortId: one.id, userId: person.id, role: 'learner' } })
        const { stepId, submittedAt, dueAt } = step
        const facts = { stepId, submittedAt, dueAt, state: 'waiting', cohortId: one.id, learnerId: person.id }
        await db().review.create({ data: facts })
      }
    }
    const large = await countQueries(() => listQueue(mentor, { state: 'waiting', limit: 100 }))
    expect(large.answer.reviews).toHaveLength(100)
    expect(small.queries).toBeGreaterThan(3)
    expect(large.queries).toBe(small.queries)
  })
})

/** Counts the statements that a read sends to the database. */
async function countQueries<Answer>(read: () => Promise<Answer>): Promise<{ answer: Answer; queries: number }> {
  let queries = 0
  const stop = watchQueries(() => {
    queries++
  })
  try {
    return { answer: await read(), queries }
  } finally {
    await stop()
  }
}

describe('a learner in the queue', () => {
  test('sees how many are before them, and nobody else does', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour))
    const [second, third] = [await joinNewLearner(cohort, 'Ben'), await joinNewLearner(cohort, 'Cleo')]
    await submitWork(second, work, undefined, at(9))
    const { id } = await submitWork(learner, work, undefined, at(10))
    await submitWork(third, work, undefined, at(11))
    await submitWork((await makeSmallCohort()).learner, work, undefined, at(8))
    expect((await getReview(learner, id)).queuePlace).toEqual({ place: 2, of: 3 })
    expect((await getReview(mentor, id)).queuePlace).toBeNull()
    await claimReview(mentor, id)
    expect((await getReview(learner, id)).queuePlace).toBeNull()
    await releaseReview(mentor, id)
    expect((await getReview(learner, id)).queuePlace).toEqual({ place: 2, of: 3 })
  })
})

test('all screens count the same number of waiting reviews, without claimed ones', async () => {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour))
  const taken = await joinNewLearner(cohort, 'Ben')
  const first = await submitWork(taken, work, undefined, at(8))
  await claimReview(mentor, first.id)
  // They have waited for longer than the period of waiting times.
  for (const name of ['Cleo', 'Dora']) {
    await submitWork(await joinNewLearner(cohort, name), work, undefined, new Date('2026-06-01T09:00:00Z'))
  }
  const { id } = await submitWork(learner, work, undefined, at(10))
  const now = at(12)
  const { queuePlace } = await getReview(learner, id, now)
  const said = [
    queuePlace?.of,
    (await getWaitingTimes(learner, [cohort.id], now)).waiting,
    (await getWaitingTimes(mentor, undefined, now)).waiting,
    (await allPages(mentor, 'waiting', 50)).length,
    (await findCohort(mentor, cohort.id, now))?.waiting,
    (await listMentoredCohorts(mentor, {}, now)).cohorts[0]?.waiting,
  ]
  expect(said).toEqual([3, 3, 3, 3, 3, 3])
  expect(queuePlace?.place).toBe(3)
})

test('waiting times count the waits of the last 90 days, those that last included', async () => {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const now = new Date('2026-11-24T10:00:00Z')
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const id = await submitAndJudgeWork(learner, mentor, 'competent', ago(200))
  await db().reviewWait.deleteMany({ where: { reviewId: id } })
  const wait = { reviewId: id, cohortId: cohort.id }
  await db().reviewWait.createMany({
    data: [
      { ...wait, startedAt: ago(100), endedAt: ago(91), isAnswered: true },
      { ...wait, startedAt: ago(80), endedAt: ago(79), isAnswered: true },
      { ...wait, startedAt: ago(60), endedAt: ago(57), isAnswered: true },
      { ...wait, startedAt: ago(40), endedAt: ago(38), isAnswered: false },
      { ...wait, startedAt: ago(10) },
    ],
  })
  const day = 86_400_000
  expect(await getWaitingTimes(mentor, [cohort.id], now)).toEqual({ p50: 3 * day, p90: null, n: 4, waiting: 0 })
})
