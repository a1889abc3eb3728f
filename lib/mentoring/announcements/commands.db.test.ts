import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { makeCohort, without } from '@/testing/cohorts'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { dismissAnnouncement, endAnnouncement, makeAnnouncement, makeAnnouncements } from './commands'
import { listAllAnnouncements, listAnnouncementsAt } from './data'

setUpEmptyDatabase()

const now = new Date('2027-03-01T12:00:00Z')
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000)
const refusal = (code: string) => expect.objectContaining({ code })
const bodies = async (viewer: Viewer, at = now) => (await listAnnouncementsAt(viewer, at)).map(({ body }) => body)

async function aCohort() {
  const [learner, mentor, admin] = [
    await makePerson('Lea'),
    await makePerson('Marek', { isMentor: true }),
    await makePerson('Ada', { isAdmin: true }),
  ]
  return { learner, mentor, admin, cohortId: await makeCohort('Spring', { learners: [learner], mentors: [mentor] }) }
}

describe('an announcement of a cohort', () => {
  test('is shown to its people until it ends, and not to others', async () => {
    const { learner, mentor, admin, cohortId } = await aCohort()
    const outsider = await makePerson('Olga')
    const id = await makeAnnouncement(mentor, { cohortId, body: 'No class', endsAt: daysLater(2) }, 'key-00001', now)
    expect(await listAnnouncementsAt(learner, now)).toEqual([
      {
        id,
        author: 'Marek',
        cohort: { id: cohortId, name: 'Spring' },
        body: 'No class',
        createdAt: now.toISOString(),
        endsAt: daysLater(2).toISOString(),
        canEnd: false,
      },
    ])
    expect(await listAnnouncementsAt(mentor, now)).toMatchObject([{ id, canEnd: true }])
    for (const one of [outsider, admin]) expect(await bodies(one)).toEqual([])
    expect(await bodies(learner, daysLater(2))).toEqual([])
    expect(await db().auditEntry.findMany({ where: { action: 'announcement-made' } })).toMatchObject([
      { actorId: mentor.id, subjectId: cohortId, detail: JSON.stringify({ announcement: id, days: 2 }) },
    ])
  })

  test('is one for a key; another text under it is refused', async () => {
    const { mentor, cohortId } = await aCohort()
    const publish = (body: string) => makeAnnouncement(mentor, { cohortId, body }, 'key-00001', now)
    const [first, again] = await Promise.all([publish('One'), publish('One')])
    expect(again).toBe(first)
    await expect(publish('Two')).rejects.toEqual(refusal('key-reused'))
    expect(await db().announcement.count()).toBe(1)
    expect(await db().auditEntry.count({ where: { action: 'announcement-made' } })).toBe(1)
  })

  test('is for those who run the cohort, while it is open', async () => {
    const { learner, mentor, admin, cohortId } = await aCohort()
    const elsewhere = await makePerson('Elsa', { isMentor: true })
    await makeCohort('Autumn', { mentors: [elsewhere] })
    for (const viewer of [learner, elsewhere, without(mentor, 'isMentor')]) {
      await expect(makeAnnouncement(viewer, { cohortId, body: 'No' })).rejects.toEqual(refusal('not-found'))
    }
    await makeAnnouncement(admin, { cohortId, body: 'From above' }, 'key-00001', now)
    expect(await bodies(mentor)).toEqual(['From above'])
    await db().cohort.update({ where: { id: cohortId }, data: { closedAt: now } })
    const late = makeAnnouncement(mentor, { cohortId, body: 'Late' }, 'key-00002', now)
    await expect(late).rejects.toEqual(refusal('conflict'))
    expect(await bodies(mentor)).toEqual([])
  })

  test('ends one to ninety days from now; at most twenty are current, and ten a day by one person', async () => {
    const { mentor, admin, cohortId } = await aCohort()
    const publish = (who: Viewer, endsAt: Date, at = now) =>
      makeAnnouncement(who, { cohortId, body: 'Hello', endsAt }, undefined, at)
    for (const end of [now, daysLater(91)]) await expect(publish(mentor, end)).rejects.toEqual(refusal('invalid'))
    const at = (index: number) => new Date(now.getTime() + index)
    for (let index = 0; index < 10; index++) await publish(mentor, daysLater(30), at(index))
    await expect(publish(mentor, daysLater(30), at(11))).rejects.toEqual(refusal('too-many'))
    for (let index = 0; index < 10; index++) await publish(admin, daysLater(30), at(20 + index))
    await expect(publish(mentor, daysLater(30), daysLater(1.5))).rejects.toEqual(refusal('conflict'))
  })

  test('is ended by its author and by admins, once; others find nothing', async () => {
    const { learner, mentor, admin, cohortId } = await aCohort()
    const colleague = await makePerson('Kim', { isMentor: true })
    await db().membership.create({ data: { cohortId, userId: colleague.id, role: 'mentor' } })
    const ids = [
      await makeAnnouncement(mentor, { cohortId, body: 'One' }, 'key-00001', now),
      await makeAnnouncement(mentor, { cohortId, body: 'Two' }, 'key-00002', daysLater(0.1)),
    ]
    const [first = '', second = ''] = ids
    for (const viewer of [learner, colleague, without(mentor, 'isMentor')]) {
      await expect(endAnnouncement(viewer, first)).rejects.toEqual(refusal('not-found'))
    }
    await expect(endAnnouncement(admin, 'nothing')).rejects.toEqual(refusal('not-found'))
    for (const later of [1, 2]) await endAnnouncement(mentor, first, daysLater(later))
    expect(await bodies(learner, daysLater(1))).toEqual(['Two'])
    await endAnnouncement(admin, second, daysLater(1))
    expect(await bodies(learner, daysLater(1))).toEqual([])
    expect(await db().auditEntry.count({ where: { action: 'announcement-ended' } })).toBe(2)
    await db().membership.deleteMany({ where: { cohortId, userId: mentor.id } })
    await expect(endAnnouncement(mentor, first)).rejects.toEqual(refusal('not-found'))
  })

  test('is dismissed by one person for themselves, once', async () => {
    const { learner, mentor, cohortId } = await aCohort()
    const outsider = await makePerson('Olga', { isMentor: true })
    const id = await makeAnnouncement(mentor, { cohortId, body: 'One' }, 'key-00001', now)
    await Promise.all([dismissAnnouncement(learner, id, now), dismissAnnouncement(learner, id, now)])
    expect([await bodies(learner), await bodies(mentor)]).toEqual([[], ['One']])
    await expect(dismissAnnouncement(outsider, id)).rejects.toEqual(refusal('not-found'))
    expect(await db().announcementRead.count()).toBe(1)
  })

  test('is shown once to one who mentors and learns in the cohort', async () => {
    const { mentor, cohortId } = await aCohort()
    await db().membership.create({ data: { cohortId, userId: mentor.id, role: 'learner' } })
    await makeAnnouncement(mentor, { cohortId, body: 'One' }, 'key-00001', now)
    expect(await listAnnouncementsAt(mentor, now)).toMatchObject([{ body: 'One', canEnd: true }])
  })
})

describe('an announcement of an admin', () => {
  test('goes to everybody, or to several cohorts at once, of which each has its own', async () => {
    const { learner, mentor, admin, cohortId } = await aCohort()
    const other = await makeCohort('Autumn', { learners: [learner] })
    const publish = (who: Viewer, cohorts: string[] | 'everyone', key: string) =>
      makeAnnouncements(who, { cohorts, body: key, endsAt: daysLater(5) }, key, now)
    for (const viewer of [mentor, learner]) {
      await expect(publish(viewer, 'everyone', 'stranger')).rejects.toEqual(refusal('not-found'))
      await expect(makeAnnouncement(viewer, { cohortId: null, body: 'No' })).rejects.toEqual(refusal('not-found'))
    }
    await publish(admin, 'everyone', 'to everybody')
    const ids = await publish(admin, [cohortId, other, cohortId], 'to cohorts')
    expect(await publish(admin, [cohortId, other], 'to cohorts')).toEqual(ids)
    expect((await bodies(learner)).sort()).toEqual(['to cohorts', 'to cohorts', 'to everybody'])
    expect(await bodies(admin)).toEqual(['to everybody'])
    const unknown = '3f6c1f0e-5c1d-4b7e-9a54-0d6f2c8b7a11'
    await expect(publish(admin, [cohortId, unknown], 'half')).rejects.toEqual(refusal('not-found'))
    expect(await db().announcement.count()).toBe(3)
  })

  test('is listed for admins, current and past, a page at a time', async () => {
    const { admin, mentor, cohortId } = await aCohort()
    const data = Array.from({ length: 30 }, (_, index) => ({
      cohortId,
      authorId: mentor.id,
      body: `${index}`,
      createdAt: now,
      endsAt: daysLater(index - 5.5),
    }))
    await db().announcement.createMany({ data })
    const first = await listAllAnnouncements(admin, {}, now)
    const rest = await listAllAnnouncements(admin, { cursor: first.nextCursor ?? '' }, now)
    const current = [...first.announcements, ...rest.announcements].map(({ body }) => Number(body))
    expect(current).toEqual(Array.from({ length: 24 }, (_, index) => 29 - index))
    expect((await listAllAnnouncements(admin, { show: 'past' }, now)).announcements).toHaveLength(6)
    await expect(listAllAnnouncements(mentor, {}, now)).rejects.toEqual(refusal('not-found'))
  })
})
