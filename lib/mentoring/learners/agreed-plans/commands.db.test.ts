import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { findPlan } from '@/lib/learning/plans/data'
import { setProgress } from '@/lib/learning/progress/commands'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { endMembership } from '@/lib/mentoring/cohorts/departures.commands'
import { goalSteps } from '@/lib/mentoring/cohorts/goal'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { leave, makeCohort, makeOnlookers } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { agreementFields } from '../stats/stored-agreement'
import { answerPlan, proposePlan, withdrawPlan } from './commands'
import { listLearnerAgreedPlans, listMyPlans } from './data'

setUpDatabase()

const now = new Date('2026-11-24T10:00:00Z')
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000)
const terms = { weeklyHours: 6, arriveBy: '2027-09-01', note: 'Your exams come first.' }
const aMentor = (name = 'Marek') => makePerson(name, { isMentor: true })

async function mentored() {
  const [learner, mentor] = [await makeLearner('Ana'), await aMentor()]
  const cohort = await makeCohort('Spring', { learners: [learner], mentors: [mentor] })
  const propose = (more: object = {}, who: Viewer = mentor, at = now) =>
    proposePlan(who, learner.id, { cohort, ...terms, ...more }, at)
  return { learner, mentor, cohort, propose }
}

const getNotices = async ({ id }: Viewer) =>
  (await db().notification.findMany({ where: { userId: id }, orderBy: { createdAt: 'asc' } })).map(({ kind }) => kind)

describe('a proposal', () => {
  test('reaches the learner, and changes nothing before they answer', async () => {
    const { learner, propose } = await mentored()
    const plan = await propose()
    expect(plan).toMatchObject({ state: 'proposed', mentorName: 'Marek', ...terms, answeredAt: null })
    expect(plan.goal).toBe('Junior-level core steps')
    expect(await listMyPlans(learner)).toEqual([plan])
    expect(await findPlan(learner)).toMatchObject({ weeklyHours: 10 })
    expect(await getNotices(learner)).toEqual(['plan-proposed'])
  })

  test('is one for a learner and a cohort: the same again is once, another takes its place', async () => {
    const { learner, mentor, propose } = await mentored()
    const [first, again] = await Promise.all([propose(), propose()])
    expect(again).toEqual(first)
    const second = await propose({ weeklyHours: 8 })
    expect(await listMyPlans(learner)).toEqual([second])
    expect((await listLearnerAgreedPlans(mentor, learner.id)).map(({ state }) => state).sort()).toEqual([
      'proposed',
      'withdrawn',
    ])
    await expect(answerPlan(learner, first.id, { agrees: true }, now)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('can be withdrawn until it is answered, and twice is once', async () => {
    const { learner, mentor, propose } = await mentored()
    const { id } = await propose()
    await withdrawPlan(mentor, learner.id, id, now)
    await withdrawPlan(mentor, learner.id, id, now)
    expect(await listMyPlans(learner)).toEqual([])
    await expect(answerPlan(learner, id, { agrees: true }, now)).rejects.toMatchObject({ code: 'conflict' })
    const { id: next } = await propose()
    await answerPlan(learner, next, { agrees: true }, now)
    await expect(withdrawPlan(mentor, learner.id, next, now)).rejects.toMatchObject({ code: 'conflict' })
  })

  test.each(['2026-11-30', '2029-11-25', '2020-01-01'])('to arrive by %s is refused', async (arriveBy) => {
    const { learner, propose } = await mentored()
    await expect(propose({ arriveBy })).rejects.toMatchObject({ code: 'invalid', fields: [{ field: 'arriveBy' }] })
    expect(await listMyPlans(learner)).toEqual([])
  })

  test('is for a cohort in which the mentor and the learner both are', async () => {
    const { learner, mentor, cohort, propose } = await mentored()
    const elsewhere = await makeCohort('Autumn', { mentors: [mentor] })
    await expect(propose({ cohort: elsewhere })).rejects.toMatchObject({ code: 'not-found' })
    const { id } = await propose()
    await leave(cohort, mentor)
    await expect(propose({ weeklyHours: 9 })).rejects.toMatchObject({ code: 'not-found' })
    await expect(withdrawPlan(mentor, learner.id, id, now)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('needs a learner with a plan', async () => {
    const [newcomer, mentor] = [await makePerson('Nia'), await aMentor()]
    const cohort = await makeCohort('Spring', { learners: [newcomer], mentors: [mentor] })
    await expect(proposePlan(mentor, newcomer.id, { cohort, ...terms }, now)).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('a learner who agrees', () => {
  test('has the hours in their plan, and what was done of the goal is kept with it', async () => {
    const { learner, mentor, propose } = await mentored()
    await setProgress(learner, 'http', { status: 'done' })
    await db().membership.updateMany({ where: { userId: learner.id }, data: { learnerStatsAt: now } })
    const { id } = await propose()
    const answers = await Promise.all([1, 2].map(() => answerPlan(learner, id, { agrees: true }, now)))
    expect(answers[0]).toMatchObject({ state: 'agreed' })
    expect(answers[1]).toEqual(answers[0])
    expect(await findPlan(learner)).toMatchObject({ weeklyHours: 6 })
    const steps = goalSteps(await getFirstRoadmap(learner), 'nodejs', { level: 'junior' })
    const total = steps.reduce((sum, { effort }) => sum + effort.median, 0)
    const http = steps.find(({ slug }) => slug === 'http')?.effort.median ?? 0
    const row = await db().agreedPlan.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ answer: 'agreed', answeredAt: now, endedAt: null })
    expect(row.shareDone).toBeCloseTo(http / total, 10)
    expect(await getNotices(mentor)).toEqual(['plan-answered'])
    expect(await db().membership.findFirst({ where: { userId: learner.id } })).toMatchObject({ learnerStatsAt: null })
  })

  test('keeps the hours of before: the forecast reckons past weeks by them', async () => {
    const { learner, propose } = await mentored()
    const { id: agreed } = await propose()
    await Promise.all([1, 2].map(() => answerPlan(learner, agreed, { agrees: true }, now)))
    const changes = () => db().planChange.findMany({ where: { learnerId: learner.id } })
    expect(await changes()).toEqual([{ learnerId: learner.id, on: '2026-11-24', weeklyHours: 10 }])
    const { id } = await propose({ weeklyHours: 8 })
    await answerPlan(learner, id, { agrees: false }, daysLater(1))
    expect(await changes()).toHaveLength(1)
  })

  test('cannot take it back, and has one agreed plan in a cohort', async () => {
    const { learner, mentor, propose } = await mentored()
    const { id } = await propose()
    await answerPlan(learner, id, { agrees: true }, now)
    await expect(answerPlan(learner, id, { agrees: false }, now)).rejects.toMatchObject({ code: 'conflict' })
    const { id: next } = await propose({ weeklyHours: 12 })
    expect((await listMyPlans(learner)).map(({ state }) => state).sort()).toEqual(['agreed', 'proposed'])
    await answerPlan(learner, next, { agrees: true }, daysLater(1))
    expect(await listMyPlans(learner)).toMatchObject([{ id: next, state: 'agreed' }])
    expect((await listLearnerAgreedPlans(mentor, learner.id)).map(({ state }) => state).sort()).toEqual([
      'agreed',
      'replaced',
    ])
    expect(await findPlan(learner)).toMatchObject({ weeklyHours: 12 })
  })

  test('leaves the plan of another cohort as it is', async () => {
    const { learner, propose } = await mentored()
    const olga = await aMentor('Olga')
    const cohort = await makeCohort('Autumn', { learners: [learner], mentors: [olga] })
    const one = await propose()
    const two = await proposePlan(olga, learner.id, { cohort, ...terms, weeklyHours: 4 }, now)
    await answerPlan(learner, one.id, { agrees: true }, now)
    await answerPlan(learner, two.id, { agrees: true }, now)
    expect((await listMyPlans(learner)).map(({ state }) => state)).toEqual(['agreed', 'agreed'])
    expect((await listLearnerAgreedPlans(olga, learner.id)).map(({ id }) => id)).toEqual([two.id])
  })

  test('of yes and no at once has given one answer', async () => {
    const { learner, mentor, propose } = await mentored()
    const { id } = await propose()
    const answers = await Promise.allSettled([true, false].map((agrees) => answerPlan(learner, id, { agrees }, now)))
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await getNotices(mentor)).toEqual(['plan-answered'])
  })

  test('comes too late once the day has passed', async () => {
    const { learner, propose } = await mentored()
    const { id } = await propose({ arriveBy: '2026-12-01' })
    await expect(answerPlan(learner, id, { agrees: true }, daysLater(8))).rejects.toMatchObject({ code: 'conflict' })
    expect(await answerPlan(learner, id, { agrees: false }, daysLater(8))).toMatchObject({ state: 'declined' })
  })
})

test('a learner who declines keeps their plan, and the one they agreed to before', async () => {
  const { learner, mentor, propose } = await mentored()
  const { id: first } = await propose()
  await answerPlan(learner, first, { agrees: true }, now)
  const { id } = await propose({ weeklyHours: 20 })
  await answerPlan(learner, id, { agrees: false }, now)
  await answerPlan(learner, id, { agrees: false }, now)
  expect(await findPlan(learner)).toMatchObject({ weeklyHours: 6 })
  expect(await listMyPlans(learner)).toMatchObject([{ id: first, state: 'agreed' }])
  await expect(answerPlan(learner, id, { agrees: true }, now)).rejects.toMatchObject({ code: 'conflict' })
  expect(await getNotices(mentor)).toEqual(['plan-answered', 'plan-answered'])
})

test('plans that are over come a page at a time, down to the first, and each page has those that count', async () => {
  const { learner, mentor, cohort, propose } = await mentored()
  const { id } = await propose()
  await db().agreedPlan.createMany({
    data: Array.from({ length: 45 }, (_, n) => ({
      ...{ ...terms, learnerId: learner.id, cohortId: cohort, note: `${n}` },
      ...{ proposedAt: daysLater(n - 60), endedAt: daysLater(n - 59) },
    })),
  })
  const notes: string[] = []
  for (const from of [0, 20, 40]) {
    const [open, ...over] = await listLearnerAgreedPlans(mentor, learner.id, from)
    expect(open?.id).toBe(id)
    // One more than a page shows that there is another page.
    expect(over).toHaveLength(from < 40 ? 21 : 5)
    notes.push(...over.slice(0, 20).map(({ note }) => note))
  }
  expect(notes).toEqual(Array.from({ length: 45 }, (_, n) => `${44 - n}`))
})

test('a mentor who has left since hears nothing of the answer', async () => {
  const { learner, mentor, cohort, propose } = await mentored()
  const { id } = await propose()
  await leave(cohort, mentor)
  await answerPlan(learner, id, { agrees: true }, now)
  expect(await getNotices(mentor)).toEqual([])
})

test('an admin whose account has been disabled since hears nothing of the answer', async () => {
  const { learner, propose } = await mentored()
  const admin = await makePerson('Ida', { isAdmin: true })
  const { id } = await propose({}, admin)
  await db().user.update({ where: { id: admin.id }, data: { disabledAt: now } })
  await answerPlan(learner, id, { agrees: true }, now)
  expect(await getNotices(admin)).toEqual([])
})

test('a learner who has left the cohort finds its proposals no more', async () => {
  const { learner, mentor, cohort, propose } = await mentored()
  const { id } = await propose()
  await leave(cohort, learner)
  expect(await listMyPlans(learner)).toEqual([])
  await expect(answerPlan(learner, id, { agrees: true }, now)).rejects.toMatchObject({ code: 'not-found' })
  await expect(listLearnerAgreedPlans(mentor, learner.id)).rejects.toMatchObject({ code: 'not-found' })
})

describe('a learner who left and joined again', () => {
  async function comeBack(learner: Viewer, cohort: string, how: 'left' | 'removed') {
    const departure = { cohortId: cohort, userId: learner.id, role: 'learner', how } as const
    await db().$transaction((tx) => endMembership(tx, departure, onDeparture, daysLater(1)))
    const membership = { cohortId: cohort, userId: learner.id, role: 'learner', joinedAt: daysLater(2) }
    await db().membership.create({ data: membership })
  }

  test.each(['left', 'removed'] as const)('finds nothing of what was proposed before (%s)', async (how) => {
    const { learner, mentor, cohort, propose } = await mentored()
    const { id } = await propose()
    await comeBack(learner, cohort, how)
    expect(await listMyPlans(learner)).toEqual([])
    await expect(answerPlan(learner, id, { agrees: true }, daysLater(2))).rejects.toMatchObject({ code: 'conflict' })
    expect(await findPlan(learner)).toMatchObject({ weeklyHours: 10 })
    expect(await listLearnerAgreedPlans(mentor, learner.id)).toMatchObject([{ id, state: 'withdrawn' }])
    const next = await propose({ weeklyHours: 7 }, mentor, daysLater(3))
    await answerPlan(learner, next.id, { agrees: true }, daysLater(3))
    expect(await findPlan(learner)).toMatchObject({ weeklyHours: 7 })
  })

  test('is not held to what they agreed to before', async () => {
    const { learner, cohort, propose } = await mentored()
    const { id } = await propose()
    await answerPlan(learner, id, { agrees: true }, now)
    await comeBack(learner, cohort, 'left')
    expect(await listMyPlans(learner)).toEqual([])
    expect(await db().agreedPlan.findMany({ where: { learnerId: learner.id, ...agreementFields.where } })).toEqual([])
  })

  test('leaves the plans of other cohorts, and of others in it, as they are', async () => {
    const { learner, mentor, cohort, propose } = await mentored()
    const other = await makeCohort('Autumn', { learners: [learner], mentors: [mentor] })
    const friend = await makeLearner('Bo')
    await db().membership.create({ data: { cohortId: cohort, userId: friend.id, role: 'learner' } })
    const [{ id }] = [await propose({ cohort: other }), await proposePlan(mentor, friend.id, { cohort, ...terms }, now)]
    await comeBack(learner, cohort, 'left')
    expect(await listMyPlans(learner)).toMatchObject([{ id, state: 'proposed' }])
    expect(await listMyPlans(friend)).toMatchObject([{ state: 'proposed' }])
  })
})

test('plans are proposed by mentors of the cohort and admins, answered by the learner, seen by nobody else', async () => {
  const { learner, mentor, admin, cohortId: cohort, strangers } = await makeOnlookers()
  const gone = { code: 'not-found' }
  const { id } = await proposePlan(mentor, learner.id, { cohort, ...terms }, now)
  const asBoth = { ...learner, isMentor: true, isAdmin: true }
  for (const [who, viewer] of Object.entries({ ...strangers, 'the learner, mentor and admin elsewhere': asBoth })) {
    await expect(proposePlan(viewer, learner.id, { cohort, ...terms }, now), who).rejects.toMatchObject(gone)
    await expect(withdrawPlan(viewer, learner.id, id, now), who).rejects.toMatchObject(gone)
    await expect(listLearnerAgreedPlans(viewer, learner.id), who).rejects.toMatchObject(gone)
    if (viewer.id === learner.id) continue
    await expect(answerPlan(viewer, id, { agrees: true }, now), who).rejects.toMatchObject(gone)
    expect(await listMyPlans(viewer), who).toEqual([])
  }
  for (const viewer of [mentor, admin]) {
    await expect(answerPlan(viewer, id, { agrees: true }, now)).rejects.toMatchObject(gone)
    expect(await listLearnerAgreedPlans(viewer, learner.id)).toHaveLength(1)
  }
  const byAdmin = await proposePlan(admin, learner.id, { cohort, ...terms, weeklyHours: 7 }, now)
  expect(await listMyPlans(learner)).toEqual([byAdmin])
  await withdrawPlan(mentor, learner.id, byAdmin.id, now)
  for (const wrong of ['nothing', randomUUID(), '']) {
    await expect(answerPlan(learner, wrong, { agrees: true }, now)).rejects.toMatchObject(gone)
    await expect(withdrawPlan(mentor, learner.id, wrong, now)).rejects.toMatchObject(gone)
    await expect(withdrawPlan(mentor, wrong, id, now)).rejects.toMatchObject(gone)
  }
})
