import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { addMentor, createCohort, joinCohort } from '../commands'
import { findCohort } from '../data'
import { updateCohort } from '../settings/settings.commands'
import { copyCohort } from './copy.commands'

setUpDatabase()

const now = new Date('2026-12-01T10:00:00Z')
const aMentor = (name = 'Marek') => makePerson(name, { isMentor: true })

/** Makes a cohort on the second roadmap, with everything that a copy takes over, and a learner. */
async function makeOriginal(mentor: Viewer) {
  const cohort = await createCohort(mentor, {
    ...{ name: 'Spring', roadmap: 'git-in-a-week', promisedHours: 24, timeZone: 'Europe/Berlin', workDays: [0, 2, 4] },
    ...{ workFrom: 10, workUntil: 18, startsOn: '2027-01-04', weeklyHours: 12, deadline: { on: '2027-06-18' } },
    ...{ goneDays: 3, behindDays: 7 },
  })
  const roadmap = await db().roadmap.findUniqueOrThrow({ where: { slug: 'git-in-a-week' }, include: { stages: true } })
  const [stage] = roadmap.stages
  await updateCohort(mentor, cohort.id, { goal: { stages: [stage?.slug ?? ''] } })
  const cohortId = cohort.id
  await db().moduleDate.create({ data: { cohortId, stageId: stage?.id ?? '', from: '2027-01-11', to: '2027-01-22' } })
  const [spring, winter] = [
    { from: '2027-03-29', to: '2027-04-02' },
    { from: '2027-12-20', to: '2028-01-02' },
  ] as const
  await db().holiday.createMany({ data: [spring, winter].map((span) => ({ cohortId, ...span })) })
  const ana = await makeLearner('Ana')
  await joinCohort(ana, cohort.joinCode)
  return { ...cohort, stageId: stage?.id ?? '', winter, ana }
}

const readWhole = (id: string) =>
  db().cohort.findUniqueOrThrow({
    where: { id },
    include: {
      moduleDates: { select: { stageId: true, from: true, to: true } },
      holidays: { select: { from: true, to: true } },
      memberships: { select: { userId: true, role: true } },
    },
  })

describe('a copy of a cohort', () => {
  test('has its roadmap, terms, thresholds, working week and mentors, later dates, and no learners', async () => {
    const [mentor, olga, former] = [await aMentor(), await aMentor('Olga'), await aMentor('Fred')]
    const original = await makeOriginal(mentor)
    for (const { email } of [olga, former]) await addMentor(mentor, original.id, email)
    await db().user.update({ where: { id: former.id }, data: { isMentor: false } })
    const copy = await copyCohort(mentor, original.id, { name: 'Autumn', startsOn: '2027-09-06' }, 'key-00001', now)
    expect(copy.joinCode).not.toBe(original.joinCode)
    const [before, after] = [await readWhole(original.id), await readWhole(copy.id)]
    expect(after).toEqual({
      ...before,
      ...{ id: copy.id, name: 'Autumn', joinCode: copy.joinCode, createdAt: now },
      ...{ startsOn: '2027-09-06', deadlineOn: '2028-02-18', holidays: [original.winter] },
      moduleDates: [{ stageId: original.stageId, from: '2027-09-13', to: '2027-09-24' }],
      memberships: expect.arrayContaining([mentor, olga].map(({ id: userId }) => ({ userId, role: 'mentor' }))),
    })
    expect(after.memberships).toHaveLength(2)
    expect(before).toMatchObject({ name: 'Spring', startsOn: '2027-01-04', deadlineOn: '2027-06-18' })
    const where = { path: `/mentor/cohorts/${copy.id}` }
    expect(await db().notification.findMany({ where, select: { userId: true } })).toEqual([{ userId: olga.id }])
    const lines = await db().auditEntry.findMany({ where: { at: now }, orderBy: { action: 'asc' } })
    expect(lines.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['cohort-made', mentor.id],
      ...[mentor, olga].map(() => ['cohort-mentor-added', mentor.id]),
    ])
  })

  test('is made once for each key, and refused where another one was made with it', async () => {
    const mentor = await aMentor()
    const original = await makeOriginal(mentor)
    const send = (name = 'Autumn') =>
      copyCohort(mentor, original.id, { name, startsOn: '2027-09-06' }, 'key-00001', now)
    const [copy, again] = await Promise.all([send(), send()])
    expect(again).toEqual(copy)
    expect(await send()).toEqual(copy)
    expect(await db().membership.count({ where: { userId: mentor.id, role: 'mentor' } })).toBe(2)
    await expect(send('Winter')).rejects.toMatchObject({ code: 'key-reused' })
  })

  test('needs a start where the original has one, and days of this century', async () => {
    const mentor = await aMentor()
    const { id } = await makeOriginal(mentor)
    for (const startsOn of [null, '2100-11-01']) {
      const refused = copyCohort(mentor, id, { name: 'Autumn', startsOn })
      await expect(refused).rejects.toMatchObject({ code: 'invalid', fields: [{ field: 'startsOn' }] })
    }
    expect(await db().membership.count({ where: { userId: mentor.id } })).toBe(1)
  })

  test('leaves out mentors without room, and is refused to one', async () => {
    const [mentor, olga] = [await aMentor(), await aMentor('Olga')]
    const { id } = await makeOriginal(mentor)
    await addMentor(mentor, id, olga.email)
    const fill = async (userId: string) => {
      const { most } = bounds.cohortsMentored.inAll
      const cohorts = Array.from({ length: most - 1 }, (_, one) => ({ id: crypto.randomUUID(), name: `Cohort ${one}` }))
      await db().cohort.createMany({ data: cohorts })
      await db().membership.createMany({
        data: cohorts.map((cohort) => ({ cohortId: cohort.id, userId, role: 'mentor' })),
      })
    }
    await fill(olga.id)
    const copy = await copyCohort(mentor, id, { name: 'Autumn', startsOn: '2027-09-06' })
    expect((await findCohort(mentor, copy.id))?.mentors.map(({ name }) => name)).toEqual(['Marek'])
    const refused = copyCohort(olga, id, { name: 'Autumn', startsOn: '2027-09-06' })
    await expect(refused).rejects.toMatchObject({ code: 'conflict' })
  })

  test('counts against the new cohorts of a day', async () => {
    const mentor = await aMentor()
    const { id } = await makeOriginal(mentor)
    const at = new Date()
    const line = { at, action: 'cohort-made', actorId: mentor.id, detail: '{}' }
    await db().auditEntry.createMany({ data: Array.from({ length: bounds.cohortsMade.aDay.most - 1 }, () => line) })
    const refused = copyCohort(mentor, id, { name: 'Autumn', startsOn: '2027-09-06' })
    await expect(refused).rejects.toMatchObject({ code: 'too-many' })
  })

  test('is made by who runs the original alone', async () => {
    const mentor = await aMentor()
    const { id, ana } = await makeOriginal(mentor)
    const input = { name: 'Autumn', startsOn: '2027-09-06' }
    for (const stranger of [await aMentor('Olga'), ana, { ...mentor, isMentor: false }, await makePerson('Zoe')])
      await expect(copyCohort(stranger, id, input)).rejects.toMatchObject({ code: 'not-found' })
    await expect(copyCohort(mentor, 'nonsense', input)).rejects.toMatchObject({ code: 'not-found' })
    const admin = await makePerson('Ida', { isAdmin: true })
    const copy = await copyCohort(admin, id, input)
    expect((await findCohort(admin, copy.id))?.mentors.map(({ name }) => name)).toEqual(['Marek'])
  })
})
