import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { mergeSortedQueries } from '@/lib/foundation/database/sql'
import { isNotDisabled } from '@/lib/people/accounts/sign-up/open-accounts.data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import type { Newcomer } from './today'

const NEW_MS = 7 * 24 * 60 * 60 * 1000

type Row = Omit<Newcomer, 'joinedAt' | 'hasPlan'> & {
  readonly joinedAt: Date | string
  readonly hasPlan: number
}

/**
 * Lists people who joined these cohorts within a week, newest first, without the viewer. Reads each cohort by an index.
 * @param cohortIds those that the viewer runs
 */
export async function listNewcomers(
  { id }: Viewer,
  cohortIds: readonly string[],
  take: number,
  now: Date,
): Promise<Newcomer[]> {
  if (cohortIds.length === 0) return []
  const since = new Date(now.getTime() - NEW_MS)
  const lists = cohortIds.map(
    (cohortId) => Prisma.sql`
      SELECT m."cohortId", m."userId", m."joinedAt" FROM "Membership" m
      WHERE m."cohortId" = ${cohortId} AND m."role" = 'learner' AND m."joinedAt" >= ${since} AND m."userId" <> ${id}
        AND ${isNotDisabled(Prisma.sql`m."userId"`)}`,
  )
  const inOrder = Prisma.sql`ORDER BY "joinedAt" DESC, "userId" DESC`
  const rows = await db().$queryRaw<Row[]>`
    SELECT n."userId" AS "learnerId", u."name", n."cohortId", c."name" AS "cohortName", n."joinedAt",
      CASE WHEN EXISTS (SELECT 1 FROM "Learner" l WHERE l."id" = n."userId") THEN 1 ELSE 0 END AS "hasPlan"
    FROM (${mergeSortedQueries(lists, inOrder, take)}) AS n
    JOIN "User" u ON u."id" = n."userId"
    JOIN "Cohort" c ON c."id" = n."cohortId"
    ORDER BY n."joinedAt" DESC, n."userId" DESC`
  return rows.map(({ joinedAt, hasPlan, ...row }) => ({
    ...row,
    joinedAt: new Date(joinedAt).toISOString(),
    hasPlan: Number(hasPlan) === 1,
  }))
}
