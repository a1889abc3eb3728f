import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setProgress } from '@/lib/learning/progress/commands'
import { getProgress } from '@/lib/learning/progress/data'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { addMentor, createCohort, joinCohort, leaveCohort } from '../commands'
import { findCohort, listMyCohorts } from '../data'
import { removeLearner, removeMentor } from './commands'
import { listNewestLearners } from './data'

setUpDatabase()

const now = new Date('2026-11-24T10:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 60 * 60 * 1000)
const aMentor = (name = 'Marek') => makePerson(name, { isMentor: true })
const gone = { code: 'not-found' }

/** Makes a cohort of two mentors with a learner. */
async function aCohort() {
  const [mentor, second, learner] = [await aMentor(), await aMentor('Olga'), await makeLearner('Ana')]
  const { id, joinCode } = await createCohort(mentor, { name: 'Spring' }, undefined, now)
  await addMentor(mentor, id, second.email, now)
  await joinCohort(learner, joinCode, now)
  return { id, joinCode, mentor, second, learner }
}

type Over = { readonly claimedById?: string; readonly handedToId?: string; readonly turn?: string; nudges?: number }

/** Makes a review of the learner in a state, with the wait that belongs to it. */
async function aReview(cohortId: string, learnerId: string, state: string, over: Over = {}) {
  const taken = await db().review.findMany({ where: { learnerId }, select: { stepId: true } })
  const step = await db().step.findFirstOrThrow({ where: { id: { notIn: taken.map(({ stepId }) => stepId) } } })
  const isOpen = state === 'waiting' || state === 'claimed'
  const dueAt = later(taken.length + 1)
  const { id } = await db().review.create({
    data: {
      ...{ learnerId, stepId: step.id, cohortId, state, submittedAt: now, dueAt, version: 3 },
      ...(isOpen ? { turn: 'mentor', turnSince: dueAt } : {}),
      ...(state === 'claimed' ? { claimedAt: now, draftedAt: now } : {}),
      ...over,
      waits: { create: { cohortId, startedAt: now, ...(isOpen ? {} : { endedAt: now, isAnswered: true }) } },
    },
  })
  return id
}

const stored = (id: string) => db().review.findUniqueOrThrow({ where: { id }, include: { waits: true } })
const getSignals = async (viewer: Viewer, after: Date) =>
  (await db().signal.findMany({ where: { userId: viewer.id, createdAt: after } })).map(({ topic }) => topic).sort()
const getNotices = (viewer: Viewer) => db().notification.findMany({ where: { userId: viewer.id } })

describe('a learner who leaves while reviews are open', () => {
  test('has them withdrawn with their waits ended, and keeps what was judged', async () => {
    const { id, mentor, second, learner } = await aCohort()
    const waiting = await aReview(id, learner.id, 'waiting', { handedToId: mentor.id, nudges: 2 })
    const claimed = await aReview(id, learner.id, 'claimed', { claimedById: second.id })
    const returned = await aReview(id, learner.id, 'changes-requested', { turn: 'learner' })
    const approved = await aReview(id, learner.id, 'approved', { turn: 'mentor' })
    const lapsed = await aReview(id, learner.id, 'lapsed')
    await leaveCohort(learner, id, onDeparture, later(2))
    const settled = { claimedById: null, claimedAt: null, draftedAt: null, handedToId: null }
    const atRest = { turn: 'none', turnSince: null, nudges: 0 }
    for (const review of [waiting, claimed]) {
      expect(await stored(review)).toMatchObject({
        ...{ ...settled, ...atRest, state: 'withdrawn', version: 4 },
        waits: [{ endedAt: later(2), isAnswered: false }],
      })
    }
    expect(await stored(returned)).toMatchObject({
      ...{ ...settled, ...atRest, state: 'withdrawn', version: 4 },
      waits: [{ endedAt: now, isAnswered: true }],
    })
    expect(await stored(approved)).toMatchObject({ ...atRest, state: 'approved', version: 3 })
    expect(await stored(lapsed)).toMatchObject({ state: 'lapsed', version: 3 })
  })

  test('tells open pages of it, and who had claimed one of them', async () => {
    const { id, mentor, second, learner } = await aCohort()
    const claimed = await aReview(id, learner.id, 'claimed', { claimedById: second.id })
    await leaveCohort(learner, id, onDeparture, later(2))
    for (const viewer of [mentor, second]) {
      expect(await getSignals(viewer, later(2))).toEqual(
        expect.arrayContaining([`learner:${learner.id}`, 'queue', `review:${claimed}`]),
      )
    }
    expect(await getSignals(learner, later(2))).toContain(`review:${claimed}`)
    const { title } = await db().step.findFirstOrThrow({ where: { reviews: { some: { id: claimed } } } })
    const [notice] = (await getNotices(second)).filter(({ kind }) => kind === 'work-withdrawn')
    expect(notice).toMatchObject({ key: `withdrawn:${claimed}:4`, createdAt: later(2) })
    expect(JSON.parse(notice?.facts ?? '')).toMatchObject({ step: title, learner: 'Ana', cohort: 'Spring' })
    expect((await getNotices(mentor)).filter(({ kind }) => kind === 'work-withdrawn')).toEqual([])
  })

  test('touches nothing of others, nor of their own in another cohort', async () => {
    const { id, joinCode, mentor, learner } = await aCohort()
    const other = await createCohort(mentor, { name: 'Autumn' })
    const neighbour = await makeLearner('Ben')
    await joinCohort(learner, other.joinCode)
    await joinCohort(neighbour, joinCode)
    const elsewhere = await aReview(other.id, learner.id, 'waiting')
    const others = await aReview(id, neighbour.id, 'claimed', { claimedById: mentor.id })
    await setProgress(learner, 'http', { status: 'done' })
    await leaveCohort(learner, id, onDeparture)
    expect(await stored(elsewhere)).toMatchObject({ state: 'waiting', version: 3, waits: [{ endedAt: null }] })
    expect(await stored(others)).toMatchObject({ state: 'claimed', claimedById: mentor.id, version: 3 })
    expect(await listMyCohorts(learner)).toMatchObject([{ id: other.id }])
    expect((await getProgress(learner)).totals.all.done).toBe(1)
  })

  test('leaves once, and only where they learn', async () => {
    const { id, mentor, learner } = await aCohort()
    for (const [viewer, cohortId] of [
      [mentor, id],
      [await makeLearner('Ben'), id],
      [learner, 'nonsense'],
      [learner, learner.id],
    ] as const) {
      await expect(leaveCohort(viewer, cohortId, onDeparture)).rejects.toMatchObject(gone)
    }
    const outcomes = await Promise.allSettled([
      leaveCohort(learner, id, onDeparture),
      leaveCohort(learner, id, onDeparture),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().departure.count({ where: { userId: learner.id } })).toBe(1)
  })

  test('ends nothing of the past by coming back', async () => {
    const { id, joinCode, learner } = await aCohort()
    const waiting = await aReview(id, learner.id, 'waiting')
    const approved = await aReview(id, learner.id, 'approved')
    await leaveCohort(learner, id, onDeparture, later(1))
    await joinCohort(learner, joinCode, later(2))
    expect(await stored(waiting)).toMatchObject({ state: 'withdrawn', version: 4 })
    expect(await stored(approved)).toMatchObject({ state: 'approved', version: 3 })
    expect(await db().departure.count({ where: { cohortId: id } })).toBe(1)
  })
})

describe('a learner who is removed', () => {
  test('is told, and what they had open is withdrawn as if they had left', async () => {
    const { id, mentor, learner } = await aCohort()
    const waiting = await aReview(id, learner.id, 'waiting')
    await removeLearner(mentor, id, learner.id, onDeparture, later(1))
    expect(await stored(waiting)).toMatchObject({ state: 'withdrawn', waits: [{ endedAt: later(1) }] })
    expect(await listMyCohorts(learner)).toEqual([])
    expect(await db().departure.findMany({ where: { cohortId: id } })).toMatchObject([
      { userId: learner.id, role: 'learner', how: 'removed', joinedAt: now, leftAt: later(1) },
    ])
    expect(await getNotices(learner)).toMatchObject([{ kind: 'cohort-changed', path: '/cohorts' }])
  })

  test('is removed by those who run the cohort alone', async () => {
    const { id, joinCode, mentor, learner } = await aCohort()
    const [admin, outsider, ben] = [
      await makePerson('Ida', { isAdmin: true }),
      await aMentor('Rui'),
      await makeLearner('Ben'),
    ]
    await joinCohort(ben, joinCode)
    for (const stranger of [outsider, ben, learner, { ...mentor, isMentor: false }]) {
      await expect(removeLearner(stranger, id, learner.id, onDeparture)).rejects.toMatchObject(gone)
    }
    for (const nobody of [outsider.id, mentor.id, 'nonsense']) {
      await expect(removeLearner(mentor, id, nobody, onDeparture)).rejects.toMatchObject(gone)
    }
    await expect(removeLearner(mentor, 'nonsense', learner.id, onDeparture)).rejects.toMatchObject(gone)
    expect(await listMyCohorts(learner)).toHaveLength(1)
    await removeLearner(admin, id, learner.id, onDeparture)
    await removeLearner(mentor, id, ben.id, onDeparture)
    await expect(removeLearner(mentor, id, ben.id, onDeparture)).rejects.toMatchObject(gone)
  })
})

describe('a mentor who goes', () => {
  test('gives back what they claimed, with the due time that was promised; drafts stay', async () => {
    const { id, mentor, second, learner } = await aCohort()
    const claimed = await aReview(id, learner.id, 'claimed', { claimedById: second.id, nudges: 1 })
    const strayed = await aReview(id, learner.id, 'claimed', { claimedById: second.id, turn: 'none' })
    const handed = await aReview(id, learner.id, 'waiting', { handedToId: second.id })
    const others = await aReview(id, learner.id, 'claimed', { claimedById: mentor.id })
    const evidence = await db().evidence.create({
      data: {
        learnerId: learner.id,
        stepId: (await stored(claimed)).stepId,
        kind: 'link',
        note: '',
        idempotencyKey: 'k',
      },
    })
    const iteration = await db().iteration.create({ data: { reviewId: claimed, number: 1, evidenceId: evidence.id } })
    const draft = {
      iterationId: iteration.id,
      mentorId: second.id,
      reviewId: claimed,
      feedback: 'So far',
      scores: '{}',
    }
    await db().verdictDraft.create({ data: draft })
    const before = await stored(claimed)
    await removeMentor(mentor, id, second.id, onDeparture, later(2))
    const free = { state: 'waiting', claimedById: null, claimedAt: null, draftedAt: null, version: 4 }
    const { dueAt, turnSince } = before
    expect(await stored(claimed)).toMatchObject({
      ...{ ...free, dueAt, turn: 'mentor', turnSince, nudges: 1 },
      waits: [{ endedAt: null }],
    })
    const back = await stored(strayed)
    expect(back).toMatchObject({ ...free, turn: 'mentor', turnSince: back.dueAt, nudges: 0 })
    expect(await stored(handed)).toMatchObject({ state: 'waiting', handedToId: null, version: 3 })
    expect(await stored(others)).toMatchObject({ state: 'claimed', claimedById: mentor.id, version: 3 })
    expect(await db().verdictDraft.count({ where: { mentorId: second.id } })).toBe(1)
    for (const viewer of [mentor, second]) {
      expect(await getSignals(viewer, later(2))).toEqual(expect.arrayContaining(['queue', `review:${claimed}`]))
    }
    expect(await getSignals(learner, later(2))).toContain(`review:${claimed}`)
  })

  test('keeps what they claimed in another cohort', async () => {
    const { id, mentor, second, learner } = await aCohort()
    const other = await createCohort(second, { name: 'Autumn' })
    await joinCohort(learner, other.joinCode)
    const elsewhere = await aReview(other.id, learner.id, 'claimed', { claimedById: second.id })
    await removeMentor(mentor, id, second.id, onDeparture)
    expect(await stored(elsewhere)).toMatchObject({ state: 'claimed', claimedById: second.id })
  })

  test('leaves by themselves, and sees the cohort no more', async () => {
    const { id, mentor, second } = await aCohort()
    await removeMentor(second, id, second.id, onDeparture, later(1))
    expect(await findCohort(second, id)).toBeNull()
    await expect(removeMentor(second, id, second.id, onDeparture)).rejects.toMatchObject(gone)
    await expect(listNewestLearners(second, id)).rejects.toMatchObject(gone)
    expect(await db().departure.findMany({ where: { cohortId: id } })).toMatchObject([
      { userId: second.id, role: 'mentor', how: 'left', leftAt: later(1) },
    ])
    expect((await findCohort(mentor, id))?.mentors).toMatchObject([{ id: mentor.id, isMe: true, canRemove: false }])
  })

  test('is not the last who can run it, unless an admin says so', async () => {
    const { id, mentor, second } = await aCohort()
    // A person without the role of a mentor cannot run it either.
    await db().user.update({ where: { id: second.id }, data: { isMentor: false } })
    await expect(removeMentor(mentor, id, mentor.id, onDeparture)).rejects.toMatchObject({ code: 'conflict' })
    await removeMentor(mentor, id, second.id, onDeparture)
    await expect(removeMentor(mentor, id, mentor.id, onDeparture)).rejects.toMatchObject({ code: 'conflict' })
    const admin = await makePerson('Ida', { isAdmin: true })
    await removeMentor(admin, id, mentor.id, onDeparture)
    expect((await findCohort(admin, id))?.mentors).toEqual([])
  })

  test('is removed by those who run the cohort alone', async () => {
    const { id, mentor, second, learner } = await aCohort()
    const outsider = await aMentor('Rui')
    for (const stranger of [outsider, learner, { ...second, isMentor: false }]) {
      await expect(removeMentor(stranger, id, mentor.id, onDeparture)).rejects.toMatchObject(gone)
    }
    for (const nobody of [outsider.id, learner.id, 'nonsense']) {
      await expect(removeMentor(mentor, id, nobody, onDeparture)).rejects.toMatchObject(gone)
    }
    const both = await Promise.allSettled([
      removeMentor(mentor, id, second.id, onDeparture),
      removeMentor(second, id, mentor.id, onDeparture),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const admin = await makePerson('Ida', { isAdmin: true })
    expect((await findCohort(admin, id))?.mentors).toHaveLength(1)
  })

  test('is told when they are added, each time, and not of what they do themselves', async () => {
    const { id, mentor, second } = await aCohort()
    await addMentor(mentor, id, second.email, later(1))
    expect(await getNotices(second)).toMatchObject([{ kind: 'added-as-mentor', path: `/mentor/cohorts/${id}` }])
    await removeMentor(mentor, id, second.id, onDeparture, later(2))
    await addMentor(mentor, id, second.email, later(3))
    expect((await getNotices(second)).map(({ kind }) => kind)).toEqual(['added-as-mentor', 'added-as-mentor'])
    expect(await getNotices(mentor)).toEqual([])
  })
})

describe('a mentor who looks for a learner of a cohort', () => {
  test('finds those who joined last, and any by a part of their name, accents or not', async () => {
    const { id, joinCode, mentor, learner } = await aCohort()
    const lucia = await makeLearner('Lucía')
    await joinCohort(lucia, joinCode, later(30))
    const names = async (q?: string) => (await listNewestLearners(mentor, id, q)).map(({ name }) => name)
    expect(await listNewestLearners(mentor, id)).toMatchObject([
      { id: lucia.id, joinedOn: '2026-11-25' },
      { id: learner.id, joinedOn: '2026-11-24' },
    ])
    expect(await names('LUCI')).toEqual(['Lucía'])
    expect(await names('nobody')).toEqual([])
    expect(await names('%')).toHaveLength(2)
    for (const stranger of [await aMentor('Rui'), learner]) {
      await expect(listNewestLearners(stranger, id)).rejects.toMatchObject(gone)
    }
  })
})
