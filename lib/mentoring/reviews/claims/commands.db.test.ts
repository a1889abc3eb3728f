import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { createCohort, joinCohort } from '@/lib/mentoring/cohorts/commands'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { addColleague, joinNewLearner, makeSmallCohort, makeVerdict, work } from '@/testing/reviews'
import { getReview, listQueue } from '../data'
import { saveDraft } from '../drafts/drafts.commands'
import { submitWork } from '../submitting/submissions.commands'
import { giveVerdict } from '../verdicts/verdicts.commands'
import { CLAIM_MS } from './claim'
import { askAnotherMentor, claimReview, handOverReview, releaseReview, withdrawReview } from './commands'
import { countClaims } from './data'

setUpDatabase()

const later = (date: Date, ms: number) => new Date(date.getTime() + ms)
const HOUR_MS = 3_600_000

const getNotices = async (userId: string, kind: string) =>
  db().notification.findMany({ where: { userId, kind }, orderBy: { createdAt: 'asc' } })

describe('mentors who share a queue', () => {
  test('take over after half an hour; until then the first may still judge', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const second = await addColleague(mentor, cohort)
    const { id, dueAt } = await submitWork(learner, work)
    const now = new Date()
    await claimReview(mentor, id, undefined, now)
    await expect(claimReview(second, id)).rejects.toMatchObject({ code: 'conflict' })
    const after = later(now, CLAIM_MS)
    expect((await getReview(mentor, id, after)).canJudge).toBe(true)
    const claimed = await listQueue(second, { state: 'claimed', limit: 25 }, after)
    expect(claimed.reviews).toMatchObject([{ id, claimHasLapsed: true, claimedByName: 'Marek' }])
    expect(await claimReview(second, id, undefined, after)).toMatchObject({ claimedByMe: true, dueAt })
    await expect(giveVerdict(mentor, id, await makeVerdict(mentor, 'competent'))).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('keep a claim as long as they write', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const second = await addColleague(mentor, cohort)
    const submitted = await submitWork(learner, work)
    const { id } = submitted
    const now = new Date()
    await claimReview(mentor, id, undefined, now)
    const written = later(now, CLAIM_MS - 60_000)
    const draft = { iteration: submitted.iteration.id, outcome: null, feedback: 'Well done', scores: {}, version: 0 }
    await saveDraft(mentor, id, draft, written)
    const lapsesAt = later(written, CLAIM_MS)
    expect((await getReview(second, id, written)).claimLapsesAt).toBe(lapsesAt.toISOString())
    await expect(claimReview(second, id, undefined, later(lapsesAt, -1))).rejects.toMatchObject({ code: 'conflict' })
    expect(await claimReview(second, id, undefined, lapsesAt)).toMatchObject({ claimedByMe: true })
  })

  test('claim four at most, and twice the same is once', async () => {
    const { mentor, cohort } = await makeSmallCohort()
    const ids: string[] = []
    for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Ed']) {
      ids.push((await submitWork(await joinNewLearner(cohort, name), work)).id)
    }
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = ids
    for (const id of [first, second, third, fourth]) await claimReview(mentor, id)
    expect(await claimReview(mentor, first)).toMatchObject({ claimedByMe: true, version: 2 })
    await expect(claimReview(mentor, fifth)).rejects.toMatchObject({ code: 'conflict' })
    expect(await countClaims(mentor, new Date())).toBe(4)
    expect(await releaseReview(mentor, first)).toMatchObject({ state: 'waiting', claimedByMe: false })
    expect(await claimReview(mentor, fifth)).toMatchObject({ claimedByMe: true })
  })

  test('do not claim what changed under their eyes', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const { id, version } = await submitWork(learner, work)
    await submitWork(learner, work)
    await expect(claimReview(mentor, id, version)).rejects.toMatchObject({ code: 'conflict' })
    expect(await claimReview(mentor, id, version + 1)).toMatchObject({ claimedByMe: true })
  })

  test('claim again although they let four lapse days ago: those are back in the queue', async () => {
    const { mentor, cohort } = await makeSmallCohort()
    const [longAgo, now] = [new Date('2026-11-20T10:00:00Z'), new Date('2026-11-24T10:00:00Z')]
    const ids: string[] = []
    for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) {
      ids.push((await submitWork(await joinNewLearner(cohort, name), work, undefined, longAgo)).id)
    }
    for (const id of ids.slice(0, 4)) await claimReview(mentor, id, undefined, longAgo)
    await expect(claimReview(mentor, ids[4] ?? '', undefined, longAgo)).rejects.toMatchObject({ code: 'conflict' })
    expect([await countClaims(mentor, longAgo), await countClaims(mentor, now)]).toEqual([4, 0])
    await expect(claimReview(mentor, ids[4] ?? '', undefined, now)).resolves.toMatchObject({ state: 'claimed' })
    const rows = await db().review.findMany({ where: { id: { in: ids.slice(0, 4) } } })
    expect(rows.map(({ state, version, claimedById }) => [state, version, claimedById])).toEqual(
      Array(4).fill(['waiting', 3, null]),
    )
  })
})

describe('a mentor who hands work over', () => {
  test('puts it back for a colleague, who is told, and its due time stays', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const [second, third] = [await addColleague(mentor, cohort), await addColleague(mentor, cohort, 'Pia')]
    const { id, dueAt } = await submitWork(learner, work)
    await claimReview(mentor, id)
    expect((await getReview(mentor, id)).colleagues).toEqual([
      { id: second.id, name: 'Olga', awayUntil: null },
      { id: third.id, name: 'Pia', awayUntil: null },
    ])
    expect((await getReview(second, id)).colleagues).toEqual([])
    const at = new Date()
    const handed = await handOverReview(mentor, id, { mentor: second.id }, at)
    expect(handed).toMatchObject({ state: 'waiting', dueAt, claimedByMe: false })
    expect(await getNotices(second.id, 'handed-over')).toHaveLength(1)
    expect(await getNotices(third.id, 'handed-over')).toEqual([])
    expect(await getReview(second, id)).toMatchObject({ handedTo: { name: 'Olga', isMe: true }, canClaim: true })
    expect((await listQueue(second, { limit: 5 })).reviews).toMatchObject([{ id, handedToMe: true }])
    expect((await listQueue(third, { limit: 5 })).reviews).toMatchObject([{ id, handedToMe: false }])
    // However often it is claimed and handed over, there is one notice an hour.
    await claimReview(mentor, id)
    await handOverReview(mentor, id, { mentor: second.id }, at)
    expect(await getNotices(second.id, 'handed-over')).toHaveLength(1)
    // Handing over recommends a colleague, without a lock.
    await claimReview(third, id)
    expect(await getReview(second, id)).toMatchObject({ handedTo: null })
  })

  test('finds nobody in themselves, a learner, a mentor of another cohort or one who no longer mentors', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const former = await addColleague(mentor, cohort, 'Rui')
    await db().user.update({ where: { id: former.id }, data: { isMentor: false } })
    const outsider = (await makeSmallCohort()).mentor
    const { id } = await submitWork(learner, work)
    await claimReview(mentor, id)
    for (const person of [mentor, learner, former, outsider]) {
      await expect(handOverReview(mentor, id, { mentor: person.id })).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ field: 'mentor' }],
      })
    }
    expect((await getReview(mentor, id)).canHandOver).toBe(false)
  })
})

describe('a learner who asks for another mentor', () => {
  const submittedAt = new Date('2026-11-24T10:00:00Z')
  // Eight working hours later, which is the next day.
  const dueAt = new Date('2026-11-25T10:00:00Z')

  test('takes the work back from a mentor once the promise is broken, and all mentors are told', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort(8)
    const second = await addColleague(mentor, cohort)
    const admin = await makePerson('Ida', { isAdmin: true })
    const { id } = await submitWork(learner, work, undefined, submittedAt)
    await claimReview(mentor, id, undefined, submittedAt)
    expect((await getReview(learner, id, dueAt)).canAskAnother).toBe(false)
    await expect(askAnotherMentor(learner, id, {}, dueAt)).rejects.toMatchObject({ code: 'conflict' })
    const now = later(dueAt, HOUR_MS)
    expect((await getReview(learner, id, now)).canAskAnother).toBe(true)
    const asked = await askAnotherMentor(learner, id, {}, now)
    expect(asked).toMatchObject({ state: 'waiting', dueAt: dueAt.toISOString() })
    expect(await getNotices(mentor.id, 'mentor-asked')).toHaveLength(1)
    expect(await getNotices(second.id, 'mentor-asked')).toHaveLength(1)
    expect(await getNotices(admin.id, 'mentor-asked')).toEqual([])
    await expect(askAnotherMentor(learner, id, {}, later(now, HOUR_MS))).rejects.toMatchObject({ code: 'conflict' })
    await askAnotherMentor(learner, id, {}, later(now, 24 * HOUR_MS))
    expect(await getNotices(second.id, 'mentor-asked')).toHaveLength(2)
    expect(await db().reviewWait.findMany({ where: { reviewId: id } })).toMatchObject([
      { startedAt: submittedAt, endedAt: null },
    ])
  })

  test('reaches the admins too where one mentor is alone', async () => {
    const { mentor, learner } = await makeSmallCohort(8)
    const admin = await makePerson('Ida', { isAdmin: true })
    const { id } = await submitWork(learner, work, undefined, submittedAt)
    await askAnotherMentor(learner, id, {}, later(dueAt, HOUR_MS))
    expect(await getNotices(mentor.id, 'mentor-asked')).toHaveLength(1)
    expect(await getNotices(admin.id, 'mentor-asked')).toHaveLength(1)
  })

  test('reaches no admin whose account is disabled or deleted', async () => {
    const { learner } = await makeSmallCohort(8)
    const [disabled, deleted] = [await makePerson('Ida', { isAdmin: true }), await makePerson('Ole', { isAdmin: true })]
    await db().user.update({ where: { id: disabled.id }, data: { disabledAt: submittedAt } })
    await db().user.update({ where: { id: deleted.id }, data: { deletedAt: submittedAt } })
    const { id } = await submitWork(learner, work, undefined, submittedAt)
    await askAnotherMentor(learner, id, {}, later(dueAt, HOUR_MS))
    expect(await getNotices(disabled.id, 'mentor-asked')).toEqual([])
    expect(await getNotices(deleted.id, 'mentor-asked')).toEqual([])
  })

  test('can turn to another cohort of theirs, whose mentors then see how late it is', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort(8)
    const other = await makePerson('Pia', { isMentor: true })
    const autumn = await createCohort(other, { name: 'Autumn' })
    const foreign = await createCohort(other, { name: 'Foreign' })
    await joinCohort(learner, autumn.joinCode)
    const submitted = await submitWork(learner, { ...work, cohort: cohort.id }, undefined, submittedAt)
    const { id } = submitted
    const now = later(dueAt, HOUR_MS)
    await expect(askAnotherMentor(learner, id, { cohort: foreign.id }, now)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(askAnotherMentor(learner, id, { cohort: autumn.id }, dueAt)).rejects.toMatchObject({
      code: 'conflict',
    })
    await askAnotherMentor(learner, id, { cohort: autumn.id }, now)
    expect(await getReview(other, id, now)).toMatchObject({
      cohort: { name: 'Autumn' },
      dueAt: dueAt.toISOString(),
      canClaim: true,
    })
    await expect(getReview(mentor, id)).rejects.toMatchObject({ code: 'not-found' })
    expect((await listQueue(mentor, { limit: 5 })).reviews).toEqual([])
    expect(await getNotices(other.id, 'mentor-asked')).toHaveLength(1)
    expect(await getNotices(mentor.id, 'mentor-asked')).toEqual([])
    // Each cohort's waiting times include only its own part of the wait.
    const waits = await db().reviewWait.findMany({ where: { reviewId: id }, orderBy: { startedAt: 'asc' } })
    expect(waits).toMatchObject([
      { cohortId: cohort.id, startedAt: submittedAt, endedAt: now, isAnswered: false },
      { cohortId: autumn.id, startedAt: now, endedAt: null },
    ])
  })

  test('tells a mentor whose claim goes to another cohort that it is off their desk', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort(8)
    const other = await makePerson('Pia', { isMentor: true })
    const autumn = await createCohort(other, { name: 'Autumn' })
    await joinCohort(learner, autumn.joinCode)
    const { id } = await submitWork(learner, { ...work, cohort: cohort.id }, undefined, submittedAt)
    await claimReview(mentor, id, undefined, dueAt)
    await askAnotherMentor(learner, id, { cohort: autumn.id }, later(dueAt, HOUR_MS))
    const [notice, ...others] = await getNotices(mentor.id, 'work-withdrawn')
    expect(others).toEqual([])
    expect(notice).toMatchObject({ path: '/mentor/reviews' })
    expect(await getNotices(other.id, 'work-withdrawn')).toEqual([])
  })
})

describe('a learner who takes work back', () => {
  test('lets the mentor know who had claimed it', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const second = await addColleague(mentor, cohort)
    const { id } = await submitWork(learner, work)
    await claimReview(mentor, id)
    expect(await withdrawReview(learner, id)).toMatchObject({ state: 'withdrawn' })
    expect(await withdrawReview(learner, id)).toMatchObject({ state: 'withdrawn', version: 3 })
    expect(await getNotices(mentor.id, 'work-withdrawn')).toHaveLength(1)
    expect(await getNotices(second.id, 'work-withdrawn')).toEqual([])
    expect(await getReview(learner, id)).toMatchObject({ turn: 'none', claim: null, claimLapsesAt: null })
  })
})
