import 'server-only'
import { invalid } from '@/lib/foundation/errors'
import { getManagedId, listIdsToReview } from '@/lib/mentoring/cohorts/managed.data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as refusals from '@/messages/generated/mentoring/review-refusals'
import { Prisma } from '@/prisma/generated/sqlite/client'
import type { ReviewState } from '../review-snapshot'
import type { QueueState } from '../schema'
import type { QueueCursor } from './queue-cursor'
import { listVisibleReviewIds } from './visible-reviews.data'

/** Maximum number of cohorts in one queue; viewers who run more choose one. */
const MAX_COHORTS = 50

/**
 * Returns the ids of the cohorts whose queue the viewer requests.
 * @throws not-found for viewers who are neither mentor nor admin, and for a cohort they do not run; invalid beyond 50
 * cohorts
 */
export async function queueCohorts(viewer: Viewer, cohortId?: string): Promise<string[]> {
  if (cohortId !== undefined) return [await getManagedId(viewer, cohortId)]
  const ids = await listIdsToReview(viewer, MAX_COHORTS + 1)
  if (ids.length > MAX_COHORTS) throw invalid('cohort', refusals.chooseCohort())
  return ids
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

/** Returns the ids of a page of the queue, in order; the cost does not grow with the rows after the page. */
export const queueIds = (viewer: Viewer, page: Page): Promise<string[]> =>
  listVisibleReviewIds(viewer, {
    lists: page.cohortIds.map(
      (cohortId) => Prisma.sql`
        SELECT r."id", r."dueAt" FROM "Review" r
        WHERE r."cohortId" = ${cohortId} AND r."state" = ${states[page.state]}
          ${whoseClaim(viewer, page.state)} ${afterCursor(page)}`,
    ),
    inOrder: inOrder(page),
    take: page.take,
  })

const inOrder = ({ direction }: Page) =>
  direction === 'asc' ? Prisma.sql`"dueAt" ASC, "id" ASC` : Prisma.sql`"dueAt" DESC, "id" DESC`

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
