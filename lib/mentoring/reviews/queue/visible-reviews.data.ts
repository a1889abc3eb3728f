import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { mergeSortedQueries } from '@/lib/foundation/database/sql'
import { isNotDisabled } from '@/lib/people/accounts/sign-up/open-accounts.data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'

type Lists = {
  /**
   * `SELECT`s from reviews `r`, each with a condition at its end and in order by an index: their ids, and what they are
   * ordered by.
   */
  readonly lists: readonly Prisma.Sql[]
  /** Columns of a review, each with its direction. */
  readonly inOrder: Prisma.Sql
  readonly take: number
}

/**
 * Lists, in order, the ids of the first reviews that the viewer may see of several lists. The lists are read side by
 * side, each by its index, so the work does not grow with what comes after. The first statement checks only the reviews
 * that it takes. If one of them is hidden, which is rare, a second statement filters each list.
 * @param lists reviews in cohorts that the viewer runs; the caller has checked that
 */
export async function listVisibleReviewIds(viewer: Viewer, { lists, inOrder, take }: Lists): Promise<string[]> {
  if (lists.length === 0) return []
  const order = Prisma.sql`ORDER BY ${inOrder}`
  const first = await db().$queryRaw<{ id: string; isSeen: number }[]>`
    SELECT r."id", CASE WHEN ${mayBeSeen(viewer)} THEN 1 ELSE 0 END AS "isSeen"
    FROM "Review" r WHERE r."id" IN (SELECT "id" FROM (${mergeSortedQueries(lists, order, take)}) AS "first") ${order}`
  if (first.every(({ isSeen }) => isSeen === 1)) return first.map(({ id }) => id)
  const seenLists = lists.map((list) => Prisma.sql`${list} AND ${mayBeSeen(viewer)}`)
  const seen = await db().$queryRaw<{ id: string }[]>(mergeSortedQueries(seenLists, order, take))
  return seen.map(({ id }) => id)
}

/**
 * Filters reviews by `reviewsVisibleTo`, in SQL, apart from the cohort. Work of somebody whose account is disabled is
 * hidden too, until it is enabled again.
 */
const mayBeSeen = (viewer: Viewer) => Prisma.sql`(r."learnerId" <> ${viewer.id}
  AND ${isNotDisabled(Prisma.sql`r."learnerId"`)}
  AND (${isFound(learnsHere)} OR ${isFound(seenAsLearner(viewer))} OR ${isFound(isGone)}))`

/**
 * Tests whether a query has a row, as EXISTS does, but for one review at a time: by EXISTS, PostgreSQL would first read
 * every row that any list could need.
 */
const isFound = (rows: Prisma.Sql) => Prisma.sql`(${rows} LIMIT 1) IS NOT NULL`

/**
 * Selects a row where the author still learns in the review's cohort, which the viewer runs: then the viewer may see
 * it. This is so for nearly all reviews and one look-up by key, where `seenAsLearner` reads all the author's memberships.
 */
const learnsHere = Prisma.sql`
  SELECT 1 FROM "Membership" h
  WHERE h."cohortId" = r."cohortId" AND h."userId" = r."learnerId" AND h."role" = 'learner'`

/** Selects a row where the author's account is deleted: the feedback on their work stays visible. */
const isGone = Prisma.sql`SELECT 1 FROM "User" g WHERE g."id" = r."learnerId" AND g."deletedAt" IS NOT NULL`

/** Selects a row where the author is one of `learnersVisibleTo` the viewer, in SQL. */
function seenAsLearner(viewer: Viewer) {
  const learns = Prisma.sql`SELECT 1 FROM "Membership" l WHERE l."userId" = r."learnerId" AND l."role" = 'learner'`
  if (viewer.isAdmin) return learns
  return Prisma.sql`${learns} AND EXISTS (
    SELECT 1 FROM "Membership" m
    WHERE m."cohortId" = l."cohortId" AND m."userId" = ${viewer.id} AND m."role" = 'mentor')`
}
