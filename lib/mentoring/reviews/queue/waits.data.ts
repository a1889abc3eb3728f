import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { mergeSortedQueries } from '@/lib/foundation/database/sql'
import { notFound } from '@/lib/foundation/errors'
import { countWaiting, sumCounts } from '@/lib/mentoring/cohorts/counts.data'
import { listManagedIds } from '@/lib/mentoring/cohorts/managed.data'
import { cohortsKnownTo } from '@/lib/mentoring/cohorts/policy'
import { canMentor } from '@/lib/people/accounts/policy'
import { isNotDisabled } from '@/lib/people/accounts/sign-up/open-accounts.data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { daysBefore } from '../messages/silence'
import { type QueueTimes, type Wait, waitingTimes } from './waiting-times'

/** Period of waiting times: older waits say little about a cohort today. */
const WINDOW_DAYS = 90
const NEWEST = 400

/**
 * Returns learners' waiting times for a verdict in these cohorts, of the newest 400 waits that began in the last 90
 * days, and how many reviews wait in their queues now.
 * For the cohorts' mentors, for admins and for their learners.
 * @param cohortIds all that the viewer runs when left out
 * @throws not-found for a cohort in which the viewer neither mentors nor learns
 */
export async function getWaitingTimes(
  viewer: Viewer,
  cohortIds?: readonly string[],
  now = new Date(),
): Promise<QueueTimes> {
  const own = () => (canMentor(viewer) ? listManagedIds(viewer, MOST) : [])
  const found = cohortIds ? await listKnown(viewer, cohortIds) : await own()
  const [waits, waiting] = await Promise.all([
    newestWaits(found, daysBefore(now, WINDOW_DAYS)),
    countWaiting(viewer, found),
  ])
  return { ...waitingTimes(waits, now.getTime()), waiting: sumCounts(waiting) }
}

/**
 * Checks that the viewer may know the cohorts, and returns their ids.
 * @throws not-found where they may not know one
 */
async function listKnown(viewer: Viewer, cohortIds: readonly string[]): Promise<string[]> {
  const where = { AND: [{ id: { in: [...cohortIds] } }, cohortsKnownTo(viewer)] }
  const rows = await db().cohort.findMany({ where, select: { id: true }, take: MOST })
  const found = rows.map(({ id }) => id)
  if (cohortIds.some((id) => !found.includes(id))) throw notFound('cohort')
  return found
}

/** Maximum number of cohorts: the database cannot join more parts, and the newest are representative. */
const MOST = 200

/** Matches waits of enabled accounts: work of disabled ones is in no queue. */
const isOpen = isNotDisabled(Prisma.sql`(SELECT r."learnerId" FROM "Review" r WHERE r."id" = "reviewId")`)

type Row = { startedAt: Date | string; endedAt: Date | string | null; isAnswered: boolean | number }

/** Reads the newest waits. Each cohort is read by its index, newest first, and no further than needed. */
async function newestWaits(cohortIds: readonly string[], since: Date): Promise<Wait[]> {
  if (cohortIds.length === 0) return []
  const parts = cohortIds.map(
    (cohortId) => Prisma.sql`
      SELECT "startedAt", "endedAt", "isAnswered" FROM "ReviewWait"
      WHERE "cohortId" = ${cohortId} AND "startedAt" >= ${since} AND ("endedAt" IS NOT NULL OR ${isOpen})`,
  )
  const rows = await db().$queryRaw<Row[]>(mergeSortedQueries(parts, Prisma.sql`ORDER BY "startedAt" DESC`, NEWEST))
  const instant = (value: Date | string) => new Date(value).getTime()
  return rows.map(({ startedAt, endedAt, isAnswered }) => ({
    startedAt: instant(startedAt),
    endedAt: endedAt === null ? null : instant(endedAt),
    isAnswered: Boolean(isAnswered),
  }))
}
