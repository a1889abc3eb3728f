import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { addMentor, createCohort, joinCohort, leaveCohort } from '@/lib/cohorts/commands'
import { db } from '@/lib/db'
import { listEvidence } from '@/lib/evidence/data'
import { setProgress } from '@/lib/progress/commands'
import { getProgress, listEvents } from '@/lib/progress/data'
import { statesAfter } from '@/lib/progress/history'
import { getRoadmap, getStepContent } from '@/lib/roadmaps/data'
import { findStep } from '@/lib/roadmaps/roadmap'
import { setUpDatabase } from '@/lib/testing/database'
import { makeLearner, makePerson } from '@/lib/testing/people'
import { addMessage, claimReview, giveVerdict, releaseReview, submitWork, withdrawReview } from './commands'
import { findReviewOfStep, getReview, listQueue, listReviewsOf } from './data'
import { CLAIM_MS } from './lifecycle'
import type { Outcome } from './outcome'

setUpDatabase()

const STEP = 'rest-api-project'
const url = 'https://git.example.org/ana/library/tree/0123abc'
const work = { step: STEP, url, note: 'Is the locking right?' }

/** A cohort of one mentor with one learner in it. */
async function aCohort(promisedHours = 48) {
  const mentor = await makePerson('Marek', { isMentor: true })
  const cohort = await createCohort(mentor, { name: 'Spring', promisedHours })
  const learner = await makeLearner('Ana')
  await joinCohort(learner, cohort.joinCode)
  return { mentor, cohort, learner }
}

async function stepOf(viewer: Viewer, slug = STEP) {
  const step = findStep(await getRoadmap(viewer), slug)
  if (!step) throw new Error(`no step ${slug}`)
  return step
}

async function scoresOf(viewer: Viewer, outcome: Outcome) {
  const { rubric } = await getStepContent(viewer, (await stepOf(viewer)).id)
  return Object.fromEntries(rubric.map((row) => [row.id, outcome]))
}

async function verdict(viewer: Viewer, outcome: Outcome) {
  return { outcome, feedback: `This is **${outcome}**.`, scores: await scoresOf(viewer, outcome) }
}

describe('a learner who hands work in', () => {
  test('answers a "not yet", is approved, and the step is verified and done', async () => {
    const { mentor, learner } = await aCohort()
    const step = await stepOf(learner)
    const first = await submitWork(learner, work)
    expect(first).toMatchObject({ state: 'waiting', iteration: { number: 1 } })
    expect((await getProgress(learner)).states[step.id]).toMatchObject({ status: 'learning', evidenceCount: 1 })

    await claimReview(mentor, first.id)
    expect(await giveVerdict(mentor, first.id, await verdict(mentor, 'not-yet'))).toMatchObject({
      state: 'changes-requested',
    })
    expect((await getProgress(learner)).states[step.id]).toMatchObject({ status: 'learning', isVerified: false })

    const second = await submitWork(learner, { ...work, note: 'Now with a constraint.' })
    expect(second).toMatchObject({ id: first.id, state: 'waiting', iteration: { number: 2 } })
    await claimReview(mentor, first.id)
    expect(await giveVerdict(mentor, first.id, await verdict(mentor, 'competent'))).toMatchObject({ state: 'approved' })

    const progress = await getProgress(learner)
    expect(progress.states[step.id]).toMatchObject({ status: 'done', isVerified: true, evidenceCount: 2 })
    expect(progress.totals.all).toMatchObject({ done: 1, verified: 1 })
    const counters = await db().enrollment.findFirstOrThrow({ where: { learnerId: learner.id } })
    expect(counters).toMatchObject({ doneCount: 1, verifiedCount: 1, coreDoneCount: 1 })
    expect(await db().learner.findUnique({ where: { id: learner.id } })).toMatchObject({ eventCount: 6 })
    const events = await listEvents(learner, learner.id)
    expect(events.map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      'submission repository',
      'status learning',
      'verdict not-yet',
      'submission repository',
      'verdict competent',
      'status done',
    ])
    expect(statesAfter(events)[step.id]).toEqual(progress.states[step.id])

    const thread = await findReviewOfStep(learner, step.id)
    expect(thread?.iterations.map(({ number, verdict }) => [number, verdict?.outcome])).toEqual([
      [2, 'competent'],
      [1, 'not-yet'],
    ])
    expect(thread?.iterations[0]).toMatchObject({ url, commit: '0123abc', note: 'Now with a constraint.' })
    expect(thread?.iterations[1]?.verdict).toMatchObject({ mentorName: 'Marek', feedback: 'This is **not-yet**.' })
    expect(thread?.iterations[1]?.verdict?.scores).toHaveLength(4)
    expect(await listReviewsOf(mentor, learner.id)).toMatchObject([{ iteration: 2, outcome: 'competent' }])
  })

  test('keeps an approval until the next verdict, and a step that was done stays done', async () => {
    const { mentor, learner } = await aCohort()
    const step = await stepOf(learner)
    await setProgress(learner, STEP, { status: 'done' })
    const { id } = await submitWork(learner, work)
    await claimReview(mentor, id)
    await giveVerdict(mentor, id, await verdict(mentor, 'excellent'))
    await submitWork(learner, work)
    expect((await getProgress(learner)).states[step.id]?.isVerified).toBe(true)
    await claimReview(mentor, id)
    await giveVerdict(mentor, id, await verdict(mentor, 'not-yet'))
    expect((await getProgress(learner)).states[step.id]).toMatchObject({ status: 'done', isVerified: false })
    expect((await getProgress(learner)).totals.all).toMatchObject({ done: 1, verified: 0, evidenced: 1 })
  })

  test('has one iteration however often and however close together the key comes', async () => {
    const { learner } = await aCohort()
    const [first, second] = await Promise.all([
      submitWork(learner, work, 'key-00001'),
      submitWork(learner, work, 'key-00001'),
    ])
    expect(second).toEqual(first)
    expect(await submitWork(learner, work, 'key-00001')).toEqual(first)
    expect(await db().iteration.count({ where: { reviewId: first.id } })).toBe(1)
    expect(await listEvents(learner, learner.id)).toHaveLength(2)
    await expect(submitWork(learner, { ...work, note: 'other' }, 'key-00001')).rejects.toMatchObject({
      code: 'key-reused',
    })
  })

  test('cannot use the key of a tick for a submission, and nothing is half written', async () => {
    const { learner } = await aCohort()
    await setProgress(learner, 'http', { status: 'done' }, 'key-tick1')
    await expect(submitWork(learner, work, 'key-tick1')).rejects.toMatchObject({ code: 'key-reused' })
    expect(await listEvidence(learner, learner.id)).toEqual([])
    expect(await db().review.count({ where: { learnerId: learner.id } })).toBe(0)
  })

  test('does not reset the clock while the work waits, and gets a new one after a verdict', async () => {
    const { mentor, learner } = await aCohort(24)
    const first = await submitWork(learner, work, 'key-a0001', new Date('2026-11-20T10:00:00Z'))
    expect(first.dueAt).toBe('2026-11-21T10:00:00.000Z')
    const again = await submitWork(learner, work, 'key-a0002', new Date('2026-11-21T09:00:00Z'))
    expect(again).toMatchObject({ dueAt: first.dueAt, submittedAt: '2026-11-21T09:00:00.000Z' })
    await claimReview(mentor, first.id)
    await giveVerdict(mentor, first.id, await verdict(mentor, 'not-yet'))
    const after = await submitWork(learner, work, 'key-a0003', new Date('2026-11-25T10:00:00Z'))
    expect(after.dueAt).toBe('2026-11-26T10:00:00.000Z')
  })

  test('waits while a mentor reads, or withdraws and hands in again', async () => {
    const { mentor, learner } = await aCohort()
    const { id } = await submitWork(learner, work)
    await claimReview(mentor, id)
    await expect(submitWork(learner, work)).rejects.toMatchObject({ code: 'conflict' })
    expect(await listEvidence(learner, learner.id)).toHaveLength(1)
    expect(await withdrawReview(learner, id)).toMatchObject({ state: 'withdrawn' })
    await expect(giveVerdict(mentor, id, await verdict(mentor, 'competent'))).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await submitWork(learner, work)).toMatchObject({ id, state: 'waiting', iteration: { number: 2 } })
  })

  test('needs a cohort, a reviewed step, a plan, and a choice among several cohorts', async () => {
    const { learner, mentor } = await aCohort()
    const loner = await makeLearner('Ben')
    await expect(submitWork(loner, work)).rejects.toMatchObject({
      code: 'invalid',
      message: 'Join a cohort first: a mentor there reviews your work.',
    })
    await expect(submitWork(learner, { ...work, step: 'http' })).rejects.toMatchObject({ fields: [{ field: 'step' }] })
    await expect(submitWork(learner, { ...work, step: 'nothing' })).rejects.toMatchObject({ code: 'not-found' })
    const noPlan = await makePerson('Cleo')
    await expect(submitWork(noPlan, work)).rejects.toMatchObject({ code: 'not-found' })
    const other = await createCohort(mentor, { name: 'Autumn', promisedHours: 1 })
    await joinCohort(learner, other.joinCode)
    await expect(submitWork(learner, work)).rejects.toMatchObject({ fields: [{ field: 'cohort' }] })
    const foreign = await createCohort(mentor, { name: 'Foreign' })
    await expect(submitWork(learner, { ...work, cohort: foreign.id })).rejects.toMatchObject({ code: 'not-found' })
    const { id } = await submitWork(learner, { ...work, cohort: other.id })
    expect((await getReview(learner, id)).cohort.name).toBe('Autumn')
  })
})

describe('who may do what with a review', () => {
  const deeds: [string, (viewer: Viewer, id: string) => Promise<unknown>][] = [
    ['claim', (viewer, id) => claimReview(viewer, id)],
    ['claim what changed', (viewer, id) => claimReview(viewer, id, 99)],
    ['release', (viewer, id) => releaseReview(viewer, id)],
    ['judge', async (viewer, id) => giveVerdict(viewer, id, await verdict(viewer, 'competent'))],
    [
      'judge without scores',
      (viewer, id) => giveVerdict(viewer, id, { outcome: 'competent', feedback: 'x', scores: {} }),
    ],
  ]
  const others: typeof deeds = [
    ...deeds,
    ['withdraw', (viewer, id) => withdrawReview(viewer, id)],
    ['write', (viewer, id) => addMessage(viewer, id, 'Hello', 'key-hello')],
    ['read', (viewer, id) => getReview(viewer, id)],
  ]

  test.each(deeds)('an author finds no review of their own to %s', async (_name, deed) => {
    const { mentor, learner } = await aCohort()
    const { id } = await submitWork(learner, work)
    await expect(deed(learner, id)).rejects.toMatchObject({ code: 'not-found' })
    await claimReview(mentor, id)
    await expect(deed(learner, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('an author who is a mentor of that cohort, or an admin, decides as little', async () => {
    const { cohort, mentor, learner } = await aCohort()
    const { id } = await submitWork(learner, work)
    await db().membership.create({ data: { cohortId: cohort.id, userId: learner.id, role: 'mentor' } })
    const author = { ...learner, isMentor: true, isAdmin: true } as Viewer
    for (const [, deed] of deeds) await expect(deed(author, id)).rejects.toMatchObject({ code: 'not-found' })
    expect((await listQueue(author, { limit: 25 })).reviews.map((review) => review.id)).not.toContain(id)
    expect((await listQueue(mentor, { limit: 25 })).reviews.map((review) => review.id)).toContain(id)
    const seen = await getReview(author, id)
    expect(seen).toMatchObject({ isAuthor: true, canClaim: false, canJudge: false, canWithdraw: true })
  })

  test.each(others)('a mentor of another cohort and another learner find no review to %s', async (_name, deed) => {
    const { mentor, cohort, learner } = await aCohort()
    const outsider = (await aCohort()).mentor
    const neighbour = await makeLearner('Ben')
    await joinCohort(neighbour, cohort.joinCode)
    const { id } = await submitWork(learner, work)
    await claimReview(mentor, id)
    for (const viewer of [outsider, neighbour]) {
      await expect(deed(viewer, id)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await listReviewsOf(outsider, learner.id)).toEqual([])
    expect((await listQueue(outsider, { limit: 25 })).reviews).toEqual([])
    await expect(listQueue(neighbour, { limit: 25 })).rejects.toMatchObject({ code: 'not-found' })
  })

  test.each(others)('there is nothing to %s under an id that is none', async (_name, deed) => {
    const { mentor } = await aCohort()
    for (const id of ['nonsense', randomUUID(), '\u0000']) {
      await expect(deed(mentor, id)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('a person who is no mentor any more is no mentor of the cohort either', async () => {
    const { mentor, learner } = await aCohort()
    const { id } = await submitWork(learner, work)
    const former = { ...mentor, isMentor: false } as Viewer
    await expect(claimReview(former, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('an admin reads and writes, and leaves the verdict to the mentors', async () => {
    const { learner } = await aCohort()
    const admin = await makePerson('Ida', { isAdmin: true })
    const { id } = await submitWork(learner, work)
    expect(await getReview(admin, id)).toMatchObject({ canClaim: false })
    await addMessage(admin, id, 'A mentor will be back on Monday.')
    await expect(claimReview(admin, id)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('mentors who share a queue', () => {
  test('get one claim when two reach for it at once', async () => {
    const { mentor, cohort, learner } = await aCohort()
    const second = await makePerson('Olga', { isMentor: true })
    await addMentor(mentor, cohort.id, second.email)
    const { id } = await submitWork(learner, work)
    const claims = await Promise.allSettled([claimReview(mentor, id), claimReview(second, id)])
    expect(claims.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(claims.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
  })

  test('take over after half an hour; until then the first may still judge', async () => {
    const { mentor, cohort, learner } = await aCohort()
    const second = await makePerson('Olga', { isMentor: true })
    await addMentor(mentor, cohort.id, second.email)
    const { id, dueAt } = await submitWork(learner, work)
    const now = new Date()
    await claimReview(mentor, id, undefined, now)
    await expect(claimReview(second, id)).rejects.toMatchObject({ code: 'conflict' })
    const later = new Date(now.getTime() + CLAIM_MS)
    expect((await getReview(mentor, id, later)).canJudge).toBe(true)
    const waiting = await listQueue(second, { state: 'waiting', limit: 25 }, later)
    expect(waiting.reviews).toMatchObject([{ id, claimHasLapsed: true, claimedByName: 'Marek' }])
    expect(await claimReview(second, id, undefined, later)).toMatchObject({ claimedByMe: true, dueAt })
    await expect(giveVerdict(mentor, id, await verdict(mentor, 'competent'))).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('claim four at most, and twice the same is once', async () => {
    const { mentor, cohort } = await aCohort()
    const ids: string[] = []
    for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Ed']) {
      const learner = await makeLearner(name)
      await joinCohort(learner, cohort.joinCode)
      ids.push((await submitWork(learner, work)).id)
    }
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = ids
    for (const id of [first, second, third, fourth]) await claimReview(mentor, id)
    expect(await claimReview(mentor, first)).toMatchObject({ claimedByMe: true, version: 2 })
    await expect(claimReview(mentor, fifth)).rejects.toMatchObject({ code: 'conflict' })
    expect(await releaseReview(mentor, first)).toMatchObject({ state: 'waiting', claimedByMe: false })
    expect(await claimReview(mentor, fifth)).toMatchObject({ claimedByMe: true })
  })

  test('do not claim what changed under their eyes', async () => {
    const { mentor, learner } = await aCohort()
    const { id, version } = await submitWork(learner, work)
    await submitWork(learner, work)
    await expect(claimReview(mentor, id, version)).rejects.toMatchObject({ code: 'conflict' })
    expect(await claimReview(mentor, id, version + 1)).toMatchObject({ claimedByMe: true })
  })

  test('give one verdict on an iteration, however often they press', async () => {
    const { mentor, learner } = await aCohort()
    const { id } = await submitWork(learner, work)
    await expect(giveVerdict(mentor, id, await verdict(mentor, 'competent'))).rejects.toMatchObject({
      code: 'conflict',
    })
    await claimReview(mentor, id)
    const given = await verdict(mentor, 'competent')
    const both = await Promise.allSettled([giveVerdict(mentor, id, given), giveVerdict(mentor, id, given)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().verdict.count({ where: { iteration: { reviewId: id } } })).toBe(1)
    expect((await listEvents(learner, learner.id)).filter(({ kind }) => kind === 'verdict')).toHaveLength(1)
  })

  test('score every row of the rubric and no other', async () => {
    const { mentor, learner } = await aCohort()
    const { id } = await submitWork(learner, work)
    await claimReview(mentor, id)
    const whole = await verdict(mentor, 'competent')
    const [first = '', ...rest] = Object.keys(whole.scores)
    const missing = Object.fromEntries(rest.map((row) => [row, 'competent' as const]))
    for (const scores of [missing, { ...whole.scores, other: 'competent' as const }]) {
      await expect(giveVerdict(mentor, id, { ...whole, scores })).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ field: 'scores' }],
      })
    }
    expect(first).not.toBe('')
    expect((await getReview(mentor, id)).state).toBe('claimed')
  })

  test('see the oldest due first, page by page, without a gap or a repeat', async () => {
    const { mentor, cohort } = await aCohort()
    const due: string[] = []
    for (const [index, hours] of [30, 10, 20, 10].entries()) {
      const learner = await makeLearner(`Learner ${index}`)
      await joinCohort(learner, cohort.joinCode)
      const when = new Date(Date.UTC(2026, 10, 20, hours))
      due.push((await submitWork(learner, work, undefined, when)).dueAt)
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listQueue(mentor, { state: 'waiting', cursor, limit: 1 })
      seen.push(...page.reviews.map(({ dueAt }) => dueAt))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(due.sort())
    await expect(listQueue(mentor, { cursor: 'nonsense', limit: 1 })).rejects.toMatchObject({ code: 'invalid' })
  })
})

test('a mentor loses sight of the work of a learner who left their cohort', async () => {
  const { mentor, cohort, learner } = await aCohort()
  const { id } = await submitWork(learner, work)
  await expect(getReview(mentor, id)).resolves.toMatchObject({ id })
  await leaveCohort(learner, cohort.id)
  await expect(getReview(mentor, id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(addMessage(mentor, id, 'Still there?')).rejects.toMatchObject({ code: 'not-found' })
  await expect(getReview(learner, id)).resolves.toMatchObject({ state: 'withdrawn' })
})

test('claims that lapsed days ago do not keep a mentor from the next', async () => {
  const { mentor, cohort } = await aCohort()
  const [longAgo, now] = [new Date('2026-11-20T10:00:00Z'), new Date('2026-11-24T10:00:00Z')]
  const reviews = []
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) {
    const learner = await makeLearner(name)
    await joinCohort(learner, cohort.joinCode)
    reviews.push(await submitWork(learner, work, undefined, longAgo))
  }
  const ids = reviews.map(({ id }) => id)
  for (const id of ids.slice(0, 4)) await claimReview(mentor, id, undefined, longAgo)
  await expect(claimReview(mentor, ids[4] ?? '', undefined, longAgo)).rejects.toMatchObject({ code: 'conflict' })
  await expect(claimReview(mentor, ids[4] ?? '', undefined, now)).resolves.toMatchObject({ state: 'claimed' })
})

describe('a thread', () => {
  test('holds a message once for each key, and keeps the words of a mentor who is gone', async () => {
    const { mentor, learner } = await aCohort()
    const { id } = await submitWork(learner, work)
    const first = await addMessage(mentor, id, 'Which database?', 'key-msg01')
    expect(await addMessage(mentor, id, 'Which database?', 'key-msg01')).toEqual(first)
    await expect(addMessage(mentor, id, 'Other words', 'key-msg01')).rejects.toMatchObject({ code: 'key-reused' })
    await expect(addMessage(learner, id, 'Which database?', 'key-msg01')).rejects.toMatchObject({
      code: 'key-reused',
    })
    await addMessage(learner, id, 'PostgreSQL.', 'key-msg02')
    await claimReview(mentor, id)
    await db().user.delete({ where: { id: mentor.id } })
    const { messages, claim } = await getReview(learner, id)
    expect(messages.map(({ authorName, isMine, body }) => [authorName, isMine, body])).toEqual([
      ['former mentor', false, 'Which database?'],
      ['Ana', true, 'PostgreSQL.'],
    ])
    expect(claim).toBeNull()
  })
})
