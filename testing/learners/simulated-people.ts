import { randomUUID } from 'node:crypto'
import { db } from '@/lib/foundation/database/db'
import { startOfDay } from '@/lib/foundation/values/calendar-date'
import { populations } from '@/lib/learning/forecast/calibration/kinds'
import type { Population } from '@/lib/learning/forecast/calibration/population'
import { type SimulatedLearner, simulateLearner } from '@/lib/learning/forecast/calibration/simulate'
import { packDays } from '@/lib/learning/plans/study-days'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'

const DAYS = 1500

/**
 * Simulates learners of several kinds who go on until they arrive, with plans in whole hours that never change.
 * Repeatable by its seed.
 */
export function simulatePeople(roadmap: Roadmap, count: number, seed = 1): SimulatedLearner[] {
  const some = Object.values(populations).slice(0, 6)
  return Array.from({ length: count }, (_, one) => {
    const kind = some[one % some.length]
    if (!kind) throw new Error('There are no kinds.')
    const population: Population = { ...kind, planChanges: 0, givesUp: 0, weeklyHours: [15, 20, 25] }
    const learner = simulateLearner(roadmap, population, '2022-01-03', 9_000_000 + seed * 1000 + one, DAYS)
    const weeklyHours = Math.max(1, Math.round(learner.plan.weeklyHours))
    return { ...learner, plan: { ...learner.plan, weeklyHours }, planChanges: [] }
  })
}

/** Writes them into the database of this test. @returns their ids */
export async function saveSimulatedPeople(roadmap: Roadmap, people: readonly SimulatedLearner[]): Promise<string[]> {
  const ids: string[] = []
  for (const { plan, track, events, pauses } of people) {
    const id = randomUUID()
    ids.push(id)
    await db().user.create({ data: { id, name: 'Ana', email: `${id}@waymark.test`, timeZone: plan.timeZone } })
    await db().learner.create({
      data: {
        ...{ id, weeklyHours: plan.weeklyHours, studyDays: packDays(plan.studyDays), eventCount: events.length },
        createdAt: startOfDay(plan.startedOn, plan.timeZone),
      },
    })
    await db().enrollment.create({
      data: { learnerId: id, roadmapId: roadmap.id, trackSlug: track, seenRevision: 1, countedAt: 1 },
    })
    await db().pause.createMany({
      data: pauses.map(({ from, to, announcedOn }) => ({
        ...{ learnerId: id, from, to },
        createdAt: startOfDay(announcedOn, plan.timeZone),
      })),
    })
    await db().event.createMany({
      data: events.map(({ occurredAt, sequence, stepId, kind, from, to, known = false }) => ({
        ...{ learnerId: id, sequence, stepId, kind, from, to, known, occurredAt, receivedAt: occurredAt },
        idempotencyKey: randomUUID(),
      })),
    })
  }
  return ids
}
