import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { isId } from '@/lib/foundation/values/id'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { type CohortGoal, toGoal } from '../goal'
import { cohortsManagedBy } from '../policy'
import { readCohortRoadmaps } from '../roadmaps.data'
import { type GoalProgress, readGoalProgress } from './goal-progress.data'
import { computeOutcomes, type LearnerJourney, type Outcomes } from './outcomes'

export type CohortOutcomes = {
  readonly name: string
  readonly goal: CohortGoal
  /** The one that the cohort follows. */
  readonly roadmap: Roadmap
  /** The instance has more than one roadmap. */
  readonly hasSeveral: boolean
  /** Day of the figures, in the cohort's time zone. */
  readonly asOf: Day
  readonly outcomes: Outcomes
}

const ACTIVE_DAYS = 28

/**
 * Computes the outcomes of everybody who joined a cohort, for those who run it; null for others. Members are counted,
 * not read, and progress is read only for those who may have arrived, so that it is quick for thousands.
 */
export async function findOutcomes(viewer: Viewer, cohortId: string, now = new Date()): Promise<CohortOutcomes | null> {
  const managed = cohortsManagedBy(viewer)
  if (!managed || !isId(cohortId)) return null
  const cohort = await db().cohort.findFirst({ where: { AND: [{ id: cohortId }, managed] } })
  if (!cohort) return null
  const { get, hasSeveral } = await readCohortRoadmaps(viewer)
  const roadmap = get(cohort.roadmapId)
  const [goal, asOf] = [toGoal(cohort), toDay(now, cohort.timeZone)]
  const ofCohort = { cohortId, role: 'learner' }
  const since = addDays(asOf, 1 - ACTIVE_DAYS)
  const [present, active, stays, arrivals] = await Promise.all([
    db().membership.count({ where: ofCohort }),
    db().membership.count({ where: { ...ofCohort, lastLearningDay: { gte: since } } }),
    readStays(cohortId),
    readGoalProgress(cohortId, roadmap, goal),
  ])
  const gone = [...stays.values()].filter(({ isBack }) => !isBack)
  const left = gone.filter(({ how }) => how === 'left').length
  const heads = { present, active, left, removed: gone.length - left }
  const journeys = arrivals.flatMap((arrival) => toJourney(arrival, stays.get(arrival.learnerId)) ?? [])
  return { name: cohort.name, goal, roadmap, hasSeveral, asOf, outcomes: computeOutcomes(heads, journeys) }
}

/** Membership of a person who left at least once. */
type Stay = {
  /** First time of joining. */
  readonly joinedAt: Date
  /** Kind of the last departure. */
  readonly how: string
  readonly leftAt: Date
  readonly isBack: boolean
}

type DepartureRow = { id: string; userId: string | null; how: string } & {
  [moment in 'joinedAt' | 'leftAt']: Date | string
} & { here: string | null }

/** Reads stays by person, or by departure where the account was deleted. */
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

/** Makes a journey; null for a person who left during the read. */
function toJourney(
  { learnerId: _, memberSince, ...reached }: GoalProgress,
  stay: Stay | undefined,
): LearnerJourney | null {
  const joinedAt = stay?.joinedAt ?? memberSince
  return joinedAt && { ...reached, joinedAt, goneAt: memberSince ? null : (stay?.leftAt ?? null) }
}
