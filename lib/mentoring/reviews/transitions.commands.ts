// Stores how reviews change, within a transaction of the caller's.
import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { rowsAsJson } from '@/lib/foundation/database/sql'
import { conflict, notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { activeMentors } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as refusals from '@/messages/generated/mentoring/review-refusals'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { type ActionContext, decideReview, type ReviewAction, type SystemAction } from './lifecycle'
import type { ReviewParties } from './notices'
import { publishReviewChanged } from './notify.commands'
import { canReview, threadsVisibleTo } from './policy'
import { errorOfReview } from './refusal-words'
import { isAwaitingVerdict, type ReviewSnapshot } from './review-snapshot'
import { hasStateChanged, toColumns, toReviewSnapshot } from './stored-review'

export const staleReviewConflict = () => conflict(refusals.stale())

/** Selects of a cohort its name and its mentors whose account is enabled and who still have the role. */
export const reviewCohortFields = {
  id: true,
  name: true,
  memberships: { where: { role: 'mentor', user: activeMentors }, select: { userId: true } },
} as const

/** Includes with a review what `toParties` needs, and how many iterations there are. */
export const reviewRowFields = {
  learner: { select: { user: { select: { name: true } } } },
  step: { select: { slug: true, title: true, roadmap: { select: { slug: true } } } },
  cohort: { select: reviewCohortFields },
  iterations: { select: { number: true } },
} as const

export type ReviewRow = Prisma.ReviewGetPayload<{ include: typeof reviewRowFields }>

/** Loads a review that the viewer may see. @throws not-found for anybody else */
export async function getReviewRow(tx: Transaction, viewer: Viewer, reviewId: string): Promise<ReviewRow> {
  const where = { AND: [{ id: reviewId }, threadsVisibleTo(viewer)] }
  const row = isId(reviewId) ? await tx.review.findFirst({ where }) : null
  if (!row) throw notFound('review')
  return { ...row, ...(await readParts(tx, row.id)) }
}

type Parts = {
  readonly [name in 'learnerName' | 'slug' | 'title' | 'roadmapSlug' | 'cohortId' | 'cohortName']: string
} & {
  /** The number of the newest iteration; null before the first. */
  readonly newest: number | bigint | null
  /** Rows of JSON. */
  readonly mentors: string | null
}

/**
 * Reads `reviewRowFields` of one review, in one statement where Prisma would send seven. The mentors are those of
 * `activeMentors`, in SQL.
 */
async function readParts(tx: Transaction, id: string): Promise<Pick<ReviewRow, keyof typeof reviewRowFields>> {
  const [row] = await tx.$queryRaw<Parts[]>`
    SELECT u."name" AS "learnerName", s."slug", s."title", w."slug" AS "roadmapSlug", c."id" AS "cohortId",
      c."name" AS "cohortName", (SELECT MAX("number") FROM "Iteration" WHERE "reviewId" = r."id") AS "newest",
      (SELECT ${rowsAsJson(Prisma.sql`m."userId"`)} FROM "Membership" m JOIN "User" p ON p."id" = m."userId"
        WHERE m."cohortId" = r."cohortId" AND m."role" = 'mentor' AND p."isMentor" AND p."disabledAt" IS NULL) AS "mentors"
    FROM "Review" r JOIN "User" u ON u."id" = r."learnerId" JOIN "Cohort" c ON c."id" = r."cohortId"
      JOIN "Step" s ON s."id" = r."stepId" JOIN "Roadmap" w ON w."id" = s."roadmapId"
    WHERE r."id" = ${id}`
  if (!row) throw notFound('review')
  const { learnerName, slug, title, roadmapSlug, cohortId, cohortName, newest } = row
  const mentors: [string][] = JSON.parse(row.mentors ?? '[]')
  return {
    learner: { user: { name: learnerName } },
    step: { slug, title, roadmap: { slug: roadmapSlug } },
    cohort: { id: cohortId, name: cohortName, memberships: mentors.map(([userId]) => ({ userId })) },
    iterations: newest === null ? [] : [{ number: Number(newest) }],
  }
}

/** Loads a review that the viewer may judge. @throws not-found for anybody else, the author included */
export async function getReviewRowToJudge(tx: Transaction, viewer: Viewer, reviewId: string): Promise<ReviewRow> {
  const row = await getReviewRow(tx, viewer, reviewId)
  if (!canReview(viewer, { authorId: row.learnerId, mentorIds: toParties(row).mentorIds })) throw notFound('review')
  return row
}

/** Loads reviews for a consequence, newest submission first. */
export const loadReviewsForTransition = (tx: Transaction, where: Prisma.ReviewWhereInput): Promise<ReviewRow[]> =>
  tx.review.findMany({ where, orderBy: { submittedAt: 'desc' }, include: reviewRowFields })

type StoredCohort = { id: string; name: string; memberships: readonly { userId: string }[] }

export function toParties(row: Pick<ReviewRow, 'id' | 'learnerId' | 'learner' | 'step' | 'cohort'>): ReviewParties {
  const { id: reviewId, learnerId, learner, step } = row
  return {
    reviewId,
    learner: { id: learnerId, name: learner.user.name },
    step: { slug: step.slug, title: step.title, roadmapSlug: step.roadmap.slug },
    ...cohortParties(row.cohort, learnerId),
  }
}

export const cohortParties = ({ id, name, memberships }: StoredCohort, authorId: string) => ({
  cohort: { id, name },
  mentorIds: memberships.map(({ userId }) => userId).filter((userId) => userId !== authorId),
})

/** A review before and after an action, and its version from then on. */
export type ReviewTransition = {
  readonly before: ReviewSnapshot
  readonly after: ReviewSnapshot
  readonly version: number
}

/**
 * Applies an action to a stored review: decides it, saves the outcome, and signals open pages that show the review.
 * @throws what `errorOfReview` makes of a refusal; conflict when the row is no longer the stored one
 */
export async function transitionReview(
  tx: Transaction,
  row: ReviewRow,
  action: ReviewAction,
  facts: ActionContext,
): Promise<ReviewTransition> {
  const before = toReviewSnapshot(row)
  const decision = decideReview(before, action, facts)
  if (!decision.ok) throw errorOfReview(decision.refusal)
  const after = decision.value
  if (after === before) return { before, after, version: row.version }
  const version = await saveReviewSnapshot(tx, row, before, after)
  await recordWait(tx, { ...row, reviewId: row.id }, before, after, facts.now)
  await publishReviewChanged(tx, toParties(row), facts.now)
  return { before, after, version }
}

/**
 * Saves a review's new state. Returns its version from then on.
 * @throws conflict when the row is no longer the stored one
 */
export async function saveReviewSnapshot(
  tx: Transaction,
  { id, version, turn, turnSince }: ReviewRow,
  before: ReviewSnapshot,
  after: ReviewSnapshot,
  more: { readonly cohortId?: string } = {},
): Promise<number> {
  const step = hasStateChanged(before, after) ? 1 : 0
  const data = { ...toColumns(after), ...more, version: version + step }
  const { count } = await tx.review.updateMany({ where: { id, version, turn, turnSince }, data })
  if (count !== 1) throw staleReviewConflict()
  return version + step
}

type Waiting = { readonly reviewId: string; readonly cohortId: string }

/**
 * Stores that a review begins to wait for a verdict, or no longer waits for one. Does nothing where neither is so.
 * @param before null for a review that is new
 */
export async function recordWait(
  tx: Transaction,
  { reviewId, cohortId }: Waiting,
  before: ReviewSnapshot | null,
  after: ReviewSnapshot,
  now: Date,
): Promise<void> {
  const waited = before !== null && isAwaitingVerdict(before.state)
  const waits = isAwaitingVerdict(after.state)
  if (waits && !waited) await tx.reviewWait.create({ data: { reviewId, cohortId, startedAt: now } })
  if (!waited || waits) return
  const isAnswered = after.state === 'approved' || after.state === 'changes-requested'
  await endWaits(tx, [reviewId], { endedAt: now, isAnswered })
}

/** Ends the waits of these reviews that are still open. */
export async function endWaits(
  tx: Transaction,
  reviewIds: readonly string[],
  data: { readonly endedAt: Date; readonly isAnswered?: boolean },
): Promise<void> {
  await tx.reviewWait.updateMany({ where: { reviewId: { in: [...reviewIds] }, endedAt: null }, data })
}

/** Conditions of one statement: SQLite takes fewer than a thousand. */
const AT_ONCE = 200

/**
 * Applies an action of the system's to several reviews, in few statements. Rows that it does not change, or that refuse
 * it, stay as they are. Returns those that changed, as they were before.
 * @throws conflict when one of the rows is no longer the stored one
 */
export async function transitionReviews(
  tx: Transaction,
  rows: readonly ReviewRow[],
  action: SystemAction,
  now: Date,
): Promise<ReviewRow[]> {
  const ended: string[] = []
  const groups = new Map<string, { data: object; rows: ReviewRow[] }>()
  for (const row of rows) {
    const before = toReviewSnapshot(row)
    const decision = decideReview(before, action, { actorId: null, now })
    if (!decision.ok || decision.value === before) continue
    if (isAwaitingVerdict(before.state) && !isAwaitingVerdict(decision.value.state)) ended.push(row.id)
    const version = hasStateChanged(before, decision.value) ? { version: { increment: 1 } } : {}
    const data = { ...changedColumns(before, decision.value), ...version }
    const key = JSON.stringify(data)
    groups.set(key, { data, rows: [...(groups.get(key)?.rows ?? []), row] })
  }
  // One consequence has two or three outcomes, so there are few groups however many the rows.
  for (const { data, rows: alike } of groups.values()) {
    for (let from = 0; from < alike.length; from += AT_ONCE) {
      const some = alike.slice(from, from + AT_ONCE)
      const where = { OR: some.map(({ id, version, turn, turnSince }) => ({ id, version, turn, turnSince })) }
      const { count } = await tx.review.updateMany({ where, data })
      if (count !== some.length) throw staleReviewConflict()
    }
  }
  if (ended.length > 0) await endWaits(tx, ended, { endedAt: now, isAnswered: false })
  return [...groups.values()].flatMap((group) => group.rows)
}

function changedColumns(before: ReviewSnapshot, after: ReviewSnapshot): object {
  const [from, to] = [toColumns(before), toColumns(after)]
  const keys = Object.keys(to) as (keyof typeof to)[]
  return Object.fromEntries(keys.filter((key) => to[key] !== from[key]).map((key) => [key, to[key]]))
}
