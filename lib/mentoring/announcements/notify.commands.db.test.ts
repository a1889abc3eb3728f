import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { operator } from '@/lib/platform/auth/viewer'
import { makeCohort } from '@/testing/cohorts'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { endAnnouncement, makeAnnouncement } from './commands'
import { notifyOfAnnouncements } from './notify.commands'

setUpEmptyDatabase()

const before = new Date('2027-02-01T12:00:00Z')
const now = new Date('2027-03-01T12:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const toId = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

async function aLargeCohort(count: number) {
  const mentor = await makePerson('Marek', { isMentor: true })
  const cohortId = await makeCohort('Spring', { mentors: [mentor] })
  const ids = Array.from({ length: count }, (_, index) => toId(index))
  await db().user.createMany({
    data: ids.map((id) => ({ id, name: id, email: `${id}@waymark.test`, createdAt: before })),
  })
  await db().user.updateMany({ where: { id: mentor.id }, data: { createdAt: before } })
  const learners = ids.map((userId) => ({ cohortId, userId, role: 'learner', joinedAt: before }))
  await db().membership.createMany({ data: learners })
  return { mentor, cohortId, ids }
}

const listNotified = async () =>
  (await db().notification.findMany({ where: { kind: 'announcement' }, orderBy: { userId: 'asc' } })).map(
    ({ userId }) => userId,
  )

test('each person of the cohort is notified once, in batches, by two servers, one of which is killed', async () => {
  const { mentor, cohortId, ids } = await aLargeCohort(450)
  await makeAnnouncement(mentor, { cohortId, body: 'No class' }, 'key-00001', now)
  expect(await notifyOfAnnouncements(operator, now)).toBe(200)
  expect(await listNotified()).toEqual(ids.slice(0, 200))
  // A batch whose transaction doesn't commit leaves nothing behind.
  const killed = db().$transaction(async (tx) => {
    await tx.announcement.updateMany({ data: { notifiedUserId: toId(399) } })
    throw new Error('killed')
  })
  await expect(killed).rejects.toThrow('killed')
  // One who joined after it was published is shown it, but not notified.
  await db().user.create({ data: { id: toId(999), name: 'Late', email: 'late@waymark.test', createdAt: before } })
  await db().membership.create({ data: { cohortId, userId: toId(999), role: 'learner', joinedAt: later(1) } })
  const both = () => Promise.all([notifyOfAnnouncements(operator, later(1)), notifyOfAnnouncements(operator, later(1))])
  for (let run = 0; run < 3; run++) await both()
  expect(await listNotified()).toEqual(ids)
  expect(await db().announcement.findMany()).toMatchObject([{ notifiedUserId: '', notifiedAt: later(1) }])
  expect(await notifyOfAnnouncements(operator, later(2))).toBe(0)
})

test('once it has ended, or its cohort is closed, nobody more is notified', async () => {
  const { mentor, cohortId } = await aLargeCohort(250)
  const id = await makeAnnouncement(mentor, { cohortId, body: 'Wrong' }, 'key-00001', now)
  await notifyOfAnnouncements(operator, now)
  await endAnnouncement(mentor, id, now)
  await notifyOfAnnouncements(operator, later(1))
  expect(await listNotified()).toHaveLength(200)
  await makeAnnouncement(mentor, { cohortId, body: 'Right' }, 'key-00002', later(1))
  await db().cohort.update({ where: { id: cohortId }, data: { closedAt: later(1) } })
  await notifyOfAnnouncements(operator, later(1))
  expect(await listNotified()).toHaveLength(200)
  expect(await db().announcement.count({ where: { notifiedAt: null } })).toBe(0)
})

test('one to everybody notifies all but its author and disabled people', async () => {
  const admin = await makePerson('Ada', { isAdmin: true })
  const [ana, disabled] = [await makePerson('Ana'), await makePerson('Dora')]
  const known = [admin.id, ana.id, disabled.id]
  await db().user.updateMany({ where: { id: { in: known } }, data: { createdAt: before } })
  await db().user.update({ where: { id: disabled.id }, data: { disabledAt: now } })
  await makeAnnouncement(admin, { cohortId: null, body: 'Maintenance' }, 'key-00001', now)
  const newcomer = await makePerson('Nia')
  await db().user.update({ where: { id: newcomer.id }, data: { createdAt: later(1) } })
  await notifyOfAnnouncements(operator, later(1))
  const ids = [...known, newcomer.id]
  expect((await listNotified()).filter((id) => ids.includes(id))).toEqual([ana.id])
  expect(await db().notification.findFirst({ where: { userId: ana.id } })).toMatchObject({
    key: expect.stringMatching(/^announcement:/),
    path: '/messages',
    facts: '{"until":"2027-03-15"}',
    digestDue: true,
  })
})

test('one to a cohort notifies no mentor of it who has lost the role', async () => {
  const { mentor, cohortId } = await aLargeCohort(2)
  const former = await makePerson('Fred')
  await db().membership.create({ data: { cohortId, userId: former.id, role: 'mentor', joinedAt: before } })
  await makeAnnouncement(mentor, { cohortId, body: 'No class' }, 'key-00001', now)
  await notifyOfAnnouncements(operator, now)
  expect(await listNotified()).toEqual([toId(0), toId(1)])
})
