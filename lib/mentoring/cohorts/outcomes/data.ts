import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { isId } from '@/lib/foundation/values/id'
import { getRoadmap } from '@/lib/learning/roadmaps/data'
import { type CohortGoal, toGoal } from '../goal'
import { cohortsManagedBy } from '../policy'
import { type GoalArrival, readArrivals } from './arrivals.data'
import { computeOutcomes, type Journey, type Outcomes } from './outcomes'

export type CohortOutcomes = {
  readonly name: string
  readonly goal: CohortGoal
  /** The day of the figures, where the cohort is. */
  readonly asOf: Day
  readonly outcomes: Outcomes
}

const ACTIVE_DAYS = 28

/**
 * What became of everybody who joined a cohort, for those who run it; null for others. Who is in it is counted, not read,
 * and nobody's progress is read who cannot have arrived anywhere, so that it is quick for thousands.
 */
export async function findOutcomes(viewer: Viewer, cohortId: string, now = new Date()): Promise<CohortOutcomes | null> {
  const managed = cohortsManagedBy(viewer)
  if (!managed || !isId(cohortId)) return null
  const cohort = await db().cohort.findFirst({ where: { AND: [{ id: cohortId }, managed] } })
  if (!cohort) return null
  const [roadmap, goal, asOf] = [await getRoadmap(viewer), toGoal(cohort), toDay(now, cohort.timeZone)]
  const ofCohort = { cohortId, role: 'learner' }
  const since = addDays(asOf, 1 - ACTIVE_DAYS)
  const [present, active, stays, arrivals] = await Promise.all([
    db().membership.count({ where: ofCohort }),
    db().membership.count({ where: { ...ofCohort, lastLearningDay: { gte: since } } }),
    readStays(cohortId),
    readArrivals(cohortId, roadmap, goal),
  ])
  const gone = [...stays.values()].filter(({ isBack }) => !isBack)
  const left = gone.filter(({ how }) => how === 'left').length
  const heads = { present, active, left, removed: gone.length - left }
  const journeys = arrivals.flatMap((arrival) => toJourney(arrival, stays.get(arrival.learnerId)) ?? [])
  return { name: cohort.name, goal, asOf, outcomes: computeOutcomes(heads, journeys) }
}

/** How it was with somebody who was gone at least once. */
type Stay = {
  /** The first time. */
  readonly joinedAt: Date
  /** Of the last time. */
  readonly how: string
  readonly leftAt: Date
  readonly isBack: boolean
}

type DepartureRow = { id: string; userId: string | null; how: string } & {
  [moment in 'joinedAt' | 'leftAt']: Date | string
} & { here: string | null }

/** By the person, or by the departure of an account that is gone. */
async function readStays(cohortId: string): Promise<ReadonlyMap<string, Stay>> {
  const rows = await db().$queryRaw<DepartureRow[]>`
    SELECT "d"."id", "d"."userId", "d"."how", "d"."joinedAt", "d"."leftAt", "m"."userId" AS "here"
    FROM "Departure" AS "d" LEFT JOIN "Membership" AS "m"
      ON "m"."cohortId" = "d"."cohortId" AND "m"."userId" = "d"."userId" AND "m"."role" = "d"."role"
    WHERE "d"."cohortId" = ${cohortId} AND "d"."role" = 'learner'
    ORDER BY "d"."leftAt", "d"."id"`
  const stays = new Map<string, Stay>()
  for (const { id, userId, how, joinedAt, leftAt, here } of rows) {
    const key = userId ?? id
    const first = stays.get(key)?.joinedAt ?? new Date(joinedAt)
    stays.set(key, { joinedAt: first, how, leftAt: new Date(leftAt), isBack: here !== null })
  }
  return stays
}

/** Null for who left while this was read. */
function toJourney({ learnerId: _, memberSince, ...reached }: GoalArrival, stay: Stay | undefined): Journey | null {
  const joinedAt = stay?.joinedAt ?? memberSince
  return joinedAt && { ...reached, joinedAt, goneAt: memberSince ? null : (stay?.leftAt ?? null) }
}
