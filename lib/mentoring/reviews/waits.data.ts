import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { merged } from '@/lib/foundation/database/sql'
import { notFound } from '@/lib/foundation/errors'
import { countWaiting, sumCounts } from '@/lib/mentoring/cohorts/counts.data'
import { listManagedIds } from '@/lib/mentoring/cohorts/managed.data'
import { cohortsKnownTo } from '@/lib/mentoring/cohorts/policy'
import { isNotDisabled } from '@/lib/people/accounts/open-accounts.data'
import { canMentor } from '@/lib/people/accounts/policy'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { daysBefore } from './silence'
import { type QueueTimes, type Wait, waitingTimes } from './waiting-times'

/** Waiting times tell of the last months: what a cohort was long ago says little about today. */
const WINDOW_DAYS = 90
const NEWEST = 400

/**
 * How long learners of these cohorts wait for a verdict, of the newest 400 waits that began in the last 90 days, and how
 * many reviews wait in their queues now.
 * For the cohorts' mentors, for admins and for their learners.
 * @param cohortIds without them, all that the viewer runs
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

/** @throws not-found where one of them is not known to the viewer */
async function listKnown(viewer: Viewer, cohortIds: readonly string[]): Promise<string[]> {
  const where = { AND: [{ id: { in: [...cohortIds] } }, cohortsKnownTo(viewer)] }
  const rows = await db().cohort.findMany({ where, select: { id: true }, take: MOST })
  const found = rows.map(({ id }) => id)
  if (cohortIds.some((id) => !found.includes(id))) throw notFound('cohort')
  return found
}

/** Of who runs more, the newest tell enough: the database joins no longer list of parts. */
const MOST = 200

/** Of work that is in a queue: whose author's account is disabled waits for nothing. */
const isOpen = isNotDisabled(Prisma.sql`(SELECT r."learnerId" FROM "Review" r WHERE r."id" = "reviewId")`)

type Row = { startedAt: Date | string; endedAt: Date | string | null; isAnswered: boolean | number }

/** Each cohort gives its waits by its own index, newest first, and no more of them are read than are asked for. */
async function newestWaits(cohortIds: readonly string[], since: Date): Promise<Wait[]> {
  if (cohortIds.length === 0) return []
  const parts = cohortIds.map(
    (cohortId) => Prisma.sql`
      SELECT "startedAt", "endedAt", "isAnswered" FROM "ReviewWait"
      WHERE "cohortId" = ${cohortId} AND "startedAt" >= ${since} AND ("endedAt" IS NOT NULL OR ${isOpen})`,
  )
  const rows = await db().$queryRaw<Row[]>(merged(parts, Prisma.sql`ORDER BY "startedAt" DESC`, NEWEST))
  const instant = (value: Date | string) => new Date(value).getTime()
  return rows.map(({ startedAt, endedAt, isAnswered }) => ({
    startedAt: instant(startedAt),
    endedAt: endedAt === null ? null : instant(endedAt),
    isAnswered: Boolean(isAnswered),
  }))
}
