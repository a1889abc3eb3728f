import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { NO_DATE } from '@/lib/learning/plans/arrival-dates'
import { addPause, hideForecast } from '@/lib/learning/plans/commands'
import { setProgress } from '@/lib/learning/progress/commands'
import { markChecklistItem } from '@/lib/learning/workbook/commands'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { testOn } from '@/testing/databases/test-on'
import { makeLearner, makePerson } from '@/testing/people'
import { refreshLearnerStats } from './commands'
import { listLearnerStatsInputs, listStatsVersions } from './data'
import { computeLearnerStats } from './learner-stats'

setUpDatabase()
const now = new Date('2026-11-24T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)

async function join(learner: Viewer, days = 200, cohort: object = {}): Promise<string> {
  const { id: cohortId } = await db().cohort.create({ data: { name: 'Spring', ...cohort } })
  await db().membership.create({ data: { cohortId, userId: learner.id, role: 'learner', joinedAt: daysAgo(days) } })
  await db().learner.updateMany({ where: { id: learner.id }, data: { createdAt: daysAgo(days) } })
  return cohortId
}

const readStats = ({ id }: Viewer) => db().membership.findFirstOrThrow({ where: { userId: id } })
const tick = (learner: Viewer, step: string, days: number) =>
  setProgress(learner, step, { status: 'done', occurredAt: daysAgo(days) }, randomUUID(), daysAgo(days))

describe('the stats of a learner', () => {
  test('are computed from what they did, with the facts that lists are sorted by', async () => {
    const learner = await makeLearner('Lucía Fernández')
    await join(learner)
    await tick(learner, 'http', 40)
    expect(await refreshLearnerStats(operator, now)).toBe(1)
    expect(await readStats(learner)).toMatchObject({
      sortName: 'lucia fernandez',
      coreDone: 1,
      coreTotal: expect.any(Number),
      lastLearningDay: '2026-10-15',
      flag: 'gone',
      flaggedOn: '2026-11-24',
      learnerStatsAt: now,
    })
    const { pace, behind } = await readStats(learner)
    expect(pace).toBeGreaterThan(0)
    expect(behind).toBeGreaterThan(0)
  })

  test('are computed once a day and after each change, and not again', async () => {
    const learner = await makeLearner('Ana')
    await join(learner)
    await tick(learner, 'http', 40)
    await refreshLearnerStats(operator, now)
    expect(await refreshLearnerStats(operator, now)).toBe(0)
    await tick(learner, 'docker', 0)
    expect(await refreshLearnerStats(operator, now)).toBe(1)
    expect(await readStats(learner)).toMatchObject({ flag: '', flaggedOn: '', coreDone: 2 })
    const tomorrow = daysAgo(-1)
    expect(await refreshLearnerStats(operator, tomorrow)).toBeGreaterThanOrEqual(1)
    expect(await readStats(learner)).toMatchObject({ learnerStatsAt: tomorrow })
  })

  test('are computed though those of somebody before them cannot be', async () => {
    const [broken, next] = [await makeLearner('Nemo'), await makeLearner('Noa')]
    for (const learner of [broken, next]) await join(learner)
    await db().user.update({ where: { id: broken.id }, data: { timeZone: 'Mars/Olympus' } })
    await expect(refreshLearnerStats(operator, now)).rejects.toThrow('Mars/Olympus')
    expect(await readStats(next)).toMatchObject({ learnerStatsAt: now })
    await db().user.update({ where: { id: broken.id }, data: { timeZone: 'UTC' } })
    expect(await refreshLearnerStats(operator, now)).toBe(1)
    expect(await readStats(broken)).toMatchObject({ learnerStatsAt: now })
  })

  test('keep the day since which a flag stands', async () => {
    const learner = await makeLearner('Bo')
    await join(learner)
    await tick(learner, 'http', 40)
    await refreshLearnerStats(operator, now)
    await refreshLearnerStats(operator, daysAgo(-3))
    expect(await readStats(learner)).toMatchObject({ flag: 'gone', flaggedOn: '2026-11-24' })
  })

  test('respect an announced pause, a point of a checklist and a plan that was agreed to', async () => {
    const [away, reader, agreed] = [await makeLearner('Cy'), await makeLearner('Di'), await makeLearner('Eli')]
    const ids = []
    for (const learner of [away, reader, agreed]) {
      ids.push(await join(learner))
      await tick(learner, 'http', 40)
    }
    await addPause(away, { from: '2026-11-12', to: '2026-12-01' }, now)
    const item = await db().checklistItem.findFirstOrThrow()
    await db().checklistMark.create({ data: { learnerId: reader.id, itemId: item.id, markedAt: daysAgo(5) } })
    const plan = { learnerId: agreed.id, cohortId: ids[2] ?? '', weeklyHours: 4, arriveBy: '2028-01-01', note: '' }
    await db().agreedPlan.create({ data: { ...plan, answer: 'agreed', answeredAt: daysAgo(20), shareDone: 0.01 } })
    await refreshLearnerStats(operator, now)
    for (const learner of [away, reader, agreed]) expect(await readStats(learner)).toMatchObject({ flag: '' })
    expect((await readStats(agreed)).behind).toBeLessThan(10)
  })

  test('lose their flag on the day on which a point of a checklist is ticked', async () => {
    const learner = await makeLearner('Gil')
    await join(learner)
    await tick(learner, 'http', 40)
    await refreshLearnerStats(operator, now)
    expect(await readStats(learner)).toMatchObject({ flag: 'gone' })
    const item = await db().checklistItem.findFirstOrThrow()
    await markChecklistItem(learner, item.id, true, now)
    await refreshLearnerStats(operator, now)
    expect(await readStats(learner)).toMatchObject({ flag: '', flaggedOn: '' })
  })

  test('are held against each cohort’s own goal and deadline', async () => {
    const learner = await makeLearner('Fay')
    const stage = await db().stage.findFirstOrThrow({ orderBy: { position: 'asc' } })
    const late = await join(learner, 100, { deadlineOn: '2026-11-20', goalStages: stage.slug })
    const early = await join(learner, 100, { deadlineOn: '2030-11-20' })
    await refreshLearnerStats(operator, now)
    const rows = await db().membership.findMany({ where: { userId: learner.id } })
    expect(rows.find(({ cohortId }) => cohortId === late)?.behind).toBe(100)
    expect(rows.find(({ cohortId }) => cohortId === early)?.behind).toBeLessThan(10)
  })

  test('are there for who joined and has not made a plan', async () => {
    const person = await makePerson('Gil')
    await join(person, 30)
    await refreshLearnerStats(operator, now)
    expect(await readStats(person)).toMatchObject({ pace: 0, coreTotal: 0, arrivesTo: NO_DATE, flag: 'gone' })
  })

  test('are computed for the others too where somebody cannot be enrolled', async () => {
    const [broken, learner] = [await makeLearner('Bo'), await makeLearner('Cy')]
    await tick(broken, 'http', 40)
    for (const one of [broken, learner]) {
      await join(one)
      await db().enrollment.deleteMany({ where: { learnerId: one.id } })
    }
    const progress = { where: { learnerId: broken.id } }
    const { status } = await db().stepProgress.findFirstOrThrow(progress)
    await db().stepProgress.updateMany({ ...progress, data: { status: 'nonsense' } })
    await expect(refreshLearnerStats(operator, now)).rejects.toThrow()
    expect(await readStats(learner)).toMatchObject({ learnerStatsAt: now })
    expect(await db().enrollment.count({ where: { learnerId: learner.id } })).toBeGreaterThan(0)
    await db().stepProgress.updateMany({ ...progress, data: { status } })
    expect(await refreshLearnerStats(operator, now)).toBe(1)
  })

  test('are computed for hundreds, whoever is first', async () => {
    const { id: cohortId } = await db().cohort.create({ data: { name: 'Crowd' } })
    const people = Array.from({ length: 230 }, (_, one) => ({
      id: randomUUID(),
      name: `P ${one}`,
      email: `p${one}@x.test`,
    }))
    await db().user.createMany({ data: people })
    await db().membership.createMany({ data: people.map(({ id }) => ({ cohortId, userId: id, role: 'learner' })) })
    expect(await refreshLearnerStats(operator, now)).toBeGreaterThanOrEqual(230)
    expect(await db().membership.count({ where: { cohortId, learnerStatsAt: now } })).toBe(230)
  })
})

describe('what happens while stats are computed', () => {
  /** A batch as the job begins it, and as it ends it after something else happened. */
  async function overtaken(learner: Viewer, happens: () => Promise<unknown>, learnerStatsAt: Date | null) {
    await db().membership.updateMany({ where: { userId: learner.id }, data: { learnerStatsAt } })
    const versions = await listStatsVersions(operator, [learner.id])
    const [ground] = await listLearnerStatsInputs(operator, [learner.id], versions, now)
    await happens()
    const [place] = ground?.places ?? []
    if (!ground || !place) throw new Error('There is nothing to work out.')
    const { arrivesTo } = computeLearnerStats(place.learner, place)
    const where = { cohortId: place.cohortId, userId: learner.id, role: 'learner', ...place.version }
    const { count } = await db().membership.updateMany({ where, data: { arrivesTo, learnerStatsAt: now } })
    return { count, arrivesTo }
  }

  test.each([
    ['that are missing', null],
    ['of an earlier day', daysAgo(1)],
  ])('is never written over: in stats %s a date that is hidden meanwhile stays hidden', async (_which, before) => {
    const learner = await makeLearner('Hal')
    await join(learner, 60)
    await tick(learner, 'http', 2)
    const { count, arrivesTo } = await overtaken(learner, () => hideForecast(learner, true), before)
    expect(arrivesTo).not.toBe(NO_DATE)
    expect(count).toBe(0)
    expect(await refreshLearnerStats(operator, now)).toBeGreaterThanOrEqual(1)
    expect(await readStats(learner)).toMatchObject({ arrivesTo: NO_DATE, learnerStatsAt: now })
    await hideForecast(learner, false)
    await refreshLearnerStats(operator, now)
    expect((await readStats(learner)).arrivesTo).toBe(arrivesTo)
  })

  test('leaves no date of who hides theirs in the midst of it, whichever is first', async () => {
    const learners = await Promise.all(['Kim', 'Lea', 'Max', 'Nia'].map((name) => makeLearner(name)))
    for (const learner of learners) {
      await join(learner, 60)
      await tick(learner, 'http', 2)
    }
    await Promise.all([refreshLearnerStats(operator, now), ...learners.map((learner) => hideForecast(learner, true))])
    for (const learner of learners) expect(await readStats(learner)).toMatchObject({ arrivesTo: NO_DATE })
  })

  test('comes to the same when two processes do it at once', async () => {
    const learner = await makeLearner('Ivy')
    await join(learner, 60)
    await tick(learner, 'http', 20)
    await Promise.all([refreshLearnerStats(operator, now), refreshLearnerStats(operator, now)])
    await refreshLearnerStats(operator, now)
    expect(await readStats(learner)).toMatchObject({ learnerStatsAt: now, coreDone: 1 })
  })

  test('takes over what a server of the version before had marked and left unfinished', async () => {
    const learner = await makeLearner('Jo')
    await join(learner, 60)
    await db().membership.updateMany({ where: { userId: learner.id }, data: { learnerStatsAt: daysAgo(10_000) } })
    await refreshLearnerStats(operator, now)
    expect(await readStats(learner)).toMatchObject({ learnerStatsAt: now })
  })
})

testOn('sqlite', 'the stats of a new day are written once: each write is an entry in every index', async () => {
  const learner = await makeLearner('Ole')
  await join(learner, 60)
  await refreshLearnerStats(operator, now)
  await db().$executeRaw`CREATE TABLE "Written" ("userId" TEXT)`
  await db().$executeRaw`CREATE TRIGGER "Write" AFTER UPDATE ON "Membership"
    BEGIN INSERT INTO "Written" VALUES (NEW."userId"); END`
  await refreshLearnerStats(operator, daysAgo(-1))
  expect(await readStats(learner)).toMatchObject({ learnerStatsAt: daysAgo(-1) })
  expect(await db().$queryRaw`SELECT * FROM "Written" WHERE "userId" = ${learner.id}`).toHaveLength(1)
  await db().$executeRaw`DROP TRIGGER "Write"`
  await db().$executeRaw`DROP TABLE "Written"`
})
