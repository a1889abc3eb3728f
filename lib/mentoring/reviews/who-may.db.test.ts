import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { leaveCohort } from '@/lib/mentoring/cohorts/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { addColleague, joinNewLearner, makeSmallCohort, makeVerdict, submitAndJudgeWork, work } from '@/testing/reviews'
import { askAnotherMentor, claimReview, handOverReview, releaseReview, withdrawReview } from './claims/commands'
import { getReview, listLearnerReviews, listQueue } from './data'
import { saveDraft } from './drafts/drafts.commands'
import { addMessage, settleThread } from './messages/messages.commands'
import { getWaitingTimes } from './queue/waits.data'
import { submitWork } from './submitting/submissions.commands'
import { rateHelp } from './verdicts/ratings.commands'
import { giveVerdict } from './verdicts/verdicts.commands'

setUpDatabase()

type Deed = [string, (viewer: Viewer, id: string) => Promise<unknown>]
const iteration = randomUUID()
const deeds: Deed[] = [
  ['claim', (viewer, id) => claimReview(viewer, id)],
  ['claim what changed', (viewer, id) => claimReview(viewer, id, 99)],
  ['release', (viewer, id) => releaseReview(viewer, id)],
  ['hand over', (viewer, id) => handOverReview(viewer, id, { mentor: viewer.id })],
  ['draft', (viewer, id) => saveDraft(viewer, id, { iteration, outcome: null, feedback: '', scores: {}, version: 0 })],
  ['judge', async (viewer, id) => giveVerdict(viewer, id, await makeVerdict(viewer, 'competent'))],
  [
    'judge without scores',
    (viewer, id) => giveVerdict(viewer, id, { outcome: 'competent', feedback: 'x', scores: {} }),
  ],
]
const others: Deed[] = [
  ...deeds,
  ['withdraw', (viewer, id) => withdrawReview(viewer, id)],
  ['ask another mentor for', (viewer, id) => askAnotherMentor(viewer, id, {})],
  ['rate', (viewer, id) => rateHelp(viewer, id, { verdict: randomUUID(), value: 3 })],
  ['write in', (viewer, id) => addMessage(viewer, id, 'Hello', 'key-hello')],
  ['settle', (viewer, id) => settleThread(viewer, id)],
  ['read', (viewer, id) => getReview(viewer, id)],
]

describe('who may do what with a review', () => {
  test.each(deeds)('an author finds no review of their own to %s', async (_name, deed) => {
    const { mentor, learner } = await makeSmallCohort()
    const { id } = await submitWork(learner, work)
    await expect(deed(learner, id)).rejects.toMatchObject({ code: 'not-found' })
    await claimReview(mentor, id)
    await expect(deed(learner, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('an author who is a mentor of that cohort, or an admin, decides as little', async () => {
    const { cohort, mentor, learner } = await makeSmallCohort()
    const { id } = await submitWork(learner, work)
    await db().membership.create({ data: { cohortId: cohort.id, userId: learner.id, role: 'mentor' } })
    await db().user.update({ where: { id: learner.id }, data: { isMentor: true } })
    const author = { ...learner, isMentor: true, isAdmin: true } as Viewer
    for (const [, deed] of deeds) await expect(deed(author, id)).rejects.toMatchObject({ code: 'not-found' })
    const page = { cohort: cohort.id, limit: 25 }
    expect((await listQueue(author, page)).reviews.map((review) => review.id)).not.toContain(id)
    expect((await listQueue(mentor, page)).reviews.map((review) => review.id)).toContain(id)
    const seen = await getReview(author, id)
    expect(seen).toMatchObject({ isAuthor: true, canClaim: false, canJudge: false, canWithdraw: true })
    // Nor is their own work handed over to them.
    await claimReview(mentor, id)
    expect((await getReview(mentor, id)).colleagues).toEqual([])
    await expect(handOverReview(mentor, id, { mentor: learner.id })).rejects.toMatchObject({ code: 'invalid' })
  })

  test.each(others)('a mentor of another cohort and another learner find no review to %s', async (_name, deed) => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const outsider = (await makeSmallCohort()).mentor
    const neighbour = await joinNewLearner(cohort, 'Ben')
    const { id } = await submitWork(learner, work)
    await claimReview(mentor, id)
    for (const viewer of [outsider, neighbour]) {
      await expect(deed(viewer, id)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect((await listLearnerReviews(outsider, learner.id)).reviews).toEqual([])
    expect((await listQueue(outsider, { limit: 25 })).reviews).toEqual([])
    await expect(listQueue(neighbour, { limit: 25 })).rejects.toMatchObject({ code: 'not-found' })
  })

  test.each(others)('there is nothing to %s under an id that is none', async (_name, deed) => {
    const { mentor } = await makeSmallCohort()
    for (const id of ['nonsense', randomUUID(), '\u0000']) {
      await expect(deed(mentor, id)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('a mentor takes nothing back, asks nobody else and rates nothing in the learner’s name', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'not-yet')
    const verdict = (await getReview(mentor, id)).iterations[0]?.verdict
    expect(verdict).toMatchObject({ canRate: false })
    await expect(rateHelp(mentor, id, { verdict: verdict?.id ?? '', value: 4 })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(withdrawReview(mentor, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(askAnotherMentor(mentor, id, {})).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a person who is no mentor any more is no mentor of the cohort either', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const colleague = await addColleague(mentor, cohort)
    await db().user.update({ where: { id: mentor.id }, data: { isMentor: false } })
    const { id, iteration } = await submitWork(learner, work)
    const former = { ...mentor, isMentor: false } as Viewer
    await expect(claimReview(former, id)).rejects.toMatchObject({ code: 'not-found' })
    const told = await db().notification.findMany({ where: { key: `work:${iteration.id}` } })
    expect(told.map(({ userId }) => userId)).toEqual([colleague.id])
  })

  test('an admin reads and writes, and leaves the verdict to the mentors', async () => {
    const { learner } = await makeSmallCohort()
    const admin = await makePerson('Ida', { isAdmin: true })
    const { id } = await submitWork(learner, work)
    expect(await getReview(admin, id)).toMatchObject({ canClaim: false })
    await addMessage(admin, id, 'A mentor will be back on Monday.')
    await expect(claimReview(admin, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a mentor loses sight of the work of a learner who left their cohort', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const { id } = await submitWork(learner, work)
    await expect(getReview(mentor, id)).resolves.toMatchObject({ id })
    await leaveCohort(learner, cohort.id, onDeparture)
    await expect(getReview(mentor, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(addMessage(mentor, id, 'Still there?')).rejects.toMatchObject({ code: 'not-found' })
    await expect(getReview(learner, id)).resolves.toMatchObject({ state: 'withdrawn', turn: 'none' })
    expect(await db().reviewWait.count({ where: { reviewId: id, endedAt: null } })).toBe(0)
  })

  test('waiting times are for the mentors and learners of a cohort, and for admins', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const outsider = await makeSmallCohort()
    const admin = await makePerson('Ida', { isAdmin: true })
    await submitAndJudgeWork(learner, mentor, 'competent')
    for (const viewer of [mentor, learner, admin]) {
      expect(await getWaitingTimes(viewer, [cohort.id])).toMatchObject({ n: 1, waiting: 0 })
    }
    expect(await getWaitingTimes(mentor)).toMatchObject({ n: 1 })
    expect(await getWaitingTimes(learner)).toMatchObject({ n: 0 })
    for (const viewer of [outsider.mentor, outsider.learner]) {
      await expect(getWaitingTimes(viewer, [cohort.id])).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})
