import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import type { Transaction } from '@/lib/foundation/database/db'
import { conflict, notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { activeMentors } from '@/lib/people/accounts/policy'
import * as refusals from '@/messages/generated/mentoring/review-refusals'
import type { Prisma } from '@/prisma/generated/sqlite/client'
import { type Consequence, decideReview, type Facts, type ReviewAction, type Standing } from './lifecycle'
import type { Parties } from './notices'
import { canReview, threadsVisibleTo } from './policy'
import { errorOfReview } from './refusal-words'
import { isWait } from './standing'
import { hasMoved, toColumns, toReviewSituation } from './stored-review'
import { tellPages } from './telling.commands'

/** How a review comes from one standing to the next, within a transaction of the caller's. */

export const stale = () => conflict(refusals.stale())

/** What notices and pages need of a cohort: its mentors are those who mentor at all. */
export const reviewCohortFields = {
  id: true,
  name: true,
  memberships: { where: { role: 'mentor', user: activeMentors }, select: { userId: true } },
} as const

export const reviewRowFields = {
  learner: { select: { user: { select: { name: true } } } },
  step: { select: { slug: true, title: true, roadmap: { select: { slug: true } } } },
  cohort: { select: reviewCohortFields },
  iterations: { select: { number: true } },
} as const

async function findRow(tx: Transaction, viewer: Viewer, reviewId: string) {
  return tx.review.findFirst({ where: { AND: [{ id: reviewId }, threadsVisibleTo(viewer)] }, include: reviewRowFields })
}
export type ReviewRow = NonNullable<Awaited<ReturnType<typeof findRow>>>

/** A review that the viewer may see. */
export async function loadReview(tx: Transaction, viewer: Viewer, reviewId: string): Promise<ReviewRow> {
  const row = isId(reviewId) ? await findRow(tx, viewer, reviewId) : null
  if (!row) throw notFound('review')
  return row
}

/** The same for one of the mentors who may judge it: for everybody else, its author too, there is none. */
export async function loadToJudge(tx: Transaction, viewer: Viewer, reviewId: string): Promise<ReviewRow> {
  const row = await loadReview(tx, viewer, reviewId)
  if (!canReview(viewer, { authorId: row.learnerId, mentorIds: toParties(row).mentorIds })) throw notFound('review')
  return row
}

/** Loads reviews for a consequence, newest submission first. */
export const loadToMove = (tx: Transaction, where: Prisma.ReviewWhereInput): Promise<ReviewRow[]> =>
  tx.review.findMany({ where, orderBy: { submittedAt: 'desc' }, include: reviewRowFields })

type StoredCohort = { id: string; name: string; memberships: readonly { userId: string }[] }

export function toParties(row: Pick<ReviewRow, 'id' | 'learnerId' | 'learner' | 'step' | 'cohort'>): Parties {
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

/** What a move made of a review. */
export type Moved = { readonly before: Standing; readonly after: Standing; readonly version: number }

/** Decides an action on a review that is there, stores what it comes to, and tells the pages that show it. */
export async function move(tx: Transaction, row: ReviewRow, action: ReviewAction, facts: Facts): Promise<Moved> {
  const before = toReviewSituation(row)
  const decision = decideReview(before, action, facts)
  if (!decision.ok) throw errorOfReview(decision.refusal)
  const after = decision.value
  if (after === before) return { before, after, version: row.version }
  const version = await writeStanding(tx, row, before, after)
  await keepWait(tx, { ...row, reviewId: row.id }, before, after, facts.now)
  await tellPages(tx, toParties(row), facts.now)
  return { before, after, version }
}

/** Changes a review, unless somebody else did first. Gives its version from then on. */
export async function writeStanding(
  tx: Transaction,
  { id, version, turn, turnSince }: ReviewRow,
  before: Standing,
  after: Standing,
  more: { readonly cohortId?: string } = {},
): Promise<number> {
  const step = hasMoved(before, after) ? 1 : 0
  const data = { ...toColumns(after), ...more, version: version + step }
  const { count } = await tx.review.updateMany({ where: { id, version, turn, turnSince }, data })
  if (count !== 1) throw stale()
  return version + step
}

type Waiting = { readonly reviewId: string; readonly cohortId: string }

/** Opens the wait that begins and ends the one that is over. @param before null for a review that is new */
export async function keepWait(
  tx: Transaction,
  { reviewId, cohortId }: Waiting,
  before: Standing | null,
  after: Standing,
  now: Date,
): Promise<void> {
  const waited = before !== null && isWait(before.state)
  const waits = isWait(after.state)
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
 * Decides what follows for several reviews at once, and stores it. Rows to which it does nothing stay as they are.
 * Gives those that changed, as they were.
 */
export async function moveAll(
  tx: Transaction,
  rows: readonly ReviewRow[],
  action: Consequence,
  now: Date,
): Promise<ReviewRow[]> {
  const ended: string[] = []
  const groups = new Map<string, { data: object; rows: ReviewRow[] }>()
  for (const row of rows) {
    const before = toReviewSituation(row)
    const decision = decideReview(before, action, { actorId: null, now })
    if (!decision.ok || decision.value === before) continue
    if (isWait(before.state) && !isWait(decision.value.state)) ended.push(row.id)
    const version = hasMoved(before, decision.value) ? { version: { increment: 1 } } : {}
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
      if (count !== some.length) throw stale()
    }
  }
  if (ended.length > 0) await endWaits(tx, ended, { endedAt: now, isAnswered: false })
  return [...groups.values()].flatMap((group) => group.rows)
}

function changedColumns(before: Standing, after: Standing): object {
  const [from, to] = [toColumns(before), toColumns(after)]
  const keys = Object.keys(to) as (keyof typeof to)[]
  return Object.fromEntries(keys.filter((key) => to[key] !== from[key]).map((key) => [key, to[key]]))
}
