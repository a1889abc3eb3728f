import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { requireManaged } from '@/lib/mentoring/cohorts/access.commands'
import { isNotAmongDisabled } from '@/lib/people/accounts/sign-up/open-accounts.data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { type SpreadPart, toSpread } from './progress-spread'

type Row = { readonly [column in 'done' | 'total' | 'people']: number | bigint }

/**
 * Counts the learners of a cohort by the share of the core that they have done, without disabled accounts.
 * @throws not-found unless the viewer runs the cohort
 */
export async function countByProgress(viewer: Viewer, cohortId: string): Promise<SpreadPart[]> {
  await requireManaged(db(), viewer, cohortId)
  const rows = await db().$queryRaw<Row[]>`
    SELECT m."coreDone" AS "done", m."coreTotal" AS "total", COUNT(*) AS "people" FROM "Membership" m
    WHERE m."cohortId" = ${cohortId} AND m."role" = 'learner' AND ${isNotAmongDisabled(Prisma.sql`m."userId"`)}
    GROUP BY m."coreDone", m."coreTotal"`
  return toSpread(
    rows.map(({ done, total, people }) => ({ done: Number(done), total: Number(total), people: Number(people) })),
  )
}
