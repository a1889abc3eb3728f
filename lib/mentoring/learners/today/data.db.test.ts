import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { getToday } from './data'
import { isTodayEmpty } from './today'

setUpDatabase()
const now = new Date('2026-11-24T12:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 60 * 60 * 1000)
const days = (count: number) => hours(24 * count)

async function makeCohort(mentor: Viewer, name = 'Spring'): Promise<string> {
  const { id } = await db().cohort.create({ data: { name } })
  await db().membership.create({ data: { cohortId: id, userId: mentor.id, role: 'mentor' } })
  return id
}

async function joined(cohortId: string, name: string, facts: object = {}): Promise<Viewer> {
  const learner = await makeLearner(name)
  const data = { cohortId, userId: learner.id, role: 'learner', joinedAt: days(-90), ...facts }
  await db().membership.create({ data })
  return learner
}

/** Makes a review of a learner's, with one iteration. */
async function review(cohortId: string, learner: Viewer, over: { dueAt: Date; [column: string]: unknown }) {
  const taken = await db().review.findMany({ where: { learnerId: learner.id }, select: { stepId: true } })
  const step = await db().step.findFirstOrThrow({ where: { id: { notIn: taken.map(({ stepId }) => stepId) } } })
  const evidence = await db().evidence.create({
    data: {
      learnerId: learner.id,
      stepId: step.id,
      kind: 'link',
      url: 'https://example.org/1',
      note: '',
      idempotencyKey: randomUUID(),
    },
  })
  const data = { learnerId: learner.id, stepId: step.id, cohortId, state: 'waiting', submittedAt: days(-3), ...over }
  const iterations = { create: { number: 1, evidenceId: evidence.id } }
  return db().review.create({ data: { ...data, iterations }, include: { iterations: true } })
}

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

describe('a mentor’s day', () => {
  test('is empty where nothing waits', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    await joined(await makeCohort(mentor), 'Ana')
    expect(isTodayEmpty(await getToday(mentor, undefined, now))).toBe(true)
  })

  test('has what is due, the oldest first, ten at most, and nothing of one’s own', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const cohortId = await makeCohort(mentor)
    const other = await makeCohort(await makePerson('Olga', { isMentor: true }), 'Other')
    const ana = await joined(cohortId, 'Ana')
    const rows = []
    for (const at of [5, -20, 40, 1]) rows.push(await review(cohortId, ana, { dueAt: hours(at) }))
    await review(cohortId, ana, { dueAt: hours(-9), state: 'changes-requested', turn: 'learner', turnSince: days(-1) })
    await review(other, ana, { dueAt: hours(-30) })
    const [five, late, far, one] = ids(rows)
    const { due } = await getToday(mentor, undefined, now)
    expect(ids(due.first)).toEqual([late, one, five, far])
    expect(due.first[0]).toMatchObject({ learnerName: 'Ana', cohortName: 'Spring', iteration: 1 })
    for (let more = 0; more < 7; more++) await review(cohortId, ana, { dueAt: days(3 + more) })
    const full = await getToday(mentor, undefined, now)
    expect(full.due).toMatchObject({ hasMore: true })
    expect(full.due.first).toHaveLength(10)
  })

  test('begins with what the mentor has started, and what a colleague handed over, each in one place', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const colleague = await makePerson('Olga', { isMentor: true })
    const cohortId = await makeCohort(mentor)
    await db().membership.create({ data: { cohortId, userId: colleague.id, role: 'mentor' } })
    const ana = await joined(cohortId, 'Ana')
    const claimed = { state: 'claimed', claimedAt: hours(-1) }
    const mine = await review(cohortId, ana, { dueAt: hours(5), ...claimed, claimedById: mentor.id })
    const theirs = await review(cohortId, ana, { dueAt: hours(6), ...claimed, claimedById: colleague.id })
    const handed = await review(cohortId, ana, { dueAt: hours(7), handedToId: mentor.id })
    const left = await review(cohortId, ana, { dueAt: hours(8) })
    const given = await review(cohortId, ana, { dueAt: hours(9), handedToId: colleague.id })
    for (const { id: reviewId, iterations } of [mine, left, given]) {
      const draft = { reviewId, iterationId: iterations[0]?.id ?? '', feedback: 'So far', scores: '{}' }
      await db().verdictDraft.create({ data: { ...draft, mentorId: mentor.id, savedAt: hours(-0.5) } })
    }
    const today = await getToday(mentor, undefined, now)
    expect(today.started).toMatchObject([
      { id: mine.id, claimedAt: hours(-1).toISOString(), draftSavedAt: hours(-0.5).toISOString() },
      { id: left.id, claimedAt: null, draftSavedAt: hours(-0.5).toISOString() },
    ])
    expect(ids(today.handedOver)).toEqual([handed.id])
    expect(ids(today.due.first)).toEqual([given.id])
    const hers = await getToday(colleague, undefined, now)
    expect(ids(hers.started)).toEqual([theirs.id])
    expect(ids(hers.handedOver)).toEqual([given.id])
    expect(ids(hers.due.first)).toEqual([handed.id, left.id])
  })

  test('has the questions that wait for an answer, the longest first', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const cohortId = await makeCohort(mentor)
    const ana = await joined(cohortId, 'Ana')
    const asked = (state: string, since: Date) =>
      review(cohortId, ana, { dueAt: days(-9), state, turn: 'mentor', turnSince: since })
    const late = await asked('approved', hours(-2))
    const early = await asked('changes-requested', days(-2))
    await review(cohortId, ana, { dueAt: days(-9), state: 'approved', turn: 'none' })
    const { questions } = await getToday(mentor, undefined, now)
    expect(ids(questions.first)).toEqual([early.id, late.id])
    expect(questions.first[0]?.askedAt).toBe(days(-2).toISOString())
  })

  test('has who stands out, each person once with the reason, and who is new', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const [cohortId, second] = [await makeCohort(mentor), await makeCohort(mentor, 'Evening')]
    const flagged = { flag: 'gone', flaggedOn: '2026-11-20' }
    const ana = await joined(cohortId, 'Ana', flagged)
    await db().membership.create({
      data: {
        cohortId: second,
        userId: ana.id,
        role: 'learner',
        joinedAt: days(-90),
        flag: 'gone',
        flaggedOn: '2026-11-10',
      },
    })
    await db().learner.update({ where: { id: ana.id }, data: { createdAt: days(-90), lastLearningDay: '2026-10-20' } })
    await joined(cohortId, 'Bo', { joinedAt: days(-2) })
    await joined(cohortId, 'Cy', { joinedAt: days(-8) })
    const { nudges, newcomers } = await getToday(mentor, undefined, now)
    expect(nudges.first).toMatchObject([{ name: 'Ana', cohortName: 'Evening', flag: { since: '2026-11-10' } }])
    expect(nudges.first[0]?.flag.reason).toBe('No progress for 35 days.')
    expect(newcomers.first).toMatchObject([{ name: 'Bo', cohortName: 'Spring', hasPlan: true }])
    const one = await getToday(mentor, second, now)
    expect(one.nudges.first.map(({ name }) => name)).toEqual(['Ana'])
    expect(one.newcomers.first).toEqual([])
  })

  test('is not found by learners, by mentors of other cohorts, and by who mentors no more', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const cohortId = await makeCohort(mentor)
    const ana = await joined(cohortId, 'Ana', { flag: 'gone', flaggedOn: '2026-11-10', joinedAt: days(-3) })
    await review(cohortId, ana, { dueAt: hours(1) })
    await expect(getToday(ana, undefined, now)).rejects.toMatchObject({ code: 'not-found' })
    const other = await makePerson('Olga', { isMentor: true })
    expect(isTodayEmpty(await getToday(other, undefined, now))).toBe(true)
    for (const cohort of [cohortId, 'nonsense', randomUUID()]) {
      await expect(getToday(other, cohort, now)).rejects.toMatchObject({ code: 'not-found' })
    }
    const former = { ...mentor, isMentor: false } as Viewer
    await expect(getToday(former, undefined, now)).rejects.toMatchObject({ code: 'not-found' })
    await db().membership.deleteMany({ where: { cohortId, userId: mentor.id } })
    expect(isTodayEmpty(await getToday(mentor, undefined, now))).toBe(true)
  })
})
