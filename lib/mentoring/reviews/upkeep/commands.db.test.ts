import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { addColleague, joinNewLearner, makeSmallCohort, makeVerdict, submitAndJudgeWork, work } from '@/testing/reviews'
import { CLAIM_MS } from '../claims/claim'
import { askAnotherMentor, claimReview } from '../claims/commands'
import { getReview } from '../data'
import { saveDraft } from '../drafts/drafts.commands'
import { addMessage } from '../messages/messages.commands'
import { submitWork } from '../submitting/submissions.commands'
import { giveVerdict } from '../verdicts/verdicts.commands'
import {
  lapseSilentReviews,
  notifyBrokenPromises,
  returnLapsedClaims,
  sendTurnReminders,
  settleQuietThreads,
} from './commands'

setUpDatabase()

const start = new Date('2026-11-24T10:00:00Z')
const on = (days: number, ms = 0) => new Date(start.getTime() + days * 86_400_000 + ms)

const getNotices = async ({ id }: Viewer, kind: string) => {
  const rows = await db().notification.findMany({ where: { userId: id, kind }, orderBy: { createdAt: 'asc' } })
  return rows.map(({ key, facts }) => ({ key, facts: JSON.parse(facts) }))
}

/** Runs a job twice at once, as two processes would, and once more: what is sent once then is sent once. */
async function thrice(job: typeof sendTurnReminders, now: Date): Promise<void> {
  await Promise.allSettled([job(operator, now), job(operator, now)])
  await job(operator, now)
}

describe('a claim', () => {
  test('goes back to the queue after half an hour without a draft, also of a mentor who is gone', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const [second, third] = [await joinNewLearner(cohort, 'Ben'), await joinNewLearner(cohort, 'Cleo')]
    const gone = await addColleague(mentor, cohort)
    const idle = await submitWork(learner, work, undefined, start)
    const busy = await submitWork(second, work, undefined, start)
    const left = await submitWork(third, work, undefined, start)
    for (const { id } of [idle, busy]) await claimReview(mentor, id, undefined, start)
    await claimReview(gone, left.id, undefined, start)
    await db().user.delete({ where: { id: gone.id } })
    const draft = { iteration: busy.iteration.id, outcome: null, feedback: 'Hm', scores: {}, version: 0 }
    await saveDraft(mentor, busy.id, draft, on(0, CLAIM_MS - 1))
    await returnLapsedClaims(operator, on(0, CLAIM_MS - 1))
    expect(await getReview(mentor, idle.id)).toMatchObject({ state: 'claimed' })
    expect(await getReview(mentor, left.id)).toMatchObject({ state: 'waiting', version: 3 })
    await thrice(returnLapsedClaims, on(0, CLAIM_MS))
    expect(await getReview(mentor, idle.id)).toMatchObject({ state: 'waiting', dueAt: idle.dueAt, version: 3 })
    expect(await getReview(mentor, busy.id)).toMatchObject({ state: 'claimed', version: 2 })
    await returnLapsedClaims(operator, on(0, 2 * CLAIM_MS))
    expect(await getReview(mentor, busy.id)).toMatchObject({ state: 'waiting', draft: { feedback: 'Hm' } })
    expect(await db().reviewWait.count({ where: { reviewId: idle.id, endedAt: null } })).toBe(1)
  })
})

describe('work that wants changes', () => {
  test('lapses after four weeks of the learner’s silence, and they are told once', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'not-yet', start)
    await lapseSilentReviews(operator, on(28, -1))
    expect(await getReview(learner, id)).toMatchObject({ state: 'changes-requested' })
    await thrice(lapseSilentReviews, on(28))
    expect(await getReview(learner, id)).toMatchObject({ state: 'lapsed', turn: 'none', version: 4 })
    expect(await getNotices(learner, 'review-lapsed')).toHaveLength(1)
    // A new iteration opens it again.
    expect(await submitWork(learner, work, undefined, on(30))).toMatchObject({ state: 'waiting' })
  })

  test('does not lapse while a mentor owes the learner an answer', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'not-yet', start)
    await addMessage(learner, id, 'What do you mean?', undefined, on(1))
    await lapseSilentReviews(operator, on(100))
    expect(await getReview(learner, id)).toMatchObject({ state: 'changes-requested', turn: 'mentor' })
    await addMessage(mentor, id, 'The lock.', undefined, on(101))
    await lapseSilentReviews(operator, on(128))
    expect(await getReview(learner, id)).toMatchObject({ state: 'changes-requested' })
    await lapseSilentReviews(operator, on(129))
    expect(await getReview(learner, id)).toMatchObject({ state: 'lapsed' })
  })

  test('lapses for all who are due, however many they are', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'not-yet', start)
    const row = await db().review.findUniqueOrThrow({ where: { id } })
    const steps = await db().step.findMany({ where: { id: { not: row.stepId } }, select: { id: true }, take: 120 })
    await db().review.createMany({
      data: steps.map((step) => ({ ...row, id: undefined, stepId: step.id, cohortId: cohort.id })),
    })
    expect(steps.length).toBe(120)
    expect(await lapseSilentReviews(operator, on(28))).toBe(121)
    expect(await db().review.count({ where: { learnerId: learner.id, state: 'lapsed' } })).toBe(121)
  })
})

describe('a reminder', () => {
  test('goes to the learner after 3, 7 and 14 days of their turn, each once', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'not-yet', start)
    for (const [days, count] of [
      [2.9, 0],
      [3, 1],
      [6.9, 1],
      [7, 2],
      [14, 3],
      [27, 3],
    ] as const) {
      await thrice(sendTurnReminders, on(days))
      expect(await getNotices(learner, 'nudge')).toHaveLength(count)
    }
    expect((await getNotices(learner, 'nudge'))[1]).toMatchObject({
      key: `nudge:${id}:${start.getTime()}:2`,
      facts: { days: '7', side: 'learner' },
    })
    expect(await getNotices(mentor, 'nudge')).toEqual([])
  })

  test('is one when nothing ran for weeks, and begins anew with a new turn', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'not-yet', start)
    await thrice(sendTurnReminders, on(8))
    expect(await getNotices(learner, 'nudge')).toMatchObject([{ facts: { days: '8' } }])
    await addMessage(learner, id, 'How?', undefined, on(8))
    await addMessage(mentor, id, 'Like this.', undefined, on(9))
    await thrice(sendTurnReminders, on(11.9))
    expect(await getNotices(learner, 'nudge')).toHaveLength(1)
    await thrice(sendTurnReminders, on(12))
    expect(await getNotices(learner, 'nudge')).toHaveLength(2)
  })

  test('goes to all mentors of the cohort from the due time on, and to no other', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort(8)
    const second = await addColleague(mentor, cohort)
    const outsider = (await makeSmallCohort()).mentor
    // Due one day later.
    await submitWork(learner, work, undefined, start)
    await thrice(sendTurnReminders, on(3.9))
    expect(await getNotices(mentor, 'nudge')).toEqual([])
    await thrice(sendTurnReminders, on(4))
    for (const one of [mentor, second]) {
      expect(await getNotices(one, 'nudge')).toMatchObject([
        { facts: { days: '3', side: 'mentor', learner: 'Ana', owes: 'verdict' } },
      ])
    }
    expect(await getNotices(outsider, 'nudge')).toEqual([])
    expect(await getNotices(learner, 'nudge')).toEqual([])
  })
})

test('a question about approved work that nobody takes up settles after four weeks', async () => {
  const { mentor, learner } = await makeSmallCohort()
  const id = await submitAndJudgeWork(learner, mentor, 'competent', start)
  await addMessage(learner, id, 'Why not a queue?', undefined, on(1))
  await settleQuietThreads(operator, on(29, -1))
  expect(await getReview(learner, id)).toMatchObject({ turn: 'mentor' })
  await thrice(settleQuietThreads, on(29))
  expect(await getReview(learner, id)).toMatchObject({ state: 'approved', turn: 'none', version: 3 })
})

describe('a learner whose promise was broken', () => {
  test('is told once for each wait, also when nothing ran for weeks', async () => {
    const { mentor, learner } = await makeSmallCohort(8)
    const { id } = await submitWork(learner, work, undefined, start)
    await notifyBrokenPromises(operator, on(1))
    expect(await getNotices(learner, 'promise-broken')).toEqual([])
    await claimReview(mentor, id, undefined, on(1))
    await thrice(notifyBrokenPromises, on(20))
    await thrice(notifyBrokenPromises, on(21))
    expect(await getNotices(learner, 'promise-broken')).toHaveLength(1)
    await giveVerdict(mentor, id, await makeVerdict(mentor, 'not-yet'), on(21))
    await submitWork(learner, work, undefined, on(22))
    await notifyBrokenPromises(operator, on(60))
    expect(await getNotices(learner, 'promise-broken')).toHaveLength(2)
  })

  test('is told behind however many were told before', async () => {
    const { cohort, learner } = await makeSmallCohort(8)
    const { id } = await submitWork(learner, work, undefined, start)
    const row = await db().review.findUniqueOrThrow({ where: { id } })
    const steps = await db().step.findMany({ where: { id: { not: row.stepId } }, select: { id: true } })
    await db().review.createMany({
      data: steps.map((step) => ({ ...row, id: undefined, stepId: step.id, cohortId: cohort.id })),
    })
    const others = await db().review.findMany({
      where: { learnerId: learner.id, id: { not: id } },
      select: { id: true },
    })
    await db().reviewWait.createMany({
      data: others.map((one) => ({ reviewId: one.id, cohortId: cohort.id, startedAt: start })),
    })
    expect(others.length).toBeGreaterThan(110)
    expect(await notifyBrokenPromises(operator, on(20))).toBe(others.length + 1)
    expect(await getNotices(learner, 'promise-broken')).toHaveLength(others.length + 1)
    // These learners are not notified again, but the one after all of them is.
    const [last] = others
    await db().notification.deleteMany({ where: { userId: learner.id, kind: 'promise-broken' } })
    await db().review.update({ where: { id: last?.id ?? '' }, data: { dueAt: on(3) } })
    await db().reviewWait.deleteMany({
      where: { reviewId: { not: last?.id ?? '' }, review: { learnerId: learner.id } },
    })
    await notifyBrokenPromises(operator, on(20))
    expect(await getNotices(learner, 'promise-broken')).toHaveLength(1)
  })

  test('is not told what they acted on already', async () => {
    const { learner } = await makeSmallCohort(8)
    const { id } = await submitWork(learner, work, undefined, start)
    await askAnotherMentor(learner, id, {}, on(1, 1))
    await notifyBrokenPromises(operator, on(2))
    expect(await getNotices(learner, 'promise-broken')).toEqual([])
  })
})
