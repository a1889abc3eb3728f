import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { listEvidence } from '@/lib/learning/evidence/data'
import { setProgress } from '@/lib/learning/progress/commands'
import { getProgress } from '@/lib/learning/progress/data'
import { statesAfter } from '@/lib/learning/progress/history'
import { createCohort, joinCohort } from '@/lib/mentoring/cohorts/commands'
import { setUpDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { makeLearner, makePerson } from '@/testing/people'
import { addColleague, joinNewLearner, makeSmallCohort, makeVerdict, readStep, STEP, work } from '@/testing/reviews'
import { claimReview, withdrawReview } from '../claims/commands'
import { findReviewOfStep, getReview, listLearnerReviews } from '../data'
import { giveVerdict } from '../verdicts/verdicts.commands'
import { submitWork } from './submissions.commands'

setUpDatabase()

// 24 November 2026 is a Tuesday.
const tuesday = new Date('2026-11-24T10:00:00Z')

describe('a learner who hands work in', () => {
  test('hands the same step in ten times a day at most, so that no mentor is flooded', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const later = (hours: number) => new Date(tuesday.getTime() + hours * 60 * 60 * 1000)
    for (let n = 0; n < 10; n++) await submitWork(learner, work, `key-again-${n}`, later(n))
    const flood = submitWork(learner, work, 'key-again-10', later(20))
    await expect(flood).rejects.toMatchObject({ code: 'too-many', retryAfter: 4 * 60 * 60 })
    expect(await db().notification.count({ where: { userId: mentor.id, kind: 'work-submitted' } })).toBe(10)
    expect(await submitWork(learner, work, 'key-again-10', later(24))).toMatchObject({ iteration: { number: 11 } })
  })

  test('answers a "not yet", is approved, and the step is verified and done', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const step = await readStep(learner)
    const first = await submitWork(learner, work)
    expect(first).toMatchObject({ state: 'waiting', version: 1, iteration: { number: 1 } })
    expect((await getProgress(learner)).states[step.id]).toMatchObject({ status: 'learning', evidenceCount: 1 })

    await claimReview(mentor, first.id)
    expect(await giveVerdict(mentor, first.id, await makeVerdict(mentor, 'not-yet'))).toMatchObject({
      state: 'changes-requested',
    })
    expect((await getProgress(learner)).states[step.id]).toMatchObject({ status: 'learning', isVerified: false })

    const url = 'https://github.com/ana/library/tree/4567def'
    const second = await submitWork(learner, { ...work, url, note: 'Now with a constraint.' })
    expect(second).toMatchObject({ id: first.id, state: 'waiting', version: 4, iteration: { number: 2 } })
    await claimReview(mentor, first.id)
    expect(await giveVerdict(mentor, first.id, await makeVerdict(mentor, 'competent'))).toMatchObject({
      state: 'approved',
    })

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
    expect(thread?.iterations[0]?.shown).toMatchObject({ url, commit: '4567def', note: 'Now with a constraint.' })
    expect(thread?.iterations[0]?.changes).toMatchObject({
      link: null,
      commit: { compareUrl: 'https://github.com/ana/library/compare/0123abc...4567def' },
      file: null,
    })
    expect(thread?.iterations[1]?.changes).toBeNull()
    expect(thread?.iterations[1]?.verdict).toMatchObject({ mentorName: 'Marek', feedback: 'This is **not-yet**.' })
    expect(thread?.iterations[1]?.verdict?.scores).toHaveLength(4)
    expect((await listLearnerReviews(mentor, learner.id)).reviews).toMatchObject([
      { iteration: 2, outcome: 'competent' },
    ])
  })

  test('keeps an approval until the next verdict, and a step that was done stays done', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const step = await readStep(learner)
    await setProgress(learner, STEP, { status: 'done' })
    const { id } = await submitWork(learner, work)
    await claimReview(mentor, id)
    await giveVerdict(mentor, id, await makeVerdict(mentor, 'excellent'))
    await submitWork(learner, work)
    expect((await getProgress(learner)).states[step.id]?.isVerified).toBe(true)
    await claimReview(mentor, id)
    await giveVerdict(mentor, id, await makeVerdict(mentor, 'not-yet'))
    expect((await getProgress(learner)).states[step.id]).toMatchObject({ status: 'done', isVerified: false })
    expect((await getProgress(learner)).totals.all).toMatchObject({ done: 1, verified: 0, evidenced: 1 })
  })

  test('cannot use the key of a tick for a submission, and nothing is half written', async () => {
    const { learner } = await makeSmallCohort()
    await setProgress(learner, 'http', { status: 'done' }, 'key-tick1')
    await expect(submitWork(learner, work, 'key-tick1')).rejects.toMatchObject({ code: 'key-reused' })
    expect((await listEvidence(learner, learner.id)).evidence).toEqual([])
    expect(await db().review.count({ where: { learnerId: learner.id } })).toBe(0)
    expect(await db().reviewWait.count({ where: { review: { learnerId: learner.id } } })).toBe(0)
  })

  test('gets a time counted in the cohort’s working hours', async () => {
    const { learner } = await makeSmallCohort(16)
    const friday = new Date('2026-11-27T16:00:00Z')
    const { id, dueAt } = await submitWork(learner, work, undefined, friday)
    // One hour on Friday, eight on Monday, seven on Tuesday.
    expect(dueAt).toBe('2026-12-01T16:00:00.000Z')
    expect(await getReview(learner, id, friday)).toMatchObject({ turn: 'mentor', turnSince: dueAt })
  })

  test('does not reset the clock while the work waits, and gets a new one after a verdict', async () => {
    const { mentor, learner } = await makeSmallCohort(8)
    const first = await submitWork(learner, work, 'key-a0001', tuesday)
    expect(first.dueAt).toBe('2026-11-25T10:00:00.000Z')
    const again = await submitWork(learner, work, 'key-a0002', new Date('2026-11-25T09:00:00Z'))
    expect(again).toMatchObject({ dueAt: first.dueAt, submittedAt: '2026-11-25T09:00:00.000Z' })
    await claimReview(mentor, first.id)
    await giveVerdict(mentor, first.id, await makeVerdict(mentor, 'not-yet'), new Date('2026-11-25T11:00:00Z'))
    const after = await submitWork(learner, work, 'key-a0003', new Date('2026-11-26T10:00:00Z'))
    expect(after.dueAt).toBe('2026-11-27T10:00:00.000Z')
    const waits = await db().reviewWait.findMany({ where: { reviewId: first.id }, orderBy: { startedAt: 'asc' } })
    expect(waits).toMatchObject([
      { startedAt: tuesday, endedAt: new Date('2026-11-25T11:00:00Z'), isAnswered: true },
      { startedAt: new Date('2026-11-26T10:00:00Z'), endedAt: null, isAnswered: false },
    ])
  })

  test('waits while a mentor reads, or withdraws and hands in again', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const { id } = await submitWork(learner, work)
    await claimReview(mentor, id)
    await expect(submitWork(learner, work)).rejects.toMatchObject({ code: 'conflict' })
    expect((await listEvidence(learner, learner.id)).evidence).toHaveLength(1)
    expect(await withdrawReview(learner, id)).toMatchObject({ state: 'withdrawn' })
    await expect(giveVerdict(mentor, id, await makeVerdict(mentor, 'competent'))).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await submitWork(learner, work)).toMatchObject({ id, state: 'waiting', iteration: { number: 2 } })
    const waits = await db().reviewWait.findMany({ where: { reviewId: id }, orderBy: { startedAt: 'asc' } })
    expect(waits.map(({ endedAt, isAnswered }) => [endedAt !== null, isAnswered])).toEqual([
      [true, false],
      [false, false],
    ])
  })

  test('needs a cohort, a reviewed step, a plan, and a choice among several cohorts', async () => {
    const { learner, mentor } = await makeSmallCohort()
    const loner = await makeLearner('Ben')
    await expect(submitWork(loner, work)).rejects.toMatchObject({
      code: 'invalid',
      message: 'Join a cohort first. Its mentors review your work.',
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

  test('can show a link, a certificate or what they learned before, and sees what changed between them', async () => {
    const { learner } = await makeSmallCohort()
    const { id } = await submitWork(learner, { step: STEP, kind: 'link', url: 'https://example.org/demo', note: '' })
    const note = 'Two years of writing such services at a bakery chain.'
    await submitWork(learner, { step: STEP, kind: 'prior-learning', title: 'Bakery services', note })
    const [newest] = (await getReview(learner, id)).iterations
    expect(newest?.shown).toMatchObject({ kind: 'prior-learning', title: 'Bakery services', url: null, note })
    expect(newest?.changes).toMatchObject({
      kind: { from: 'link', to: 'prior-learning' },
      link: { from: 'https://example.org/demo', to: '' },
      title: { from: '', to: 'Bakery services' },
      note: [{ kind: 'added', text: note }],
    })
  })

  test('is seen by every mentor of the cohort at once, and by nobody else', async () => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const colleague = await addColleague(mentor, cohort)
    const neighbour = await joinNewLearner(cohort, 'Ben')
    const { id, iteration } = await submitWork(learner, work)
    const notices = await db().notification.findMany({ where: { key: `work:${iteration.id}` } })
    expect(notices.map(({ userId }) => userId).sort()).toEqual([mentor.id, colleague.id].sort())
    expect(notices[0]).toMatchObject({ kind: 'work-submitted', path: `/mentor/reviews/${id}` })
    expect(JSON.parse(notices[0]?.facts ?? '')).toEqual({
      step: (await readStep(learner)).title,
      learner: 'Ana',
      cohort: 'Spring',
      side: 'mentor',
    })
    const signals = await db().signal.findMany({ where: { topic: { in: [`review:${id}`, 'queue'] } } })
    const told = (topic: string) => signals.filter((one) => one.topic === topic).map(({ userId }) => userId)
    expect(told(`review:${id}`).sort()).toEqual([learner.id, mentor.id, colleague.id].sort())
    const ours = [mentor.id, colleague.id, neighbour.id, learner.id]
    expect(
      told('queue')
        .filter((userId) => ours.includes(userId))
        .sort(),
    ).toEqual([mentor.id, colleague.id].sort())
  })
})
