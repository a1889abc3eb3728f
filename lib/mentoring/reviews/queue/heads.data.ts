import 'server-only'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { nameLearner } from '../present-review'

/** Heading of a review in lists. */
export type ReviewHead = {
  readonly learnerName: string
  readonly stepTitle: string
  readonly cohortName: string
  /** The number of the newest iteration. */
  readonly iteration: number
}

type HeadRow = Omit<ReviewHead, 'iteration'> & { readonly id: string; readonly iteration: number | bigint }

/**
 * Reads the headings of reviews by their ids, in one statement, where Prisma would send one for each relation.
 * @param ids of reviews that the viewer may see
 */
export async function readHeads(_viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, ReviewHead>> {
  if (ids.length === 0) return new Map()
  const rows = await db().$queryRaw<HeadRow[]>`
    SELECT r."id", u."name" AS "learnerName", s."title" AS "stepTitle", c."name" AS "cohortName",
      (SELECT COALESCE(MAX(i."number"), 0) FROM "Iteration" i WHERE i."reviewId" = r."id") AS "iteration"
    FROM "Review" r
    JOIN "User" u ON u."id" = r."learnerId"
    JOIN "Step" s ON s."id" = r."stepId"
    JOIN "Cohort" c ON c."id" = r."cohortId"
    WHERE r."id" IN (${Prisma.join([...ids])})`
  return new Map(
    rows.map(({ id, iteration, learnerName, ...head }) => [
      id,
      { ...head, learnerName: nameLearner(learnerName), iteration: Number(iteration) },
    ]),
  )
}
