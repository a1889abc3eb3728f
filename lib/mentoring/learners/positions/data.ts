import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { isId } from '@/lib/foundation/values/id'
import { listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { cohortsManagedBy } from '@/lib/mentoring/cohorts/policy'
import { isNotAmongDisabled } from '@/lib/people/accounts/sign-up/open-accounts.data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { type CohortPositions, type LearnersAtStep, MOST_NAMED } from './learners-at-step'

type Row = { stepId: string | null; people: number | bigint; id: string; name: string }

/**
 * Where the learners of a cohort stand on a roadmap; null for who does not run it. Two queries, however many they are:
 * of everybody no more is read than a row for each step, and of each place no more than a few names.
 * @param roadmap with the steps of all tracks
 */
export async function findCohortPositions(
  viewer: Viewer,
  cohortId: string,
  roadmap: Roadmap,
): Promise<CohortPositions | null> {
  const managed = cohortsManagedBy(viewer)
  if (!managed || !isId(cohortId)) return null
  const select = { id: true, name: true }
  const cohort = await db().cohort.findFirst({ where: { AND: [{ id: cohortId }, managed] }, select })
  return cohort && { ...cohort, positions: await listPositions(viewer, cohort.id, roadmap) }
}

/** @param cohortId of a cohort that the viewer runs */
async function listPositions(_viewer: Viewer, cohortId: string, roadmap: Roadmap): Promise<LearnersAtStep[]> {
  const steps = Prisma.join(['', ...listSteps(roadmap).map(({ id }) => id)])
  // Each learner's steps are read once, and not looked up by the id of each step: `|| ''` keeps SQLite from that.
  const last = Prisma.sql`(
    SELECT "p"."stepId" FROM "StepProgress" AS "p"
    WHERE "p"."learnerId" = "m"."userId" AND "p"."status" IN ('learning', 'done') AND "p"."stepId" || '' IN (${steps})
    ORDER BY CASE "p"."status" WHEN 'learning' THEN 0 ELSE 1 END, "p"."statusAt" DESC LIMIT 1)`
  const rows = await db().$queryRaw<Row[]>`
    WITH "all" AS MATERIALIZED (
      SELECT "m"."userId", "m"."sortName", ${last} AS "stepId"
      FROM "Membership" AS "m" WHERE "m"."cohortId" = ${cohortId} AND "m"."role" = 'learner'
        AND ${isNotAmongDisabled(Prisma.sql`"m"."userId"`)}
    )
    SELECT "placed"."stepId", "placed"."people", "User"."id", "User"."name" FROM (
      SELECT "stepId", "userId", COUNT(*) OVER (PARTITION BY "stepId") AS "people",
        ROW_NUMBER() OVER (PARTITION BY "stepId" ORDER BY "sortName", "userId") AS "nth"
      FROM "all"
    ) AS "placed" JOIN "User" ON "User"."id" = "placed"."userId"
    WHERE "nth" <= ${MOST_NAMED} ORDER BY "nth"`
  return rows
    .filter((row, index) => rows.findIndex(({ stepId }) => stepId === row.stepId) === index)
    .map(({ stepId, people }) => ({
      stepId,
      people: Number(people),
      named: rows.filter((row) => row.stepId === stepId).map(({ id, name }) => ({ id, name })),
    }))
}
