import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { getProgress } from '@/lib/learning/progress/data'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { leave, makeCohort, makeOnlookers } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { confirmSkill, revokeConfirmation } from './commands'
import { listConfirmations } from './data'
import { confirmationSchema } from './schema'

setUpDatabase()

const note = 'Led the pairing sessions in the second project.'
const other = 'Also settled a quarrel about the database schema.'
const aMentor = (name = 'Marek') => makePerson(name, { isMentor: true })
const listFor = async (viewer: Viewer, learnerId?: string) =>
  (await listConfirmations(viewer, (await getFirstRoadmap(viewer)).id, learnerId)).confirmations

async function mentored() {
  const [learner, mentor, second] = [await makeLearner('Ana'), await aMentor(), await aMentor('Olga')]
  const cohortId = await makeCohort('Spring', { learners: [learner], mentors: [mentor, second] })
  return { learner, mentor, second, cohortId }
}

describe('a confirmed skill', () => {
  test('is what a mentor saw, once for each mentor, and told to the learner', async () => {
    const { learner, mentor, second } = await mentored()
    const [first, again] = await Promise.all(
      [1, 2].map(() => confirmSkill(mentor, learner.id, { skill: 'teamwork' }, { note })),
    )
    expect(again).toEqual(first)
    await confirmSkill(second, learner.id, { skill: 'teamwork' }, { note: other }, new Date(Date.now() + 60_000))
    expect(await listFor(learner)).toMatchObject([
      { skill: 'teamwork', mentorName: 'Marek', note, isMine: false },
      { skill: 'teamwork', mentorName: 'Olga', note: other, isMine: false },
    ])
    expect(
      await db().notification.findMany({ where: { userId: learner.id }, orderBy: { createdAt: 'asc' } }),
    ).toMatchObject([
      { kind: 'skill-confirmed', path: '/roadmaps/backend/skills#teamwork' },
      { kind: 'skill-confirmed' },
    ])
  })

  test('says nothing about any step', async () => {
    const { learner, mentor } = await mentored()
    const before = await getProgress(learner)
    await confirmSkill(mentor, learner.id, { skill: 'teamwork' }, { note })
    expect(await getProgress(learner)).toEqual(before)
  })

  test('takes other words in the place of those before, whose row stays', async () => {
    const { learner, mentor } = await mentored()
    await confirmSkill(mentor, learner.id, { skill: 'teamwork' }, { note })
    await confirmSkill(mentor, learner.id, { skill: 'teamwork' }, { note: other })
    expect(await listFor(learner)).toMatchObject([{ note: other }])
    expect(await db().skillConfirmation.count({ where: { learnerId: learner.id } })).toBe(2)
  })

  test('can be taken back by its mentor alone; twice is once, and its row stays', async () => {
    const { learner, mentor, second } = await mentored()
    await confirmSkill(mentor, learner.id, { skill: 'teamwork' }, { note })
    await expect(revokeConfirmation(second, learner.id, { skill: 'teamwork' })).rejects.toMatchObject({
      code: 'not-found',
    })
    await Promise.all([1, 2].map(() => revokeConfirmation(mentor, learner.id, { skill: 'teamwork' })))
    expect(await listFor(learner)).toEqual([])
    expect(await db().skillConfirmation.count({ where: { learnerId: learner.id, revokedAt: null } })).toBe(0)
    expect(await db().skillConfirmation.count({ where: { learnerId: learner.id } })).toBe(1)
    await confirmSkill(mentor, learner.id, { skill: 'teamwork' }, { note })
    expect(await listFor(learner)).toHaveLength(1)
  })

  test.each(['databases', 'no-such-skill', ''])('is none of "%s"', async (skill) => {
    const { learner, mentor } = await mentored()
    await expect(confirmSkill(mentor, learner.id, { skill }, { note })).rejects.toMatchObject({ code: 'not-found' })
    await expect(revokeConfirmation(mentor, learner.id, { skill })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('stays when its mentor leaves, under their name until the account is gone', async () => {
    const { learner, mentor, second, cohortId } = await mentored()
    await confirmSkill(mentor, learner.id, { skill: 'teamwork' }, { note })
    await leave(cohortId, mentor)
    await expect(revokeConfirmation(mentor, learner.id, { skill: 'teamwork' })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await listFor(second, learner.id)).toMatchObject([{ mentorName: 'Marek' }])
    await db().user.delete({ where: { id: mentor.id } })
    expect(await listFor(learner)).toMatchObject([{ mentorName: 'former mentor', note }])
  })

  test('needs a learner with a plan', async () => {
    const [newcomer, mentor] = [await makePerson('Nia'), await aMentor()]
    await makeCohort('Spring', { learners: [newcomer], mentors: [mentor] })
    await expect(confirmSkill(mentor, newcomer.id, { skill: 'teamwork' }, { note })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

test('a skill is confirmed by mentors of the learner’s cohorts and admins; nobody else finds the learner', async () => {
  const { learner, mentor, admin, strangers } = await makeOnlookers()
  const asBoth = { ...learner, isMentor: true, isAdmin: true }
  for (const [who, viewer] of Object.entries({ ...strangers, 'the learner, mentor and admin elsewhere': asBoth })) {
    const gone = { code: 'not-found' }
    await expect(confirmSkill(viewer, learner.id, { skill: 'teamwork' }, { note }), who).rejects.toMatchObject(gone)
    await expect(revokeConfirmation(viewer, learner.id, { skill: 'teamwork' }), who).rejects.toMatchObject(gone)
  }
  await confirmSkill(mentor, learner.id, { skill: 'teamwork' }, { note })
  await confirmSkill(admin, learner.id, { skill: 'teamwork' }, { note })
  for (const [who, viewer] of Object.entries(strangers)) {
    expect(await listFor(viewer, learner.id), who).toHaveLength(who === 'the learner' ? 2 : 0)
  }
  expect((await listFor(mentor, learner.id)).map(({ isMine }) => isMine).sort()).toEqual([false, true])
  await expect(confirmSkill(mentor, 'nobody', { skill: 'teamwork' }, { note })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await listFor(mentor, 'nobody')).toEqual([])
})

test.each(['', 'Too short to tell', `${' '.repeat(30)}no`, 'x'.repeat(501), `${note}\u0000`])(
  'words like %j are refused',
  (words) => {
    expect(confirmationSchema.safeParse({ note: words }).success).toBe(false)
    expect(confirmationSchema.safeParse({ note }).success).toBe(true)
  },
)
