import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { addEvidence } from '@/lib/learning/evidence/commands'
import { onMentorRemoved } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { setRoles } from './commands'

setUpDatabase()

const notFound = { code: 'not-found' }
const anAdmin = (name = 'Ada') => makePerson(name, { isAdmin: true })
const getRoles = async ({ id }: Viewer) =>
  db().user.findUniqueOrThrow({ where: { id }, select: { isMentor: true, isAdmin: true } })
const openSession = ({ id: userId }: Viewer) =>
  db().session.create({ data: { userId, expiresAt: new Date('2099-01-01') } })
const countSessions = ({ id: userId }: Viewer) => db().session.count({ where: { userId } })
const listLines = ({ id: subjectId }: Viewer) =>
  db().auditEntry.findMany({
    where: { subjectId },
    orderBy: { at: 'asc' },
    select: { action: true, actorId: true, detail: true },
  })

describe('giving and taking roles', () => {
  test('nobody gets one whose address is not confirmed: a stranger may stand under that name', async () => {
    const [admin, cto] = [await anAdmin(), await makePerson('Cto', { isVerified: false })]
    await expect(setRoles(admin, cto.id, { isAdmin: true }, onMentorRemoved)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await getRoles(cto)).toEqual({ isMentor: false, isAdmin: false })
    expect(await listLines(cto)).toEqual([])
  })

  test('an admin does it as often as they press, and the log has a line for each change', async () => {
    const [admin, marek] = [await anAdmin(), await makePerson('Marek')]
    await setRoles(admin, marek.id, { isMentor: true }, onMentorRemoved, new Date('2027-01-01'))
    await setRoles(admin, marek.id, { isMentor: true }, onMentorRemoved, new Date('2027-01-02'))
    expect(await getRoles(marek)).toEqual({ isMentor: true, isAdmin: false })
    await setRoles(admin, marek.id, { isMentor: false, isAdmin: true }, onMentorRemoved, new Date('2027-01-03'))
    expect(await getRoles(marek)).toEqual({ isMentor: false, isAdmin: true })
    const line = (action: string, role: string) => ({ action, actorId: admin.id, detail: JSON.stringify({ role }) })
    const lines = await listLines(marek)
    expect(lines).toHaveLength(3)
    expect(lines).toEqual(
      expect.arrayContaining([line('role-given', 'mentor'), line('role-given', 'admin'), line('role-taken', 'mentor')]),
    )
  })

  test('a change ends every session of the person and nobody else’s; no change ends none', async () => {
    const [admin, marek] = [await anAdmin(), await makePerson('Marek')]
    for (const who of [admin, marek, marek]) await openSession(who)
    await setRoles(admin, marek.id, { isMentor: false }, onMentorRemoved)
    expect(await countSessions(marek)).toBe(2)
    await setRoles(admin, marek.id, { isMentor: true }, onMentorRemoved)
    expect([await countSessions(marek), await countSessions(admin)]).toEqual([0, 1])
  })

  test.each([
    ['a learner', {}],
    ['a mentor', { isMentor: true }],
  ])('for %s the person is not found and nothing changes', async (_who, role) => {
    const [viewer, marek] = [await makePerson('Olga', role), await makePerson('Marek')]
    await expect(setRoles(viewer, marek.id, { isMentor: true }, onMentorRemoved)).rejects.toMatchObject(notFound)
    await expect(setRoles(viewer, viewer.id, { isAdmin: true }, onMentorRemoved)).rejects.toMatchObject(notFound)
    expect(await getRoles(marek)).toEqual({ isMentor: false, isAdmin: false })
    expect(await getRoles(viewer)).toMatchObject({ isAdmin: false })
  })

  test('of nobody, or of somebody who has gone, is not found', async () => {
    const [admin, gone] = [await anAdmin(), await makePerson('Gone')]
    await db().user.update({ where: { id: gone.id }, data: { deletedAt: new Date() } })
    for (const id of ['nobody', '00000000-0000-4000-8000-000000000000', gone.id]) {
      await expect(setRoles(admin, id, { isMentor: true }, onMentorRemoved)).rejects.toMatchObject(notFound)
    }
  })

  test('nobody takes the admin’s role from themselves', async () => {
    const admin = await anAdmin()
    await anAdmin('Another')
    await expect(setRoles(admin, admin.id, { isAdmin: false }, onMentorRemoved)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('remove your own admin role'),
    })
    expect(await getRoles(admin)).toMatchObject({ isAdmin: true })
    expect(await listLines(admin)).toEqual([])
  })

  test('of two admins who take each other’s role at once, one stays', async () => {
    for (let round = 0; round < 5; round++) {
      await db().user.updateMany({ data: { isAdmin: false } })
      const [one, other] = [await anAdmin('One'), await anAdmin('Other')]
      const results = await Promise.allSettled([
        setRoles(one, other.id, { isAdmin: false }, onMentorRemoved),
        setRoles(other, one.id, { isAdmin: false }, onMentorRemoved),
      ])
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await db().user.count({ where: { isAdmin: true } })).toBe(1)
    }
  })

  test('who was an admin when they signed in and is none any more changes nothing', async () => {
    const [former, marek] = [await anAdmin('Former'), await makePerson('Marek')]
    await db().user.update({ where: { id: former.id }, data: { isAdmin: false } })
    await expect(setRoles(former, marek.id, { isMentor: true }, onMentorRemoved)).rejects.toMatchObject(notFound)
  })

  test.each([
    ['goes back to the queue with its due time when their mentoring ends', {}],
    ['does so too when they are an admin as well', { isAdmin: true }],
  ])('a review they had claimed %s', async (_title, role) => {
    const [admin, marek] = [await anAdmin(), await makePerson('Marek', { ...role, isMentor: true })]
    const { id, dueAt } = await claimedReview(marek)
    await setRoles(admin, marek.id, { isMentor: false }, onMentorRemoved)
    const freed = { state: 'waiting', claimedById: null, dueAt }
    expect(await db().review.findUniqueOrThrow({ where: { id } })).toMatchObject(freed)
  })

  async function claimedReview(mentor: Viewer) {
    const learner = await makeLearner('Ana')
    await addEvidence(learner, { step: 'rest-api-project', kind: 'link', url: 'https://example.org', note: '' })
    const { learnerId, stepId } = await db().evidence.findFirstOrThrow({ where: { learnerId: learner.id } })
    const cohort = await db().cohort.create({ data: { name: 'Spring', joinCode: learner.id } })
    const now = new Date('2027-03-01T09:00:00Z')
    const times = { submittedAt: now, dueAt: new Date('2027-03-03T09:00:00Z'), claimedAt: now }
    const facts = { learnerId, stepId, cohortId: cohort.id, ...times }
    return db().review.create({ data: { ...facts, state: 'claimed', claimedById: mentor.id } })
  }
})
