import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { getProgress } from '@/lib/learning/progress/data'
import { statesAfter } from '@/lib/learning/progress/history'
import { leaveCohort } from '@/lib/mentoring/cohorts/commands'
import { removeMentor } from '@/lib/mentoring/cohorts/members/commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { addColleague, joinNewLearner, makeSmallCohort, makeVerdict, submitAndJudgeWork, work } from '@/testing/reviews'
import { CLAIM_MS, MAX_CLAIMS } from './claims/claim'
import { askAnotherMentor, claimReview, handOverReview, releaseReview, withdrawReview } from './claims/commands'
import { addMessage } from './messages/messages.commands'
import { isAwaitingVerdict } from './review-snapshot'
import { parseState } from './stored-review'
import { submitWork } from './submitting/submissions.commands'
import { lapseSilentReviews, returnLapsedClaims } from './upkeep/commands'
import { giveVerdict } from './verdicts/verdicts.commands'

setUpDatabase()

/** Delays an action by so much that sometimes one and sometimes the other is first. */
const lagging = (ms: number, deed: () => Promise<unknown>) => async () => {
  await new Promise((done) => setTimeout(done, ms))
  return deed()
}

/** Runs all actions at once, and returns the result of each: "ok" or the code of its refusal. */
async function atOnce(...deeds: (() => Promise<unknown>)[]): Promise<string[]> {
  const results = await Promise.allSettled(deeds.map((deed) => deed()))
  return results.map((result) => (result.status === 'fulfilled' ? 'ok' : String(result.reason?.code)))
}

/** Checks what must hold for a review after concurrent actions. Returns it. */
async function whole(reviewId: string, learner: Viewer) {
  const review = await db().review.findUniqueOrThrow({
    where: { id: reviewId },
    include: { iterations: { orderBy: { number: 'asc' }, include: { verdict: true } }, waits: true },
  })
  const state = parseState(review.state)
  expect(review.claimedById !== null).toBe(state === 'claimed')
  expect(review.iterations.map(({ number }) => number)).toEqual(review.iterations.map((_, index) => index + 1))
  const ids = review.iterations.map(({ id }) => id)
  const verdicts = await db().verdict.count({ where: { iterationId: { in: ids } } })
  expect(verdicts).toBe(review.iterations.filter(({ verdict }) => verdict).length)
  const isJudged = review.iterations.at(-1)?.verdict != null
  // Withdrawn work may have had its verdict before.
  if (state !== 'withdrawn') expect(isJudged).toBe(!isAwaitingVerdict(state))
  expect(review.waits.filter(({ endedAt }) => endedAt === null)).toHaveLength(isAwaitingVerdict(state) ? 1 : 0)
  expect(review.waits.filter(({ isAnswered }) => isAnswered)).toHaveLength(verdicts)
  if (isAwaitingVerdict(state)) expect([review.turn, review.turnSince]).toEqual(['mentor', review.dueAt])
  const [events, progress] = [await listEvents(learner, learner.id), await getProgress(learner)]
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1))
  expect(statesAfter(events)[review.stepId]).toEqual(progress.states[review.stepId])
  expect(progress.states[review.stepId]?.isVerified).toBe(lastOutcome(review.iterations) === 'competent')
  expect(events.filter(({ kind }) => kind === 'submission')).toHaveLength(review.iterations.length)
  expect(events.filter(({ kind }) => kind === 'verdict')).toHaveLength(verdicts)
  return review
}

const lastOutcome = (iterations: readonly { verdict: { outcome: string } | null }[]) =>
  iterations.findLast(({ verdict }) => verdict)?.verdict?.outcome

describe('at once', () => {
  test('twenty mentors reach for one piece of work: one has it, nineteen are told so', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const mentors = [mentor]
    for (let n = 2; n <= 20; n++) mentors.push(await addColleague(mentor, cohort, `Mentor ${n}`))
    const { id } = await submitWork(learner, work)
    const results = await atOnce(...mentors.map((one) => () => claimReview(one, id)))
    expect(results.filter((result) => result === 'ok')).toHaveLength(1)
    expect(results.filter((result) => result === 'conflict')).toHaveLength(19)
    const review = await whole(id, learner)
    expect(review).toMatchObject({ state: 'claimed', version: 2, claimedById: mentors[results.indexOf('ok')]?.id })
  })

  test('a mentor reaches for seven pieces of work: they have four', async () => {
    const { mentor, cohort } = await makeSmallCohort()
    const ids: string[] = []
    for (let n = 1; n <= 7; n++) ids.push((await submitWork(await joinNewLearner(cohort, `Learner ${n}`), work)).id)
    const results = await atOnce(...ids.map((id) => () => claimReview(mentor, id)))
    expect(results.filter((result) => result === 'ok')).toHaveLength(MAX_CLAIMS)
    expect(await db().review.count({ where: { claimedById: mentor.id, state: 'claimed' } })).toBe(MAX_CLAIMS)
  })

  test.each([1, 2, 3, 4])('a verdict is given and the work is withdrawn (%d)', async (round) => {
    const { mentor, learner } = await makeSmallCohort()
    const { id } = await submitWork(learner, work)
    await claimReview(mentor, id)
    const given = await makeVerdict(mentor, round % 2 ? 'competent' : 'not-yet')
    const results = await atOnce(
      () => giveVerdict(mentor, id, given),
      lagging(8 * round, () => withdrawReview(learner, id)),
    )
    const { state, version } = await whole(id, learner)
    if (round % 2) {
      // The second one is refused: an approval cannot be withdrawn, nor withdrawn work judged.
      expect([
        ['ok', 'conflict'],
        ['conflict', 'ok'],
      ]).toContainEqual(results)
      expect([state, version]).toEqual([results[0] === 'ok' ? 'approved' : 'withdrawn', 3])
    } else {
      // Work that needs changes can be withdrawn after its verdict too.
      expect([
        ['ok', 'ok'],
        ['ok', 'conflict'],
        ['conflict', 'ok'],
      ]).toContainEqual(results)
    }
  })

  test('one submission arrives four times with one key: it is one', async () => {
    const { learner } = await makeSmallCohort()
    const send = () => submitWork(learner, work, 'key-00001')
    const answers = await Promise.all([send(), send(), send(), send()])
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await whole(answers[0].id, learner)).toMatchObject({ state: 'waiting', version: 1 })
    expect(await send()).toEqual(answers[0])
    const other = { ...work, note: 'Other words' }
    await expect(submitWork(learner, other, 'key-00001')).rejects.toMatchObject({ code: 'key-reused' })
    const notices = await db().notification.count({ where: { key: `work:${answers[0].iteration.id}` } })
    expect(notices).toBe(1)
  })

  test('a learner submits with two keys, from two sessions: two iterations, one clock', async () => {
    const { learner } = await makeSmallCohort()
    const sessions = ['one', 'two'].map((sessionId) => ({ ...learner, sessionId }) as Viewer)
    const [early, late] = [new Date('2026-11-24T10:00:00Z'), new Date('2026-11-24T11:00:00Z')]
    const results = await atOnce(
      () => submitWork(sessions[0] as Viewer, work, 'key-first1', early),
      () => submitWork(sessions[1] as Viewer, { ...work, note: 'The other' }, 'key-second', late),
    )
    expect(results).toEqual(['ok', 'ok'])
    const review = await db().review.findFirstOrThrow({ where: { learnerId: learner.id } })
    const { iterations, waits } = await whole(review.id, learner)
    expect(iterations).toHaveLength(2)
    expect(waits).toHaveLength(1)
    expect(review).toMatchObject({ state: 'waiting', version: 2 })
    // Sixteen working hours after the first of the two.
    const first = iterations[0]?.createdAt
    expect(review.dueAt).toEqual(new Date((first?.getTime() ?? 0) + 2 * 86_400_000))
  })

  test('a learner answers a "not yet" from two sessions: two iterations, one new wait', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'not-yet')
    const results = await atOnce(
      () => submitWork(learner, work, 'key-third1'),
      () => submitWork(learner, work, 'key-fourth'),
    )
    expect(results).toEqual(['ok', 'ok'])
    const { iterations, waits, version } = await whole(id, learner)
    expect([iterations.length, waits.length, version]).toEqual([3, 2, 5])
  })

  test.each([0, 12, 40])('a mentor is removed while they give their verdict (%d ms)', async (ms) => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const judge = await addColleague(mentor, cohort)
    const { id, dueAt } = await submitWork(learner, work)
    await claimReview(judge, id)
    const given = await makeVerdict(judge, 'competent')
    const [judged, removed] = await atOnce(
      () => giveVerdict(judge, id, given),
      lagging(ms, () => removeMentor(mentor, cohort.id, judge.id, onDeparture)),
    )
    expect(removed).toBe('ok')
    const review = await whole(id, learner)
    if (judged === 'ok') expect(review).toMatchObject({ state: 'approved', version: 3 })
    else {
      expect(judged).toBe('not-found')
      expect(review).toMatchObject({ state: 'waiting', version: 3, dueAt: new Date(dueAt) })
      await claimReview(mentor, id)
      await giveVerdict(mentor, id, given)
      expect(await whole(id, learner)).toMatchObject({ state: 'approved' })
    }
  })

  test.each([0, 5, 20])('a mentor claims overdue work and its learner asks for another (%d ms)', async (ms) => {
    const { mentor, cohort, learner } = await makeSmallCohort(1)
    await addColleague(mentor, cohort)
    const [submitted, now] = [new Date('2026-11-24T10:00:00Z'), new Date('2026-11-24T12:00:00Z')]
    const { id, dueAt } = await submitWork(learner, work, undefined, submitted)
    const [claimed, asked] = await atOnce(
      lagging(ms, () => claimReview(mentor, id, undefined, now)),
      () => askAnotherMentor(learner, id, {}, now),
    )
    expect([claimed, asked]).toEqual(['ok', 'ok'])
    const review = await whole(id, learner)
    // The order decides: the learner's request first leaves it to be claimed, and second takes it back.
    expect(['claimed', 'waiting']).toContain(review.state)
    expect(review).toMatchObject({ version: 3, dueAt: new Date(dueAt), askedAnotherAt: now })
  })

  test('a learner asks for another mentor twice: all are told once', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort(1)
    await addColleague(mentor, cohort)
    const [submitted, now] = [new Date('2026-11-24T10:00:00Z'), new Date('2026-11-24T12:00:00Z')]
    const { id } = await submitWork(learner, work, undefined, submitted)
    const ask = () => askAnotherMentor(learner, id, {}, now)
    expect((await atOnce(ask, ask)).sort()).toEqual(['conflict', 'ok'])
    expect(await db().notification.count({ where: { userId: mentor.id, kind: 'mentor-asked' } })).toBe(1)
    await whole(id, learner)
  })

  test('a mentor releases, hands over and judges in three windows: one of it happens', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const colleague = await addColleague(mentor, cohort)
    const { id } = await submitWork(learner, work)
    await claimReview(mentor, id)
    const given = await makeVerdict(mentor, 'competent')
    const results = await atOnce(
      () => releaseReview(mentor, id),
      () => handOverReview(mentor, id, { mentor: colleague.id }),
      () => giveVerdict(mentor, id, given),
    )
    expect(results.sort()).toEqual(['conflict', 'conflict', 'ok'])
    expect((await whole(id, learner)).version).toBe(3)
  })

  test('a claim lapses, its mentor judges, another claims and the learner hands in again', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const colleague = await addColleague(mentor, cohort)
    const start = new Date()
    const { id } = await submitWork(learner, work, undefined, start)
    await claimReview(mentor, id, undefined, start)
    const later = new Date(start.getTime() + CLAIM_MS)
    const given = await makeVerdict(mentor, 'competent')
    const results = await atOnce(
      () => returnLapsedClaims(operator, later),
      () => giveVerdict(mentor, id, given, later),
      () => claimReview(colleague, id, undefined, later),
      () => submitWork(learner, work, 'key-again1', later),
    )
    for (const result of results) expect(['ok', 'conflict']).toContain(result)
    await whole(id, learner)
  })

  test('work lapses for silence while its learner answers', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const start = new Date('2026-11-24T10:00:00Z')
    const id = await submitAndJudgeWork(learner, mentor, 'not-yet', start)
    const later = new Date(start.getTime() + 28 * 86_400_000)
    const results = await atOnce(
      () => lapseSilentReviews(operator, later),
      () => submitWork(learner, work, 'key-answer', later),
    )
    expect(results).toEqual(['ok', 'ok'])
    expect(await whole(id, learner)).toMatchObject({ state: 'waiting' })
  })

  test('a learner leaves the cohort while a mentor judges', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const { id } = await submitWork(learner, work)
    await claimReview(mentor, id)
    const given = await makeVerdict(mentor, 'competent')
    const [judged, left] = await atOnce(
      () => giveVerdict(mentor, id, given),
      () => leaveCohort(learner, cohort.id, onDeparture),
    )
    expect(left).toBe('ok')
    expect((await whole(id, learner)).state).toBe(judged === 'ok' ? 'approved' : 'withdrawn')
  })

  test('both sides write to each other: both are heard, and one side owes a word', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'competent')
    const results = await atOnce(
      () => addMessage(learner, id, 'Why?', 'key-why001'),
      () => addMessage(mentor, id, 'Well done.', 'key-well01'),
      () => addMessage(learner, id, 'Why?', 'key-why001'),
    )
    expect(results).toEqual(['ok', 'ok', 'ok'])
    expect(await db().message.count({ where: { reviewId: id } })).toBe(2)
    const { turn, turnSince } = await whole(id, learner)
    expect(['learner', 'mentor']).toContain(turn)
    expect(turnSince).not.toBeNull()
  })
})
