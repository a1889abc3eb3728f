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
 * The ids of the first reviews of several lists that the viewer may see, in order. All lists are walked side by side, so
 * that the work does not grow with what comes after. Nearly always the viewer may see all of the first, and only those are
 * looked at; where one is hidden, each list gives those that may be seen.
 * @param lists of reviews in cohorts that the viewer runs: whether they do is not asked here
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

/** Nobody reviews their own work, and what somebody whose account is disabled sent in waits until it is enabled. */
const mayBeSeen = (viewer: Viewer) => Prisma.sql`(r."learnerId" <> ${viewer.id}
  AND ${isNotDisabled(Prisma.sql`r."learnerId"`)}
  AND (${isFound(learnsHere)} OR ${isFound(seenAsLearner(viewer))} OR ${isFound(isGone)}))`

/** As EXISTS, but for the rows that a list comes to: by EXISTS, PostgreSQL would first read every row that any list could need. */
const isFound = (rows: Prisma.Sql) => Prisma.sql`(${rows} LIMIT 1) IS NOT NULL`

/**
 * The viewer runs the cohort of the review: whoever still learns in it is to be seen. So it is with nearly all, and one
 * look into the key tells, where the rule for the others goes through every membership of theirs.
 */
const learnsHere = Prisma.sql`
  SELECT 1 FROM "Membership" h
  WHERE h."cohortId" = r."cohortId" AND h."userId" = r."learnerId" AND h."role" = 'learner'`

/** What mentors wrote about the work of somebody whose account is gone stays in sight. */
const isGone = Prisma.sql`SELECT 1 FROM "User" g WHERE g."id" = r."learnerId" AND g."deletedAt" IS NOT NULL`

/** The rule of `learnersVisibleTo`: whoever is a learner of no cohort of the viewer's any more is not to be seen. */
function seenAsLearner(viewer: Viewer) {
  const learns = Prisma.sql`SELECT 1 FROM "Membership" l WHERE l."userId" = r."learnerId" AND l."role" = 'learner'`
  if (viewer.isAdmin) return learns
  return Prisma.sql`${learns} AND EXISTS (
    SELECT 1 FROM "Membership" m
    WHERE m."cohortId" = l."cohortId" AND m."userId" = ${viewer.id} AND m."role" = 'mentor')`
}
