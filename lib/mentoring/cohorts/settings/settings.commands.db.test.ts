import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { createCohort, joinCohort } from '../commands'
import { findCohort, listOwnCohorts } from '../data'
import { removeMentor } from '../members/commands'
import { cohortChangeSchema } from '../schema'
import { updateCohort } from './settings.commands'

setUpDatabase()

const aMentor = (name = 'Marek') => makePerson(name, { isMentor: true })
const full = {
  name: 'Spring',
  promisedHours: 24,
  timeZone: 'Europe/Berlin',
  workDays: [0, 2, 4],
  workFrom: 10,
  workUntil: 18,
  startsOn: '2027-01-04',
  weeklyHours: 12,
  goal: { stages: ['databases'] },
  deadline: { weeks: 40 },
}

describe('a mentor who makes a cohort', () => {
  test('says when its mentors work, what it works towards and by when', async () => {
    const mentor = await aMentor()
    const { id, joinCode } = await createCohort(mentor, full)
    const terms = { startsOn: '2027-01-04', weeklyHours: 12, goal: full.goal, deadline: { weeks: 40 } }
    const week = { timeZone: 'Europe/Berlin', days: [0, 2, 4], from: 10, until: 18 }
    expect(await findCohort(mentor, id)).toMatchObject({ ...terms, week, promisedHours: 24, joinCode, learners: 0 })
    const ana = await makeLearner('Ana')
    await joinCohort(ana, joinCode, new Date('2027-01-10T12:00:00Z'))
    expect(await listOwnCohorts(ana)).toMatchObject([
      { id, ...terms, week, joinedOn: '2027-01-10', mentors: ['Marek'] },
    ])
  })

  test('works in their own time zone unless they say otherwise', async () => {
    const { week } = await createCohort(await aMentor(), { name: 'Spring' })
    expect(week).toEqual({ timeZone: 'Asia/Kathmandu', days: [0, 1, 2, 3, 4], from: 9, until: 17 })
  })

  test('is told which setting does not fit', async () => {
    const mentor = await aMentor()
    const made = (over: object) => createCohort(mentor, { ...full, ...over })
    await expect(made({ workUntil: 10 })).rejects.toMatchObject({ code: 'invalid', fields: [{ field: 'workUntil' }] })
    await expect(made({ goal: { stages: ['nowhere'] } })).rejects.toMatchObject({ fields: [{ field: 'goal' }] })
    await expect(made({ deadline: { on: '2026-12-01' } })).rejects.toMatchObject({ fields: [{ field: 'deadline' }] })
  })
})

describe('a mentor who changes a cohort', () => {
  test('changes what they name and nothing else, also at the same time as a colleague', async () => {
    const mentor = await aMentor()
    const { id } = await createCohort(mentor, full)
    await Promise.all([
      updateCohort(mentor, id, cohortChangeSchema.parse({ name: 'Autumn' })),
      updateCohort(mentor, id, cohortChangeSchema.parse({ weeklyHours: null, deadline: null })),
      updateCohort(mentor, id, cohortChangeSchema.parse({})),
    ])
    const { startsOn, goal } = full
    const week = { timeZone: 'Europe/Berlin', days: [0, 2, 4], from: 10, until: 18 }
    expect(await findCohort(mentor, id)).toMatchObject({
      ...{ name: 'Autumn', weeklyHours: null, deadline: null, startsOn, goal, promisedHours: 24, week },
    })
  })

  test('is held to what stands already', async () => {
    const mentor = await aMentor()
    const { id } = await createCohort(mentor, full)
    await expect(updateCohort(mentor, id, { workFrom: 18 })).rejects.toMatchObject({ fields: [{ field: 'workUntil' }] })
    await expect(updateCohort(mentor, id, { deadline: { on: '2027-01-04' } })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await findCohort(mentor, id)).toMatchObject({ week: { from: 10 }, deadline: { weeks: 40 } })
  })

  test('is not hindered by a goal whose stage the roadmap has lost since', async () => {
    const mentor = await aMentor()
    const { id } = await createCohort(mentor, full)
    await db().cohort.update({ where: { id }, data: { goalStages: 'no-more' } })
    expect(await updateCohort(mentor, id, { name: 'Autumn' })).toMatchObject({ name: 'Autumn' })
    await expect(updateCohort(mentor, id, { goal: { stages: ['no-more'] } })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('moves no due time that was given', async () => {
    const mentor = await aMentor()
    const { id, joinCode } = await createCohort(mentor, full)
    const ana = await makeLearner('Ana')
    await joinCohort(ana, joinCode)
    const dueAt = new Date('2027-02-01T10:00:00Z')
    const { id: stepId } = await db().step.findFirstOrThrow()
    await db().review.create({
      data: { learnerId: ana.id, stepId, cohortId: id, state: 'waiting', submittedAt: dueAt, dueAt },
    })
    await updateCohort(mentor, id, { promisedHours: 1, workDays: [6], timeZone: 'Asia/Tokyo' })
    expect((await db().review.findFirstOrThrow({ where: { cohortId: id } })).dueAt).toEqual(dueAt)
  })

  test('tells its learners once a day when what they joined for changes, and not of a new name', async () => {
    const mentor = await aMentor()
    const { id, joinCode } = await createCohort(mentor, full)
    const [ana, ben, zoe] = [await makeLearner('Ana'), await makeLearner('Ben'), await makeLearner('Zoe')]
    await joinCohort(ana, joinCode)
    await joinCohort(ben, joinCode)
    const getNotices = async ({ id: userId }: { id: string }) =>
      (await db().notification.findMany({ where: { userId } })).map(({ kind, path }) => `${kind} ${path}`)
    const at = (time: string) => new Date(`2027-02-0${time}:00Z`)
    await updateCohort(mentor, id, { name: 'Autumn' }, at('1T09:00'))
    await updateCohort(mentor, id, { promisedHours: full.promisedHours, workDays: [4, 2, 0] }, at('1T09:00'))
    expect(await getNotices(ana)).toEqual([])
    await updateCohort(mentor, id, { promisedHours: 8 }, at('1T10:00'))
    await updateCohort(mentor, id, { goal: { level: 'junior' } }, at('1T11:00'))
    for (const learner of [ana, ben]) expect(await getNotices(learner)).toEqual(['cohort-changed /cohorts'])
    await updateCohort(mentor, id, { deadline: null }, at('2T11:00'))
    expect(await getNotices(ana)).toHaveLength(2)
    for (const person of [zoe, mentor]) expect(await getNotices(person)).toEqual([])
  })

  test('is one of its mentors, or an admin', async () => {
    const mentor = await aMentor()
    const { id, joinCode } = await createCohort(mentor, full)
    const admin = await makePerson('Ida', { isAdmin: true })
    const learner = await makeLearner('Ana')
    await joinCohort(learner, joinCode)
    const former = { ...mentor, isMentor: false }
    for (const stranger of [await aMentor('Olga'), learner, await makePerson('Zoe'), former]) {
      await expect(updateCohort(stranger, id, { name: 'Mine' })).rejects.toMatchObject({ code: 'not-found' })
      expect(await findCohort(stranger, id)).toBeNull()
    }
    for (const nowhere of ['nonsense', learner.id]) {
      await expect(updateCohort(admin, nowhere, { name: 'Mine' })).rejects.toMatchObject({ code: 'not-found' })
      expect(await findCohort(admin, nowhere)).toBeNull()
    }
    expect(await updateCohort(admin, id, { name: 'Hers' })).toMatchObject({ name: 'Hers' })
    await removeMentor(admin, id, mentor.id, onDeparture)
    await expect(updateCohort(mentor, id, { name: 'Mine' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await findCohort(admin, id)).toMatchObject({ name: 'Hers', mentors: [] })
  })
})

describe('the roadmap of a cohort', () => {
  const getGoal = async (id: string) =>
    db().cohort.findUniqueOrThrow({ where: { id }, select: { roadmapId: true, goalLevel: true, goalStages: true } })
  const toStagesQuery = (slug: string) => ({
    where: { slug },
    select: { id: true, stages: { select: { slug: true } } },
  })

  test('is the first unless its maker names another, and holds the goal to its stages', async () => {
    const mentor = await aMentor()
    const git = await db().roadmap.findFirstOrThrow(toStagesQuery('git-in-a-week'))
    const first = await db().roadmap.findFirstOrThrow({ orderBy: { position: 'asc' } })
    const plain = await createCohort(mentor, { name: 'Spring' })
    expect(await getGoal(plain.id)).toMatchObject({ roadmapId: first.id })
    const [{ slug = '' } = {}] = git.stages
    const named = { name: 'Summer', roadmap: 'git-in-a-week', goal: { stages: [slug] } }
    const cohort = await createCohort(mentor, named, 'key-00002')
    expect(await getGoal(cohort.id)).toMatchObject({ roadmapId: git.id, goalStages: slug })
    expect(await createCohort(mentor, named, 'key-00002')).toEqual(cohort)
    const elsewhere = createCohort(mentor, { ...named, roadmap: 'backend', goal: { level: 'junior' } }, 'key-00002')
    await expect(elsewhere).rejects.toMatchObject({ code: 'key-reused' })
    for (const wrong of [
      { ...named, roadmap: 'backend' },
      { ...full, roadmap: 'git-in-a-week' },
    ])
      await expect(createCohort(mentor, wrong)).rejects.toMatchObject({ fields: [{ field: 'goal' }] })
    const nowhere = createCohort(mentor, { name: 'Nowhere', roadmap: 'nowhere' })
    await expect(nowhere).rejects.toMatchObject({ code: 'invalid', fields: [{ field: 'roadmap' }] })
  })

  test('changes with the goal falling to the whole, or to the new one, and is told once', async () => {
    const mentor = await aMentor()
    const { id, joinCode } = await createCohort(mentor, full)
    const ana = await makeLearner('Ana')
    await joinCohort(ana, joinCode)
    await db().membership.updateMany({ where: { userId: ana.id }, data: { learnerStatsAt: new Date() } })
    const git = await db().roadmap.findFirstOrThrow(toStagesQuery('git-in-a-week'))
    const now = new Date('2027-02-01T10:00:00Z')
    await updateCohort(mentor, id, { roadmap: 'git-in-a-week' }, now)
    expect(await getGoal(id)).toEqual({ roadmapId: git.id, goalLevel: 'junior', goalStages: '' })
    const [line] = await db().auditEntry.findMany({ where: { subjectId: id, action: 'cohort-changed' } })
    expect(line?.detail).toBe('{"settings":"goal roadmap"}')
    const places = { where: { userId: ana.id, cohortId: id } }
    expect(await db().membership.findFirstOrThrow(places)).toMatchObject({ learnerStatsAt: null })
    const [{ slug = '' } = {}] = git.stages
    await updateCohort(mentor, id, { goal: { stages: [slug] } }, now)
    await updateCohort(mentor, id, { roadmap: 'git-in-a-week' }, now)
    expect(await db().auditEntry.count({ where: { subjectId: id, action: 'cohort-changed' } })).toBe(2)
    await expect(updateCohort(mentor, id, { roadmap: 'backend', goal: { stages: [slug] } }, now)).rejects.toMatchObject(
      {
        fields: [{ field: 'goal' }],
      },
    )
    await updateCohort(mentor, id, { roadmap: 'backend', goal: full.goal }, now)
    expect(await getGoal(id)).toMatchObject({ goalStages: 'databases' })
    expect(await db().notification.count({ where: { userId: ana.id, kind: 'cohort-changed' } })).toBe(1)
  })

  test('that was never named is the first, and naming it changes nothing', async () => {
    const mentor = await aMentor()
    const { id } = await createCohort(mentor, full)
    await db().cohort.update({ where: { id }, data: { roadmapId: null } })
    await updateCohort(mentor, id, { roadmap: 'backend' })
    expect(await getGoal(id)).toMatchObject({ roadmapId: null, goalStages: 'databases' })
    for (const roadmap of ['', 'x'.repeat(81), 'Ünïcode', 'a b', '\u0000'])
      expect(cohortChangeSchema.safeParse({ roadmap }).success).toBe(false)
  })

  test('is named by who runs it alone', async () => {
    const { id } = await createCohort(await aMentor(), full)
    for (const roadmap of ['git-in-a-week', 'nowhere'])
      await expect(updateCohort(await aMentor('Olga'), id, { roadmap })).rejects.toMatchObject({ code: 'not-found' })
  })
})
