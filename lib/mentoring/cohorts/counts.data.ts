import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { isNotAmongDisabled } from '@/lib/people/accounts/sign-up/open-accounts.data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { rolesThatKnow, rolesThatRun } from './policy'

// The one place where learners and waiting reviews of cohorts are counted, so that no two screens differ.

type Row = { readonly cohortId: string; readonly count: number | bigint }
type Counts = ReadonlyMap<string, number>

const toCounts = (rows: readonly Row[]): Counts => new Map(rows.map(({ cohortId, count }) => [cohortId, Number(count)]))

/**
 * Learners per cohort, without disabled accounts.
 * @param cohortIds counted are those that the viewer runs
 */
export async function countLearners(viewer: Viewer, cohortIds: readonly string[]): Promise<Counts> {
  const roles = rolesThatRun(viewer)
  if (cohortIds.length === 0 || roles?.length === 0) return new Map()
  const rows = await db().$queryRaw<Row[]>`
    SELECT m."cohortId", COUNT(*) AS "count" FROM "Membership" m
    WHERE m."cohortId" IN (${Prisma.join([...cohortIds])}) AND m."role" = 'learner'
      ${inOwnCohorts(viewer, roles, Prisma.sql`m."cohortId"`)} AND ${isNotAmongDisabled(Prisma.sql`m."userId"`)}
    GROUP BY m."cohortId"`
  return toCounts(rows)
}

/** A place in the order in which reviews are due. */
export type DuePlace = { readonly dueAt: Date; readonly id: string }

/**
 * How many reviews in each of these cohorts wait for a mentor to take them, without those of learners whose account is
 * disabled.
 * @param cohortIds counted are those that the viewer runs or learns in
 * @param before only those that are due before this one
 */
export async function countWaiting(viewer: Viewer, cohortIds: readonly string[], before?: DuePlace): Promise<Counts> {
  if (cohortIds.length === 0) return new Map()
  const isBefore = before ? Prisma.sql`AND (r."dueAt", r."id") < (${before.dueAt}, ${before.id})` : Prisma.empty
  const rows = await db().$queryRaw<Row[]>`
    SELECT r."cohortId", COUNT(*) AS "count" FROM "Review" r
    WHERE r."cohortId" IN (${Prisma.join([...cohortIds])}) AND r."state" = 'waiting' ${isBefore}
      ${inOwnCohorts(viewer, rolesThatKnow(viewer), Prisma.sql`r."cohortId"`)} AND ${isNotAmongDisabled(Prisma.sql`r."learnerId"`)}
    GROUP BY r."cohortId"`
  return toCounts(rows)
}

/** @param roles one of which the viewer has to have there; null where none is asked for */
const inOwnCohorts = (viewer: Viewer, roles: readonly string[] | null, cohortId: Prisma.Sql): Prisma.Sql =>
  roles
    ? Prisma.sql`AND ${cohortId} IN (
        SELECT own."cohortId" FROM "Membership" own
        WHERE own."userId" = ${viewer.id} AND own."role" IN (${Prisma.join([...roles])}))`
    : Prisma.empty

/** @param counts of some cohorts, each apart */
export const sumCounts = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0)
