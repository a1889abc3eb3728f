import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { NOT_LATE } from '@/lib/learning/plans/arrival-dates'
import { hideForecast } from '@/lib/learning/plans/commands'
import { setProgress } from '@/lib/learning/progress/commands'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { saveSchedule } from '@/lib/mentoring/cohorts/schedule/commands'
import { saveLearnerDates } from '@/lib/mentoring/cohorts/schedule/learner-dates.commands'
import { updateCohort } from '@/lib/mentoring/cohorts/settings/settings.commands'
import { hasNewerPlan } from '@/lib/mentoring/learners/agreed-plans/newer-plan.data'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { makeCohort } from '@/testing/cohorts'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { toCohortLearnerKey } from '../flags/cohort-learner-key'
import { listFlags } from '../flags/data'
import { listLearners } from '../table/data'
import { learnersQuerySchema } from '../table/schema'
import { refreshLearnerStats } from './commands'

setUpDatabase()
const now = new Date('2026-11-24T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)

/** Makes a cohort of one learner who ticked a step some days ago. */
async function makeClass({ joined = 200, ticked = 40 }, cohort: object = {}) {
  const mentor = await makePerson('Marek', { isMentor: true })
  const learner = await makeLearner('Lea')
  const cohortId = await makeCohort('Spring', { mentors: [mentor], learners: [learner] })
  await db().cohort.update({ where: { id: cohortId }, data: cohort })
  await db().membership.updateMany({ where: { cohortId }, data: { joinedAt: daysAgo(joined) } })
  await db().learner.updateMany({ where: { id: learner.id }, data: { createdAt: daysAgo(joined) } })
  await setProgress(learner, 'http', { status: 'done', occurredAt: daysAgo(ticked) }, randomUUID(), daysAgo(ticked))
  const stats = async () => {
    await db().membership.updateMany({ where: { cohortId }, data: { learnerStatsAt: null } })
    await refreshLearnerStats(operator, now)
    return db().membership.findFirstOrThrow({ where: { cohortId, role: 'learner' } })
  }
  const reason = async () => {
    const place = { cohortId, userId: learner.id }
    return (await listFlags(mentor, [place], now)).get(toCohortLearnerKey(place))?.reason
  }
  return { mentor, learner, cohortId, stats, reason }
}

test('a holiday of a class stops the clock of silence and of what is due', async () => {
  const { mentor, cohortId, stats, reason } = await makeClass({}, { deadlineOn: '2027-05-01' })
  const before = await stats()
  expect(before).toMatchObject({ flag: 'gone', dueOn: '2027-05-01' })
  const holidays = [{ from: '2026-10-26', to: '2026-11-21' }]
  await saveSchedule(mentor, cohortId, { startsOn: null, modules: [], holidays }, now)
  const after = await stats()
  expect(after.flag).not.toBe('gone')
  expect(after.behind).toBeLessThan(before.behind)
  expect(after.arrivesFrom).toBe(before.arrivesFrom)
  expect((await reason()) ?? '').not.toMatch(/No progress/)
})

test('a flag comes after the three days of a cohort that chose them, and says why', async () => {
  const { mentor, cohortId, stats, reason } = await makeClass({ joined: 9, ticked: 4 })
  expect(await stats()).toMatchObject({ flag: '' })
  await updateCohort(mentor, cohortId, { goneDays: 3 }, now)
  expect(await db().membership.count({ where: { cohortId, learnerStatsAt: null } })).toBeGreaterThan(0)
  expect(await stats()).toMatchObject({ flag: 'gone' })
  expect(await reason()).toMatch(/^No progress for 4 days/)
})

describe('the date of a learner', () => {
  test('is that of who joined late, later by whole weeks', async () => {
    const deadline = { startsOn: '2026-10-05', deadlineWeeks: 10 }
    const { stats, mentor, cohortId } = await makeClass({ joined: 20, ticked: 1 }, deadline)
    // Without dated stages, weeks count from the day of joining.
    expect((await stats()).dueOn).toBe('2027-01-13')
    const modules = [{ stage: 'start', from: '2026-10-05', to: '2026-10-09' }]
    const [stage] = (await listRoadmaps(mentor))[0]?.stages ?? []
    const named = modules.map((one) => ({ ...one, stage: stage?.slug ?? '' }))
    await saveSchedule(mentor, cohortId, { startsOn: '2026-10-05', modules: named, holidays: [] }, now)
    // Joined on 4 November, in the fifth week: begins on 2 November.
    expect((await stats()).dueOn).toBe('2027-01-11')
  })

  test('counts from the start of who repeats', async () => {
    const { stats, mentor, learner, cohortId } = await makeClass({ ticked: 150 }, { deadlineWeeks: 20 })
    expect(await stats()).toMatchObject({ flag: 'gone', behind: 98 })
    await saveLearnerDates(mentor, cohortId, learner.id, { startsOn: '2026-11-16' }, hasNewerPlan, now)
    const again = await stats()
    expect(again).toMatchObject({ flag: '', dueOn: '2027-04-05' })
    expect(again.behind).toBeLessThan(10)
  })

  test('that a mentor moved counts over an agreed plan only if it is newer', async () => {
    const { stats, mentor, learner, cohortId } = await makeClass({ ticked: 1 }, { deadlineOn: '2027-06-01' })
    await saveLearnerDates(mentor, cohortId, learner.id, { dueOn: '2027-09-01' }, hasNewerPlan, daysAgo(3))
    expect((await stats()).dueOn).toBe('2027-09-01')
    const plan = { learnerId: learner.id, cohortId, weeklyHours: 8, note: '', arriveBy: '2027-08-01', answer: 'agreed' }
    await db().agreedPlan.create({ data: { ...plan, proposedAt: daysAgo(2), answeredAt: daysAgo(2) } })
    expect((await stats()).dueOn).toBe('2027-08-01')
    await saveLearnerDates(mentor, cohortId, learner.id, { dueOn: '2027-10-01' }, hasNewerPlan, daysAgo(1))
    expect((await stats()).dueOn).toBe('2027-10-01')
  })

  test('that the forecast misses is a flag, a sort and a column, until the learner hides the forecast', async () => {
    const { stats, mentor, learner, cohortId, reason } = await makeClass(
      { joined: 30, ticked: 1 },
      { deadlineOn: '2026-12-01' },
    )
    const { lateBy, flag } = await stats()
    expect(lateBy).toBeGreaterThan(0)
    expect(flag).toBe('late')
    expect(await reason()).toBe(
      `The 50% range starts ${lateBy} days after their due date, 1 December 2026.`.replace(
        String(lateBy),
        new Intl.NumberFormat('en').format(lateBy),
      ),
    )
    const rows = async (viewer: Viewer) =>
      (await listLearners(viewer, learnersQuerySchema.parse({ cohort: cohortId, sort: 'late', flag: 'late' }), now))
        .learners
    expect(await rows(mentor)).toMatchObject([{ dueOn: '2026-12-01', daysLate: lateBy, flag: { kind: 'late' } }])
    await hideForecast(learner, true)
    const hidden = await db().membership.findFirstOrThrow({ where: { cohortId, role: 'learner' } })
    expect(hidden).toMatchObject({ lateBy: NOT_LATE, flag: '', flaggedOn: '' })
    expect(await rows(mentor)).toEqual([])
    expect(await stats()).toMatchObject({ lateBy: NOT_LATE, flag: '' })
  })
})

test('a learner is counted on the roadmap of each of their cohorts', async () => {
  const { stats, learner, mentor } = await makeClass({ ticked: 1 })
  const [, second] = await listRoadmaps(mentor)
  const other = await makeCohort('Git', { mentors: [mentor], learners: [learner] })
  await db().cohort.update({ where: { id: other }, data: { roadmapId: second?.id ?? '', startsOn: '2026-11-23' } })
  await db().membership.updateMany({ where: { cohortId: other }, data: { joinedAt: daysAgo(1) } })
  const first = await stats()
  const row = await db().membership.findFirstOrThrow({ where: { cohortId: other, role: 'learner' } })
  expect(first).toMatchObject({ coreDone: 1, dueOn: '' })
  expect(row).toMatchObject({ coreDone: 0, dueOn: '2026-11-27' })
  expect(row.coreTotal).toBeGreaterThan(0)
  expect(row.coreTotal).not.toBe(first.coreTotal)
})

test('a day of a class ends at midnight in its zone', async () => {
  const at = new Date('2026-11-24T11:30:00Z')
  const { learner, cohortId } = await makeClass({ ticked: 1 }, { timeZone: 'Pacific/Auckland', deadlineWeeks: 1 })
  await db().membership.updateMany({ where: { cohortId, userId: learner.id }, data: { joinedAt: at } })
  await refreshLearnerStats(operator, now)
  await db().membership.updateMany({ where: { cohortId }, data: { learnerStatsAt: null } })
  await refreshLearnerStats(operator, now)
  const row = await db().membership.findFirstOrThrow({ where: { cohortId, userId: learner.id } })
  // Half past midnight of the 25th in Auckland.
  expect(row.dueOn).toBe('2026-12-02')
})

test('a class’s last day is due until midnight in its zone', async () => {
  const cohort = { timeZone: 'Pacific/Auckland', deadlineOn: '2026-11-25' }
  const { learner, cohortId } = await makeClass({ ticked: 1 }, cohort)
  const joinedAt = new Date('2026-11-22T12:00:00Z')
  await db().membership.updateMany({ where: { cohortId, userId: learner.id }, data: { joinedAt } })
  const behindAt = async (time: string) => {
    await db().membership.updateMany({ where: { cohortId }, data: { learnerStatsAt: null } })
    await refreshLearnerStats(operator, new Date(time))
    return (await db().membership.findFirstOrThrow({ where: { cohortId, userId: learner.id } })).behind
  }
  // Joined on the 23rd there: a day of two is over until midnight, then both.
  const [before, after] = [await behindAt('2026-11-24T10:59:00Z'), await behindAt('2026-11-24T11:01:00Z')]
  expect(after - before).toBe(50)
})
