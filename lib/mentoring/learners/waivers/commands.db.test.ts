import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setProgress } from '@/lib/learning/progress/commands'
import { getProgress } from '@/lib/learning/progress/data'
import { statesAfter } from '@/lib/learning/progress/history'
import { countSteps } from '@/lib/learning/progress/log/ledger'
import { recordEntries } from '@/lib/learning/progress/log/log.commands'
import { getFirstRoadmap, listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findStep, type Step } from '@/lib/learning/roadmaps/roadmap'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { leave, makeCohort, makeOnlookers, storedProgress } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { makeLearner, makePerson } from '@/testing/people'
import { endWaivers, revokeWaiver, waiveStep } from './commands'
import { findOwnWaiver, listWaivers } from './data'

setUpDatabase()
// The job settles the waivers of all learners.
beforeEach(async () => {
  await db().waiver.deleteMany()
})

const now = new Date('2026-11-24T10:00:00Z')
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000)
const because = { reason: 'They have run such servers for years at work.' }
const aMentor = (name = 'Marek') => makePerson(name, { isMentor: true })

async function mentored(name = 'Ana') {
  const [learner, mentor] = [await makeLearner(name), await aMentor()]
  const cohortId = await makeCohort('Spring', { learners: [learner], mentors: [mentor] })
  return { learner, mentor, cohortId }
}

const stepCalled = async (who: Viewer, slug: string): Promise<Step> => {
  const step = findStep(await getFirstRoadmap(who), slug)
  if (!step) throw new Error(`There is no ${slug}.`)
  return step
}
const getStatus = async (learner: Viewer, slug: string) =>
  (await storedProgress(learner.id)).states[(await stepCalled(learner, slug)).id]?.status ?? 'not-started'
const getRows = (learnerId: string) => db().waiver.findMany({ where: { learnerId }, orderBy: { createdAt: 'asc' } })
const listLines = async (learner: Viewer) =>
  (await listEvents(learner, learner.id)).map(({ from, to, reason }) => ({ from, to, reason }))

/** Checks that states, counters and the number of events match the log, which has no gap. */
async function expectFolded(learner: Viewer) {
  const [roadmap, events, stored] = await Promise.all([
    getFirstRoadmap(learner),
    listEvents(learner, learner.id),
    storedProgress(learner.id),
  ])
  const folded = statesAfter(events)
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1))
  expect(stored.eventCount).toBe(events.length)
  for (const [id, state] of Object.entries(stored.states)) {
    const { statusAt: _, ...facts } = state
    expect(folded[id]).toMatchObject(facts)
  }
  expect(stored.enrollments).toMatchObject([countSteps(roadmap, 'nodejs', folded)])
}

describe('a waiver', () => {
  test('counts as done and verified, with its reason and its mentor in the log', async () => {
    const { learner, mentor } = await mentored()
    await setProgress(learner, 'http', { status: 'learning' })
    const waiver = await waiveStep(mentor, learner.id, 'http', { ...because, expiresAt: '2027-03-01' }, now)
    expect(waiver).toMatchObject({ mentorName: 'Marek', ...because, until: '2027-03-01' })
    const { totals } = await getProgress(learner)
    expect(totals.all).toMatchObject({ done: 1, verified: 1, claimed: 0 })
    const event = await db().event.findFirstOrThrow({ where: { learnerId: learner.id, to: 'waived' } })
    expect(event).toMatchObject({ actorId: mentor.id, from: 'learning', reason: because.reason, kind: 'status' })
    expect(await getRows(learner.id)).toMatchObject([{ previousStatus: 'learning', endedAt: null, how: null }])
    expect(await findOwnWaiver(learner, waiver.stepId)).toEqual(waiver)
    await expectFolded(learner)
  })

  test('is told to the learner, and to the open pages of who sees them', async () => {
    const { learner, mentor } = await mentored()
    await waiveStep(mentor, learner.id, 'http', because, now)
    expect(await db().notification.findMany({ where: { userId: learner.id } })).toMatchObject([
      { kind: 'waiver', path: '/roadmaps/backend/steps/http' },
    ])
    const signals = await db().signal.findMany({ where: { topic: `learner:${learner.id}` } })
    expect(signals.map(({ userId }) => userId).sort()).toEqual([learner.id, mentor.id].sort())
  })

  test('is once however often it is asked for, also by two mentors at once', async () => {
    const { learner, mentor, cohortId } = await mentored()
    const second = await aMentor('Olga')
    await db().membership.create({ data: { cohortId, userId: second.id, role: 'mentor' } })
    const ask = (who: Viewer) => waiveStep(who, learner.id, 'http', because, now)
    const [first, again] = await Promise.all([ask(mentor), ask(second), ask(mentor)])
    expect(again).toEqual(first)
    expect(await getRows(learner.id)).toHaveLength(1)
    expect(await listLines(learner)).toHaveLength(1)
    expect(await db().notification.count({ where: { userId: learner.id } })).toBe(1)
  })

  test('gets another reason or day, by whoever mentors the learner, and goes back to where it began', async () => {
    const { learner, mentor, cohortId } = await mentored()
    const second = await aMentor('Olga')
    await db().membership.create({ data: { cohortId, userId: second.id, role: 'mentor' } })
    await waiveStep(mentor, learner.id, 'http', because, now)
    const other = { reason: 'Seen at the whiteboard last week.', expiresAt: '2027-01-31' }
    expect(await waiveStep(second, learner.id, 'http', other, now)).toMatchObject({
      mentorName: 'Olga',
      reason: other.reason,
      until: '2027-01-31',
    })
    await waiveStep(second, learner.id, 'http', { ...other, expiresAt: '2027-02-28' }, now)
    expect(await getRows(learner.id)).toMatchObject([{ previousStatus: 'not-started', reason: other.reason }])
    expect(await listLines(learner)).toEqual([
      { from: 'not-started', to: 'waived', reason: because.reason },
      { from: 'waived', to: 'waived', reason: other.reason },
    ])
    await expectFolded(learner)
    await revokeWaiver(mentor, learner.id, 'http', now)
    expect(await getStatus(learner, 'http')).toBe('not-started')
  })

  test('of a step that is done is refused, and so is one for who has no plan', async () => {
    const { learner, mentor, cohortId } = await mentored()
    await setProgress(learner, 'http', { status: 'done' })
    await expect(waiveStep(mentor, learner.id, 'http', because, now)).rejects.toMatchObject({ code: 'conflict' })
    const newcomer = await makePerson('Nia')
    await db().membership.create({ data: { cohortId, userId: newcomer.id, role: 'learner' } })
    await expect(waiveStep(mentor, newcomer.id, 'http', because, now)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('hasn’t made a plan yet'),
    })
    expect(await db().waiver.count({ where: { learnerId: { in: [learner.id, newcomer.id] } } })).toBe(0)
  })

  test.each(['2026-11-24', '2020-01-01', '2028-11-25'])('until %s is refused and writes nothing', async (expiresAt) => {
    const { learner, mentor } = await mentored()
    const asked = waiveStep(mentor, learner.id, 'http', { ...because, expiresAt }, now)
    await expect(asked).rejects.toMatchObject({ code: 'invalid', fields: [{ field: 'expiresAt' }] })
    expect(await listLines(learner)).toEqual([])
  })
})

describe('when a mentor revokes it', () => {
  test('the step goes back to what it was, a skip with its reason, and twice is once', async () => {
    const { learner, mentor } = await mentored()
    await setProgress(learner, 'http', { status: 'skipped', reason: 'Not now' })
    await waiveStep(mentor, learner.id, 'http', because, now)
    await Promise.all([1, 2].map(() => revokeWaiver(mentor, learner.id, 'http', daysLater(1))))
    await revokeWaiver(mentor, learner.id, 'http', daysLater(2))
    expect((await listLines(learner)).slice(1)).toEqual([
      { from: 'skipped', to: 'waived', reason: because.reason },
      { from: 'waived', to: 'skipped', reason: 'Not now' },
    ])
    expect(await getRows(learner.id)).toMatchObject([{ how: 'revoked', endedAt: daysLater(1) }])
    expect(await listWaivers(learner)).toEqual([])
    expect((await getProgress(learner)).totals.all).toMatchObject({ done: 0, verified: 0, skipped: 1 })
    await expectFolded(learner)
  })

  test('it can be given again, and is another one', async () => {
    const { learner, mentor } = await mentored()
    await waiveStep(mentor, learner.id, 'http', because, now)
    await revokeWaiver(mentor, learner.id, 'http', daysLater(1))
    await waiveStep(mentor, learner.id, 'http', because, daysLater(2))
    expect(await getStatus(learner, 'http')).toBe('waived')
    expect(await getRows(learner.id)).toMatchObject([{ how: 'revoked' }, { how: null }])
    await expectFolded(learner)
  })

  test('there must have been one', async () => {
    const { learner, mentor } = await mentored()
    await expect(revokeWaiver(mentor, learner.id, 'http', now)).rejects.toMatchObject({ code: 'not-found' })
    await expect(revokeWaiver(mentor, learner.id, 'no-such-step', now)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('no learning day comes of it', async () => {
    const { learner, mentor } = await mentored()
    await setProgress(learner, 'http', { status: 'learning' }, undefined, daysLater(-10))
    await waiveStep(mentor, learner.id, 'http', because, daysLater(-9))
    await revokeWaiver(mentor, learner.id, 'http', now)
    await setProgress(learner, 'docker', { status: 'skipped', reason: 'Later' }, undefined, now)
    const { lastLearningDay } = await db().learner.findUniqueOrThrow({ where: { id: learner.id } })
    expect(lastLearningDay).toBe('2026-11-14')
  })
})

describe('when its time is up', () => {
  test('the step goes back once, however late the job comes and however often', async () => {
    const { learner, mentor } = await mentored()
    await waiveStep(mentor, learner.id, 'http', { ...because, expiresAt: '2026-11-26' }, now)
    expect(await endWaivers(operator, new Date('2026-11-26T18:14:59Z'))).toBe(0)
    expect(await getStatus(learner, 'http')).toBe('waived')
    const late = daysLater(30)
    const runs = await Promise.all([endWaivers(operator, late), endWaivers(operator, late)])
    expect(runs.sort()).toEqual([0, 1])
    expect(await endWaivers(operator, late)).toBe(0)
    expect(await getStatus(learner, 'http')).toBe('not-started')
    const end = new Date('2026-11-26T18:15:00Z')
    expect(await getRows(learner.id)).toMatchObject([{ how: 'expired', endedAt: end }])
    const events = await db().event.findMany({ where: { learnerId: learner.id }, orderBy: { sequence: 'asc' } })
    expect(events.at(-1)).toMatchObject({ actorId: null, from: 'waived', occurredAt: end, receivedAt: late })
    await expectFolded(learner)
  })

  test('a mentor who comes before the job can still give it more time', async () => {
    const { learner, mentor } = await mentored()
    await waiveStep(mentor, learner.id, 'http', { ...because, expiresAt: '2026-11-26' }, now)
    await waiveStep(mentor, learner.id, 'http', { ...because, expiresAt: '2026-12-24' }, daysLater(5))
    expect(await endWaivers(operator, daysLater(6))).toBe(0)
    expect(await getStatus(learner, 'http')).toBe('waived')
  })

  test('one that cannot be settled holds up none that comes after it', async () => {
    const { learner, mentor } = await mentored()
    for (const step of ['http', 'docker']) {
      await waiveStep(
        mentor,
        learner.id,
        step,
        { ...because, expiresAt: step === 'http' ? '2026-11-26' : '2026-11-27' },
        now,
      )
    }
    await db().waiver.updateMany({
      where: { learnerId: learner.id, stepId: (await stepCalled(learner, 'http')).id },
      data: { previousStatus: 'nobody knows' },
    })
    await expect(endWaivers(operator, daysLater(10))).rejects.toThrow('nobody knows')
    expect(await getStatus(learner, 'docker')).toBe('not-started')
    expect(await getStatus(learner, 'http')).toBe('waived')
  })

  test('work that a mentor approved meanwhile stays done', async () => {
    const { learner, mentor } = await mentored()
    const { stepId } = await waiveStep(mentor, learner.id, 'http', { ...because, expiresAt: '2026-11-26' }, now)
    const roadmaps = await listRoadmaps(learner)
    const verdict = { stepId, kind: 'verdict', from: null, to: 'competent', reason: null, occurredAt: now } as const
    const log = { roadmaps, learnerId: learner.id, actorId: mentor.id, idempotencyKey: 'verdict:1', now: daysLater(1) }
    await db().$transaction((tx) => recordEntries({ tx, ...log }, [verdict]))
    expect(await endWaivers(operator, daysLater(10))).toBe(1)
    expect(await getStatus(learner, 'http')).toBe('done')
    expect((await getProgress(learner)).totals.all).toMatchObject({ done: 1, verified: 1 })
    await expectFolded(learner)
  })
})

describe('the learner’s own tick on a waived step', () => {
  test('makes it done, on their word, and the waiver is over', async () => {
    const { learner, mentor } = await mentored()
    const { stepId } = await waiveStep(mentor, learner.id, 'http', { ...because, expiresAt: '2026-12-24' }, now)
    await setProgress(learner, 'http', { status: 'done' }, undefined, daysLater(1))
    expect(await listWaivers(mentor, learner.id)).toEqual([])
    expect(await findOwnWaiver(learner, stepId)).toBeNull()
    expect((await getProgress(learner)).totals.all).toMatchObject({ done: 1, verified: 0, claimed: 1 })
    expect(await endWaivers(operator, daysLater(2))).toBe(1)
    expect(await getRows(learner.id)).toMatchObject([{ how: 'overtaken', endedAt: daysLater(2) }])
    expect(await endWaivers(operator, daysLater(60))).toBe(0)
    expect(await getStatus(learner, 'http')).toBe('done')
    await expectFolded(learner)
  })

  test('stays when the mentor revokes after it, and when both come at once', async () => {
    const { learner, mentor } = await mentored()
    await waiveStep(mentor, learner.id, 'http', because, now)
    await setProgress(learner, 'http', { status: 'done' })
    await revokeWaiver(mentor, learner.id, 'http', daysLater(1))
    expect(await getStatus(learner, 'http')).toBe('done')
    expect(await getRows(learner.id)).toMatchObject([{ how: 'overtaken' }])
    const race = await Promise.allSettled([
      waiveStep(mentor, learner.id, 'docker', because),
      setProgress(learner, 'docker', { status: 'done' }),
    ])
    expect(race[1].status).toBe('fulfilled')
    expect(await getStatus(learner, 'docker')).toBe('done')
    await endWaivers(operator, daysLater(2))
    expect(await db().waiver.count({ where: { learnerId: learner.id, endedAt: null } })).toBe(0)
    await expectFolded(learner)
  })

  test('and a second thought leave room for another waiver', async () => {
    const { learner, mentor } = await mentored()
    await waiveStep(mentor, learner.id, 'http', because, now)
    await setProgress(learner, 'http', { status: 'done' })
    await setProgress(learner, 'http', { status: 'learning' })
    await waiveStep(mentor, learner.id, 'http', because, daysLater(1))
    expect(await getRows(learner.id)).toMatchObject([
      { how: 'overtaken', previousStatus: 'not-started' },
      { how: null, previousStatus: 'learning' },
    ])
    await expectFolded(learner)
  })
})

describe('who may waive', () => {
  test('are the mentors of the learner’s cohorts and admins; nobody else finds the learner', async () => {
    const { learner, mentor, admin, strangers, cohortId } = await makeOnlookers()
    for (const [who, viewer] of Object.entries(strangers)) {
      await expect(waiveStep(viewer, learner.id, 'http', because, now), who).rejects.toMatchObject({
        code: 'not-found',
      })
      await expect(revokeWaiver(viewer, learner.id, 'http', now), who).rejects.toMatchObject({ code: 'not-found' })
    }
    await waiveStep(mentor, learner.id, 'http', because, now)
    await waiveStep(admin, learner.id, 'docker', because, now)
    for (const [who, viewer] of Object.entries(strangers)) {
      expect(await listWaivers(viewer, learner.id), who).toHaveLength(who === 'the learner' ? 2 : 0)
      await expect(revokeWaiver(viewer, learner.id, 'http', now), who).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await listWaivers(mentor, learner.id)).toHaveLength(2)
    expect(await listWaivers(admin, learner.id)).toHaveLength(2)
    await leave(cohortId, learner)
    expect(await listWaivers(mentor, learner.id)).toEqual([])
    await expect(revokeWaiver(mentor, learner.id, 'http', now)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('nobody waives for themselves, whatever they are', async () => {
    const both = { ...(await makeLearner('Bea')), isMentor: true, isAdmin: true }
    const mentor = await aMentor()
    const cohortId = await makeCohort('Spring', { learners: [both], mentors: [mentor] })
    await makeCohort('Autumn', { mentors: [both] })
    await expect(waiveStep(both, both.id, 'http', because, now)).rejects.toMatchObject({ code: 'not-found' })
    await waiveStep(mentor, both.id, 'http', because, now)
    await expect(revokeWaiver(both, both.id, 'http', now)).rejects.toMatchObject({ code: 'not-found' })
    expect(cohortId).not.toBe('')
  })

  test.each(['', 'nobody', randomUUID(), '../../admin', '\u0000'])('finds nobody under the id "%s"', async (id) => {
    const { mentor } = await mentored()
    await expect(waiveStep(mentor, id, 'http', because, now)).rejects.toMatchObject({ code: 'not-found' })
    await expect(revokeWaiver(mentor, id, 'http', now)).rejects.toMatchObject({ code: 'not-found' })
    expect(await listWaivers(mentor, id)).toEqual([])
  })
})

test('a waiver of a mentor whose account is gone stays, and says so', async () => {
  const { learner, mentor } = await mentored()
  const { stepId } = await waiveStep(mentor, learner.id, 'http', because, now)
  await db().user.delete({ where: { id: mentor.id } })
  expect(await findOwnWaiver(learner, stepId)).toMatchObject({ mentorName: 'former mentor', ...because })
})
