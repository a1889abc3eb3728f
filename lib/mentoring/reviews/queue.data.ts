import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { invalid, notFound } from '@/lib/foundation/errors'
import { cohortsManagedBy } from '@/lib/mentoring/cohorts/policy'
import * as refusals from '@/messages/generated/mentoring/review-refusals'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { merged } from './merged.data'
import type { QueueCursor } from './queue-cursor'
import type { QueueState } from './schema'
import type { ReviewState } from './standing'

/** So many cohorts are read as one queue; who runs more looks at one at a time. */
const MAX_COHORTS = 50

/**
 * Ids of the cohorts whose queue the viewer asks for.
 * @throws not-found for who is neither mentor nor admin, and for a cohort they do not run; invalid beyond 50 cohorts
 */
export async function queueCohorts(viewer: Viewer, cohortId?: string): Promise<string[]> {
  const managed = cohortsManagedBy(viewer)
  if (!managed) throw notFound('page')
  const where = cohortId === undefined ? managed : { AND: [{ id: cohortId }, managed] }
  const rows = await db().cohort.findMany({ where, select: { id: true }, take: MAX_COHORTS + 1 })
  if (cohortId !== undefined && rows.length === 0) throw notFound('cohort')
  if (rows.length > MAX_COHORTS) throw invalid('cohort', refusals.chooseCohort())
  return rows.map(({ id }) => id)
}

const states: Record<QueueState, ReviewState> = {
  waiting: 'waiting',
  mine: 'claimed',
  claimed: 'claimed',
  learner: 'changes-requested',
  done: 'approved',
}

type Page = {
  readonly state: QueueState
  readonly cohortIds: readonly string[]
  readonly cursor: QueueCursor | null
  readonly direction: 'asc' | 'desc'
  readonly take: number
}

/**
 * The ids of a page of the queue, in order. Each cohort gives its own by its index, and all are walked side by side, so
 * that the work does not grow with what stands behind the page. Nearly always the viewer may see all of the first, and
 * only those are looked at; where one is hidden, each cohort gives those that may be seen.
 */
export async function queueIds(viewer: Viewer, page: Page): Promise<string[]> {
  if (page.cohortIds.length === 0) return []
  const first = await db().$queryRaw<{ id: string; isSeen: number }[]>`
    SELECT r."id", CASE WHEN ${mayBeSeen(viewer)} THEN 1 ELSE 0 END AS "isSeen"
    FROM "Review" r WHERE r."id" IN (SELECT "id" FROM (${readFirst(viewer, page, Prisma.empty)}) AS "first")
    ORDER BY ${inOrder(page)}`
  if (first.every(({ isSeen }) => isSeen === 1)) return first.map(({ id }) => id)
  const seen = await db().$queryRaw<{ id: string }[]>(readFirst(viewer, page, Prisma.sql`AND ${mayBeSeen(viewer)}`))
  return seen.map(({ id }) => id)
}

/** The first of all cohorts together. */
function readFirst(viewer: Viewer, page: Page, condition: Prisma.Sql): Prisma.Sql {
  const lists = page.cohortIds.map((cohortId) => ofCohort(viewer, cohortId, page, condition))
  return merged(lists, Prisma.sql`ORDER BY ${inOrder(page)}`, page.take)
}

const inOrder = ({ direction }: Page) =>
  direction === 'asc' ? Prisma.sql`"dueAt" ASC, "id" ASC` : Prisma.sql`"dueAt" DESC, "id" DESC`

function ofCohort(viewer: Viewer, cohortId: string, page: Page, condition: Prisma.Sql) {
  return Prisma.sql`
    SELECT r."id", r."dueAt" FROM "Review" r
    WHERE r."cohortId" = ${cohortId} AND r."state" = ${states[page.state]}
      ${whoseClaim(viewer, page.state)} ${afterCursor(page)} ${condition}`
}

/** Nobody reviews their own work. */
const mayBeSeen = (viewer: Viewer) => Prisma.sql`(r."learnerId" <> ${viewer.id}
  AND (EXISTS (${learnsHere}) OR EXISTS (${seenAsLearner(viewer)}) OR EXISTS (${isGone})))`

function whoseClaim(viewer: Viewer, state: QueueState) {
  if (state === 'mine') return Prisma.sql`AND r."claimedById" = ${viewer.id}`
  if (state === 'claimed') return Prisma.sql`AND (r."claimedById" IS NULL OR r."claimedById" <> ${viewer.id})`
  return Prisma.empty
}

function afterCursor({ cursor, direction }: Page) {
  if (!cursor) return Prisma.empty
  const { dueAt, id } = cursor
  return direction === 'asc'
    ? Prisma.sql`AND (r."dueAt", r."id") > (${dueAt}, ${id})`
    : Prisma.sql`AND (r."dueAt", r."id") < (${dueAt}, ${id})`
}

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
