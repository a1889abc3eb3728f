import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { weigh } from '@/lib/foundation/values/page-budget'
import { clearRoadmapCache } from '@/lib/learning/roadmaps/data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { type Sent, watchQueries } from '@/testing/databases/watch-queries'
import { makeSmallCohort, readStep, work } from '@/testing/reviews'
import { getReview } from '../data'
import { learnerReviewsAddressSchema, recordAddressSchema, recordQuerySchema } from '../schema'
import { submitWork } from '../submitting/submissions.commands'
import { toExcerpt } from './feedback-excerpt'
import { findNewestAttempt, listAttempts, listMessages } from './record.data'

setUpDatabase()

const ATTEMPTS = 100
const MESSAGES = 150
const now = new Date('2026-11-24T10:00:00Z')
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

let learner: Viewer
let mentor: Viewer
let reviewId: string

/** Writes the maximum number of attempts and messages of one review straight to the database. */
beforeAll(async () => {
  const { cohort: _, ...people } = await makeSmallCohort()
  ;({ learner, mentor } = people)
  reviewId = (await submitWork(learner, work, undefined, now)).id
  const stepId = (await readStep(learner)).id
  const iterations = Array.from({ length: ATTEMPTS - 1 }, (_, index) => ({
    ...{ id: randomUUID(), reviewId, number: index + 2, evidenceId: randomUUID(), createdAt: at(index + 2) },
  }))
  await db().evidence.createMany({
    data: iterations.map(({ evidenceId: id, number, createdAt }) => ({
      ...{ id, learnerId: learner.id, stepId, kind: 'link', url: `https://example.org/${number}`, createdAt },
      ...{ note: `Attempt ${number}`, idempotencyKey: `attempt-${number}` },
    })),
  })
  await db().iteration.createMany({ data: iterations })
  await db().verdict.createMany({
    data: iterations.slice(0, -1).map(({ id, number }) => ({
      ...{ iterationId: id, mentorId: mentor.id, outcome: 'not-yet', feedback: `Feedback ${number}` },
    })),
  })
  await db().message.createMany({
    data: Array.from({ length: MESSAGES }, (_, index) => ({
      ...{ reviewId, authorId: learner.id, body: `Message ${index}`, createdAt: at(index) },
      idempotencyKey: `message-${index}`,
    })),
  })
})

async function recordQueries(ask: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = []
  const stop = watchQueries((one) => sent.push(one))
  await ask()
  await stop()
  return sent
}

test('a view has the newest five attempts, each with what changed, and the newest twenty messages', async () => {
  for (const viewer of [learner, mentor]) {
    const review = await getReview(viewer, reviewId, now)
    expect(review.newest?.number).toBe(ATTEMPTS)
    expect(review.iterations.map(({ number }) => number)).toEqual([100, 99, 98, 97, 96])
    expect(review.iterations.map(({ changes }) => changes?.link?.from)).toEqual(
      [99, 98, 97, 96, 95].map((number) => `https://example.org/${number}`),
    )
    expect(review.attemptsBefore).toBe(96)
    expect(review.messages.map(({ body }) => body)).toEqual(Array.from({ length: 20 }, (_, n) => `Message ${130 + n}`))
    expect(review.messageCount).toBe(MESSAGES)
  }
})

test('the pages lead to the first attempt and the first message, each once', async () => {
  const attempts: number[] = []
  for (let attemptsBefore: number | null | undefined; attemptsBefore !== null; ) {
    const page = await getReview(learner, reviewId, now, { attemptsBefore: attemptsBefore ?? undefined })
    expect(page.newest?.number).toBe(ATTEMPTS)
    attempts.push(...page.iterations.map(({ number }) => number))
    attemptsBefore = page.attemptsBefore
  }
  expect(attempts).toEqual(Array.from({ length: ATTEMPTS }, (_, index) => ATTEMPTS - index))
  const messages: string[] = []
  for (let messagesBefore: string | null | undefined; messagesBefore !== null; ) {
    const page = await getReview(mentor, reviewId, now, { messagesBefore: messagesBefore ?? undefined })
    messages.unshift(...page.messages.map(({ body }) => body))
    messagesBefore = page.messagesBefore
  }
  expect(messages).toEqual(Array.from({ length: MESSAGES }, (_, index) => `Message ${index}`))
})

test('the database is asked for a page alone', async () => {
  const sent = await recordQueries(() => getReview(mentor, reviewId, now))
  const from = (table: string) => sent.filter(({ query }) => new RegExp(`FROM \\S*"?${table}"?\\W`).test(query))
  for (const table of ['Iteration', 'Message']) {
    const rows = from(table).filter(({ query }) => !/COUNT\(/i.test(query))
    expect(rows.length).toBeGreaterThan(0)
    for (const { query } of rows) expect(query).toContain('LIMIT')
  }
  // Relations of the attempts are read by their ids: of six, as one is there to compare with.
  for (const { query } of [...from('Evidence'), ...from('Verdict')]) {
    expect((query.match(/\?|\$\d+/g) ?? []).length).toBeLessThan(10)
  }
})

test('a forged cursor is refused by the call, and left out by a page', () => {
  expect(recordQuerySchema.safeParse({ messagesBefore: 'x' }).success).toBe(false)
  expect(recordAddressSchema.parse({ messagesBefore: 'x', attemptsBefore: 'x' })).toEqual({})
  expect(learnerReviewsAddressSchema.parse({ reviewsBefore: '1_2' })).toEqual({})
})

test('the newest attempt is read with its page, so that no submission comes in between', async () => {
  const sent = await recordQueries(() => getReview(learner, reviewId, now))
  expect(sent.filter(({ query }) => /FROM \S*"?Iteration"?\W/.test(query))).toHaveLength(1)
})

test('a stranger is given no attempts and no messages', async () => {
  const { learner: stranger, mentor: otherMentor } = await makeSmallCohort()
  for (const viewer of [stranger, otherMentor]) {
    const attempts = await listAttempts(viewer, { id: reviewId, learnerId: learner.id }, {})
    expect(attempts).toEqual({ iterations: [], attemptsBefore: null })
    expect(await findNewestAttempt(viewer, reviewId)).toBeNull()
    const messages = await listMessages(viewer, reviewId, {})
    expect(messages).toEqual({ messages: [], messageCount: 0, messagesBefore: null })
  }
})

test('long attempts share the room of a page, and one is always shown', async () => {
  const long = 'Ж'.repeat(2000)
  await db().evidence.updateMany({ where: { learnerId: learner.id }, data: { note: long } })
  await db().verdict.updateMany({ data: { feedback: '&'.repeat(10_000) } })
  const { iterations, attemptsBefore } = await getReview(learner, reviewId, now)
  expect(iterations.length).toBeGreaterThanOrEqual(1)
  expect(iterations.length).toBeLessThan(5)
  expect(attemptsBefore).toBe(iterations.at(-1)?.number)
  // A page shows only the beginning of all feedback but the newest.
  const shown = iterations.slice(1).map((one) => ({ ...one, verdict: toExcerpt(one.verdict?.feedback ?? '') }))
  expect(weigh([iterations[0], ...shown])).toBeLessThan(200_000)
})

test('attempts leave room for a run that the page shows, also once there is a verdict', async () => {
  const { id: stepId } = await readStep(learner)
  await db().step.update({ where: { id: stepId }, data: { check: 'tool-lending' } })
  clearRoadmapCache()
  await db().verdict.updateMany({ data: { feedback: 'Good.' } })
  await db().evidence.updateMany({ where: { learnerId: learner.id }, data: { note: '&'.repeat(2000) } })
  await db().review.update({ where: { id: reviewId }, data: { state: 'approved' } })
  const count = async () => (await getReview(mentor, reviewId, now)).iterations.length
  const alone = await count()
  const facts = { brief: 'tool-lending', version: 1, place: 'machine', passedCount: 0, failedCount: 0 }
  await db().checkRun.create({ data: { learnerId: learner.id, stepId, ...facts, isEvidence: false, results: '[]' } })
  expect(await count()).toBeLessThan(alone)
})
