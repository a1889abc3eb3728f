import 'server-only'
import { db } from '@/lib/foundation/database/db'
import type { Day } from '@/lib/foundation/values/day-words'
import { NO_DATE } from '@/lib/learning/plans/arrival-dates'
import { requireManaged } from '@/lib/mentoring/cohorts/access.commands'
import { isNotAmongDisabled } from '@/lib/people/accounts/sign-up/open-accounts.data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'

/** How many of a cohort's forecasts begin by its date, of those that have one: none hidden, and none of a disabled account. */
export type OnTime = { readonly onTime: number; readonly forecasts: number }

/** @throws not-found unless the viewer runs the cohort */
export async function countOnTime(viewer: Viewer, cohortId: string, by: Day): Promise<OnTime> {
  await requireManaged(db(), viewer, cohortId)
  const [row] = await db().$queryRaw<{ [count in keyof OnTime]: number | bigint }[]>`
    SELECT COUNT(*) AS "forecasts", COUNT(CASE WHEN m."arrivesFrom" <= ${by} THEN 1 END) AS "onTime"
    FROM "Membership" m
    WHERE m."cohortId" = ${cohortId} AND m."role" = 'learner' AND m."arrivesTo" < ${NO_DATE}
      AND ${isNotAmongDisabled(Prisma.sql`m."userId"`)}`
  return { onTime: Number(row?.onTime ?? 0), forecasts: Number(row?.forecasts ?? 0) }
}
