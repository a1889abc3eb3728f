import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { hasNewerPlan } from '@/lib/mentoring/learners/agreed-plans/newer-plan.data'
import { listLearnerDates, listOwnSchedules } from '@/lib/mentoring/learners/dates/data'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { makeCohort, makeOnlookers } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { backend } from '@/testing/roadmap'
import { leaveCohort } from '../commands'
import { saveSchedule } from './commands'
import { findCohortSchedule, getCohortSchedule } from './data'
import { saveLearnerDates } from './learner-dates.commands'
import { learnerDatesSchema, MOST_HOLIDAYS, scheduleSchema } from './schema'

setUpDatabase()

const now = new Date('2027-03-02T12:00:00Z')
const [first, second] = backend.stages.map(({ slug }) => slug) as [string, string]
const moved = { stage: first, from: '2027-03-01', to: '2027-03-12' }
const week = { from: '2027-03-22', to: '2027-03-28' }
const full = scheduleSchema.parse({ startsOn: '2027-03-01', modules: [moved], holidays: [week, week] })
const empty = { startsOn: null, modules: [], holidays: [] }

const countNotices = (userId: string) => db().notification.count({ where: { userId } })
const countLines = (actorId: string) => db().auditEntry.count({ where: { actorId } })
const outdated = (cohortId: string) => db().membership.count({ where: { cohortId, learnerStatsAt: null } })

describe('the dates of a cohort', () => {
  test('are replaced as a whole; again changes nothing, and learners hear of it once a day', async () => {
    const { mentor, learner, cohortId } = await makeOnlookers()
    await db().membership.updateMany({ where: { cohortId }, data: { learnerStatsAt: now } })
    const saved = await saveSchedule(mentor, cohortId, full, now)
    expect(saved).toMatchObject({ startsOn: '2027-03-01', timeZone: 'UTC', holidays: [week] })
    expect(saved.modules[0]).toMatchObject({ stageSlug: first, from: '2027-03-01', to: '2027-03-12', isMoved: true })
    expect(saved.modules[1]).toMatchObject({ stageSlug: second, from: null, to: null, isMoved: false })
    expect(saved.modules).toHaveLength(backend.stages.length)
    expect([await countNotices(learner.id), await countLines(mentor.id)]).toEqual([1, 1])
    expect(await outdated(cohortId)).toBeGreaterThan(0)
    expect(await saveSchedule(mentor, cohortId, full, now)).toEqual(saved)
    expect([await countNotices(learner.id), await countLines(mentor.id)]).toEqual([1, 1])
    await saveSchedule(mentor, cohortId, empty, now)
    expect(await findCohortSchedule(mentor, cohortId)).toMatchObject({ startsOn: null, holidays: [] })
    expect([await countNotices(learner.id), await countLines(mentor.id)]).toEqual([1, 2])
  })

  test('are read by its learners too, changed by those who run it, and found by nobody else', async () => {
    const { learner, mentor, admin, cohortId, strangers } = await makeOnlookers()
    for (const who of [learner, mentor, admin]) expect(await getCohortSchedule(who, cohortId)).toBeTruthy()
    for (const who of [mentor, admin]) await saveSchedule(who, cohortId, full, now)
    for (const [name, who] of Object.entries(strangers)) {
      await expect(saveSchedule(who, cohortId, empty, now), name).rejects.toMatchObject({ code: 'not-found' })
      expect(await findCohortSchedule(who, cohortId), name).toBeNull()
      if (who.id === learner.id || name.includes('another learner')) continue
      await expect(getCohortSchedule(who, cohortId), name).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(getCohortSchedule(mentor, 'x')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('that make no sense are refused at their field', async () => {
    const { mentor, cohortId } = await makeOnlookers()
    const refused = (over: object) => saveSchedule(mentor, cohortId, { ...full, ...over }, now)
    const at = (field: string) => ({ code: 'invalid', fields: [{ field }] })
    await expect(refused({ modules: [{ ...moved, stage: 'nowhere' }] })).rejects.toMatchObject(at('modules.0.stage'))
    await expect(refused({ modules: [moved, moved] })).rejects.toMatchObject(at('modules.1.stage'))
    await expect(refused({ startsOn: '2027-03-02' })).rejects.toMatchObject(at('modules.0.from'))
    await db().cohort.update({ where: { id: cohortId }, data: { deadlineOn: '2027-03-01' } })
    await expect(refused({})).rejects.toMatchObject(at('startsOn'))
    expect(await db().moduleDate.count({ where: { cohortId } })).toBe(0)
  })

  test('of two mentors who save at once are those of one of them', async () => {
    const { mentor, admin, cohortId } = await makeOnlookers()
    const other = { startsOn: null, modules: [], holidays: [{ from: '2027-04-01', to: '2027-04-02' }] }
    await Promise.all([saveSchedule(mentor, cohortId, full, now), saveSchedule(admin, cohortId, other, now)])
    const { startsOn, holidays } = await getCohortSchedule(mentor, cohortId)
    expect(holidays).toEqual(startsOn === null ? other.holidays : [week])
  })

  test.each([
    ['a span that ends before it begins', { holidays: [{ from: '2027-04-02', to: '2027-04-01' }] }],
    ['a day that is none', { startsOn: '2027-02-30' }],
    ['a day of another century', { startsOn: '1999-12-31' }],
    ['a holiday of more than a year', { holidays: [{ from: '2027-01-01', to: '2028-01-02' }] }],
    ['too many holidays', { holidays: Array.from({ length: MOST_HOLIDAYS + 1 }, () => week) }],
    ['too many stages', { modules: Array.from({ length: 101 }, () => moved) }],
    ['a stage with a strange name', { modules: [{ ...moved, stage: "'; DROP" }] }],
    ['a field that is unknown', { more: 1 }],
  ])('cannot have %s', (_, over) => {
    expect(scheduleSchema.safeParse({ ...full, ...over }).success).toBe(false)
  })
})

describe('the dates of one learner', () => {
  const due = learnerDatesSchema.parse({ dueOn: '2027-09-01' })
  test('move and are taken back; the learner hears of it', async () => {
    const { mentor, learner, cohortId } = await makeOnlookers()
    await saveSchedule(mentor, cohortId, full, now)
    const own = async () => (await listOwnSchedules({ ...learner }, now))[0]
    expect(await own()).toMatchObject({ schedule: { startsOn: '2027-03-01', dueOn: '2027-03-12', isDueOwn: false } })
    for (const _ of [1, 2]) await saveLearnerDates(mentor, cohortId, learner.id, due, hasNewerPlan, now)
    await saveLearnerDates(mentor, cohortId, learner.id, { stage: first, dueOn: '2027-03-19' }, hasNewerPlan, now)
    await saveLearnerDates(mentor, cohortId, learner.id, { startsOn: '2027-03-08' }, hasNewerPlan, now)
    const schedule = {
      startsOn: '2027-03-08',
      dueOn: '2027-09-01',
      isDueOwn: true,
      modules: [{ stageSlug: first, from: '2027-03-08', to: '2027-03-19', isOwn: true }],
    }
    expect(await own()).toMatchObject({ cohortId, roadmapSlug: 'backend', schedule, week: { week: 0, weeks: 2 } })
    expect(await listLearnerDates(mentor, learner.id, now)).toMatchObject([
      { cohortId, schedule, startsOn: '2027-03-08' },
    ])
    expect([await countNotices(learner.id), await countLines(mentor.id)]).toEqual([2, 4])
    await saveLearnerDates(mentor, cohortId, learner.id, { dueOn: null, startsOn: null }, hasNewerPlan, now)
    await saveLearnerDates(mentor, cohortId, learner.id, { stage: first, dueOn: null }, hasNewerPlan, now)
    expect(await own()).toMatchObject({ schedule: { startsOn: '2027-03-01', dueOn: '2027-03-12', isDueOwn: false } })
    expect(await db().ownDate.count({ where: { cohortId } })).toBe(0)
  })

  test('are for those who run the cohort; people who do not learn in it are not found', async () => {
    const { learner, mentor, admin, cohortId, strangers } = await makeOnlookers()
    for (const [name, who] of Object.entries(strangers)) {
      await expect(saveLearnerDates(who, cohortId, learner.id, due, hasNewerPlan, now), name).rejects.toMatchObject({
        code: 'not-found',
      })
      expect(await listLearnerDates(who, learner.id, now), name).toEqual([])
    }
    const elsewhere = await makeLearner('Nora')
    for (const id of [elsewhere.id, mentor.id, 'x']) {
      await expect(saveLearnerDates(admin, cohortId, id, due, hasNewerPlan, now)).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    const wrong = { stage: 'nowhere', dueOn: '2027-09-01' }
    await expect(saveLearnerDates(admin, cohortId, learner.id, wrong, hasNewerPlan, now)).rejects.toMatchObject({
      fields: [{ field: 'stage' }],
    })
    expect(await listLearnerDates(admin, learner.id, now)).toHaveLength(1)
  })

  test('go when the learner leaves', async () => {
    const { mentor, learner, cohortId } = await makeOnlookers()
    await saveLearnerDates(mentor, cohortId, learner.id, due, hasNewerPlan, now)
    await leaveCohort(learner, cohortId, onDeparture, now)
    expect(await db().ownDate.count({ where: { cohortId } })).toBe(0)
  })

  test('set again count over a plan that was agreed in between', async () => {
    const { mentor, learner, cohortId } = await makeOnlookers()
    await saveLearnerDates(mentor, cohortId, learner.id, due, hasNewerPlan, now)
    const at = new Date('2027-03-02T13:00:00Z')
    const plan = { learnerId: learner.id, cohortId, weeklyHours: 8, note: '', proposedAt: at, answeredAt: at }
    await db().agreedPlan.create({ data: { ...plan, arriveBy: '2027-12-01', answer: 'agreed' } })
    const dueOn = async () => (await listOwnSchedules({ ...learner }, now))[0]?.schedule.dueOn
    expect(await dueOn()).toBe('2027-12-01')
    const later = new Date('2027-03-03T14:00:00Z')
    for (const _ of [1, 2]) {
      await saveLearnerDates(mentor, cohortId, learner.id, due, hasNewerPlan, later)
      expect(await dueOn()).toBe('2027-09-01')
      expect([await countNotices(learner.id), await countLines(mentor.id)]).toEqual([2, 2])
    }
  })

  test('stay as they are when they are sent again', async () => {
    const { mentor, learner, cohortId } = await makeOnlookers()
    await saveLearnerDates(mentor, cohortId, learner.id, due, hasNewerPlan, now)
    await db().membership.updateMany({ where: { cohortId }, data: { learnerStatsAt: now } })
    await saveLearnerDates(mentor, cohortId, learner.id, due, hasNewerPlan, new Date('2027-03-05T12:00:00Z'))
    expect(await db().ownDate.findMany({ where: { cohortId } })).toMatchObject([{ setAt: now }])
    expect(await outdated(cohortId)).toBe(0)
  })

  test('are not for an admin who learns there to move', async () => {
    const admin = await makePerson('Ida', { isAdmin: true })
    const cohortId = await makeCohort('Own', { learners: [admin] })
    await expect(saveLearnerDates(admin, cohortId, admin.id, due, hasNewerPlan, now)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await db().ownDate.count({ where: { cohortId } })).toBe(0)
  })
})

test('a day ends at midnight in the zone of the cohort', async () => {
  const mentor = await makePerson('Marek', { isMentor: true })
  const learner = await makeLearner('Lea')
  const cohortId = await makeCohort('Auckland', { mentors: [mentor] })
  await db().cohort.update({ where: { id: cohortId }, data: { timeZone: 'Pacific/Auckland' } })
  // 1 March 2027, 23:30 in Auckland, and half past midnight.
  const joinedAt = new Date('2027-03-14T10:30:00Z')
  await db().membership.create({ data: { cohortId, userId: learner.id, role: 'learner', joinedAt } })
  await saveSchedule(mentor, cohortId, { ...full, holidays: [] }, now)
  const at = async (time: string) => (await listOwnSchedules({ ...learner }, new Date(time)))[0]
  // Joined on Sunday of the second week: begins with that week.
  expect((await at('2027-03-15T00:00:00Z'))?.schedule.startsOn).toBe('2027-03-08')
  expect((await at('2027-03-19T10:59:00Z'))?.week).toMatchObject({ week: 2, module: { to: '2027-03-19' } })
  expect((await at('2027-03-19T11:00:00Z'))?.week).toBeNull()
})
