import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { toDayNumber } from '@/lib/foundation/values/day-number'
import { savePlan } from '@/lib/learning/plans/commands'
import { getFirstRoadmap, listRoadmaps } from '@/lib/learning/roadmaps/data'
import { operator, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { saveSimulatedPeople, simulatePeople } from '@/testing/learners/simulated-people'
import { makeLearner, samplePlan } from '@/testing/people'
import { toKnownInput } from '../calibration/moments'
import { findForecastContext } from '../data'
import { learnFromPeople } from './commands'
import { clearInstanceCache, findInstanceLearning, getInstanceModel, readInstanceModels } from './data'
import { defaultInstanceModel } from './instance-model'
import { learnInstanceModel } from './replay'
import { serializeInstanceModel } from './stored-instance-model'

setUpDatabase()
vi.setConfig({ testTimeout: 60_000 })

const now = new Date('2027-06-01T12:00:00Z')
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const DAY = 24 * 60

beforeEach(async () => {
  await db().forecastInstance.deleteMany()
  await db().user.deleteMany()
  clearInstanceCache() // otherwise the clock would decide whether it is read
})

const getRow = async () => db().forecastInstance.findFirst()

describe('what an instance learns from its people', () => {
  test('is what the same people teach `--learn`, to the rounding', async () => {
    const roadmap = await getFirstRoadmap(visitor)
    const people = simulatePeople(roadmap, 14)
    const ids = await saveSimulatedPeople(roadmap, people)
    expect(await learnFromPeople(operator, now)).toBe(1)
    const watched = people.map((learner, index) => ({
      id: ids[index] ?? '',
      startedOn: learner.plan.startedOn,
      until: '2027-06-01',
      knownOn: (today: string) => toKnownInput(roadmap, learner, toDayNumber(today)),
    }))
    // Sums depend on the order in their last digits.
    const expected = learnInstanceModel(watched.sort((one, other) => (one.id < other.id ? -1 : 1)))
    expect(expected.deviations).not.toBeNull()
    expect(expected.kept).not.toBe(defaultInstanceModel.kept)
    const row = await getRow()
    expect(row?.learnt).toBe(serializeInstanceModel(expected))
    expect(row).toMatchObject({ people: 14, learntAt: now })
    expect(row?.arrived).toBeGreaterThanOrEqual(10)
    expect(await getInstanceModel(visitor, roadmap.id)).toEqual(JSON.parse(serializeInstanceModel(expected)))
    expect(await findInstanceLearning(visitor, roadmap.id)).toMatchObject({ people: 14, isCorrected: true })
  })

  test('leaves out a log that cannot be read, and what was learnt before stays where most cannot', async () => {
    const roadmap = await getFirstRoadmap(visitor)
    const ids = await saveSimulatedPeople(roadmap, simulatePeople(roadmap, 14))
    const damage = (some: readonly string[]) =>
      db().event.updateMany({
        where: { learnerId: { in: [...some] }, sequence: 1 },
        data: { kind: 'of another release' },
      })
    await damage(ids.slice(0, 2))
    await learnFromPeople(operator, now)
    expect(await getRow()).toMatchObject({ people: 12, learntAt: now })
    await damage(ids)
    await expect(learnFromPeople(operator, inMinutes(2 * DAY))).rejects.toThrow('could not learn from most')
    expect(await getRow()).toMatchObject({ people: 12, learntAt: now })
  })

  test('goes into every forecast from then on', async () => {
    const roadmap = await getFirstRoadmap(visitor)
    await saveSimulatedPeople(roadmap, simulatePeople(roadmap, 14))
    const learner = await makeLearner('Bo')
    const { id: cohortId } = await db().cohort.create({ data: { name: 'Evening' } })
    await db().membership.create({ data: { cohortId, userId: learner.id, role: 'learner', learnerStatsAt: now } })
    // The clock stands still, so that no cache expires.
    vi.spyOn(performance, 'now').mockReturnValue(0)
    const before = await findForecastContext(learner, learner.id, now)
    expect(before?.input.instance).toEqual(defaultInstanceModel)
    await learnFromPeople(operator, now)
    const ground = await findForecastContext(learner, learner.id, now)
    expect(ground?.input.instance).toEqual(await getInstanceModel(learner, roadmap.id))
    expect(ground?.input.instance?.deviations).not.toBeNull()
    // Mentors' lists are recomputed: at once the first time, and nightly later.
    expect(await db().membership.findMany({ select: { learnerStatsAt: true } })).toEqual([{ learnerStatsAt: null }])
    await db().membership.updateMany({ data: { learnerStatsAt: now } })
    await learnFromPeople(operator, inMinutes(DAY))
    expect(await db().membership.findMany({ select: { learnerStatsAt: true } })).toEqual([{ learnerStatsAt: now }])
  })

  test('is nothing from fewer than ten, who would be recognized', async () => {
    const roadmap = await getFirstRoadmap(visitor)
    await saveSimulatedPeople(roadmap, simulatePeople(roadmap, 9))
    await learnFromPeople(operator, now)
    expect(await getInstanceModel(visitor, roadmap.id)).toEqual(defaultInstanceModel)
    expect(await findInstanceLearning(visitor, roadmap.id)).toMatchObject({ people: 9, isCorrected: false })
  })

  test('has nothing of those who asked to be deleted, and of others no id', async () => {
    const roadmap = await getFirstRoadmap(visitor)
    const people = simulatePeople(roadmap, 14)
    const ids = await saveSimulatedPeople(roadmap, people)
    await db().user.updateMany({ where: { id: { in: ids.slice(0, 4) } }, data: { deletesAt: inMinutes(DAY) } })
    await learnFromPeople(operator, now)
    const row = await getRow()
    expect(row?.people).toBe(10)
    for (const id of ids) expect(JSON.stringify(row)).not.toContain(id)
    await db().user.deleteMany({ where: { id: { in: ids.slice(0, 4) } } })
    await learnFromPeople(operator, inMinutes(DAY))
    expect((await getRow())?.people).toBe(10)
  })
})

test('each roadmap that a learner follows is learnt from those whose main one it is', async () => {
  const [first, second] = await listRoadmaps(visitor)
  if (!first || !second) throw new Error('There are not two roadmaps.')
  await saveSimulatedPeople(first, simulatePeople(first, 12))
  const ids = await saveSimulatedPeople(second, simulatePeople(second, 11))
  await db().learner.updateMany({ where: { id: { in: ids } }, data: { roadmapId: second.id } })
  expect(await learnFromPeople(operator, now)).toBe(2)
  expect(await learnFromPeople(operator, inMinutes(1))).toBe(0)
  const people = async (roadmapId: string) => (await findInstanceLearning(visitor, roadmapId))?.people
  expect([await people(first.id), await people(second.id)]).toEqual([12, 11])
  expect([...(await readInstanceModels(visitor)).keys()].sort()).toEqual([first.id, second.id].sort())
})

describe('several servers', () => {
  test('learn once a night between them', async () => {
    const together = (at: Date) => Promise.all([1, 2, 3, 4].map(() => learnFromPeople(operator, at)))
    expect((await together(now)).sort()).toEqual([0, 0, 0, 1])
    expect(await together(inMinutes(1))).toEqual([0, 0, 0, 0])
    expect((await getRow())?.dueAt).toEqual(new Date('2027-06-01T23:00:00Z'))
    expect((await together(new Date('2027-06-01T23:00:00Z'))).sort()).toEqual([0, 0, 0, 1])
    expect((await getRow())?.dueAt).toEqual(new Date('2027-06-02T23:00:00Z'))
  })

  test('take over from one that died, which writes nothing when it wakes up', async () => {
    const roadmap = await getFirstRoadmap(visitor)
    await saveSimulatedPeople(roadmap, simulatePeople(roadmap, 10))
    const late = learnFromPeople(operator, now)
    while (!(await getRow())) await new Promise(setImmediate)
    // Its lease has expired for the other server, although it is still learning.
    await db().forecastInstance.updateMany({ data: { dueAt: inMinutes(-1) } })
    const [count, other] = await Promise.all([late, learnFromPeople(operator, inMinutes(1))])
    expect([count, other]).toEqual([0, 1])
    expect((await getRow())?.learntAt).toEqual(inMinutes(1))
  })

  test('leave one alone that takes longer than its lease, and is at it all the same', async () => {
    const roadmap = await getFirstRoadmap(visitor)
    await saveSimulatedPeople(roadmap, simulatePeople(roadmap, 10))
    let minutes = 0
    const leases = new Set<number>()
    const others: number[] = []
    // Six minutes pass from learner to learner, while another server keeps trying.
    const elapsedMs = () => {
      minutes += 6
      return minutes * 60_000
    }
    const slow = learnFromPeople(operator, now, elapsedMs).finally(() => {
      minutes = -1
    })
    while (minutes >= 0) {
      const due = (await getRow())?.dueAt
      if (due && minutes >= 0) leases.add(due.getTime())
      if (due && due > inMinutes(15)) others.push(await learnFromPeople(operator, inMinutes(15)))
    }
    expect(await slow).toBe(1)
    expect(leases.size).toBeGreaterThan(1)
    expect(others.filter((count) => count > 0)).toEqual([])
    expect(await getRow()).toMatchObject({ people: 10, learntAt: now })
  })

  test('wait while one is at it, and begin anew when it was not heard of for a quarter of an hour', async () => {
    const { id: roadmapId } = await getFirstRoadmap(visitor)
    await db().forecastInstance.create({ data: { roadmapId, dueAt: inMinutes(15) } })
    expect(await learnFromPeople(operator, inMinutes(14))).toBe(0)
    expect(await learnFromPeople(operator, inMinutes(15))).toBe(1)
  })
})

test('a damaged row is as good as none, and no page fails for it', async () => {
  const { id: roadmapId } = await getFirstRoadmap(visitor)
  await db().forecastInstance.create({ data: { roadmapId, learnt: '{"kept":', learntAt: now, dueAt: inMinutes(1) } })
  const learner = await makeLearner('Cy')
  await savePlan(learner, { ...samplePlan, weeklyHours: 12 })
  expect((await findForecastContext(learner))?.input.instance).toEqual(defaultInstanceModel)
})
