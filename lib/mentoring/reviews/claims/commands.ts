import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { repeatableRead } from '@/lib/foundation/database/repeatable-read'
import { notFound } from '@/lib/foundation/errors'
import { openCohort } from '@/lib/mentoring/cohorts/policy'
import { activeAdmins } from '@/lib/people/accounts/policy'
import { lockPerson } from '@/lib/people/accounts/profile.commands'
import { notify } from '@/lib/people/notifications/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { ReviewAction } from '../lifecycle'
import { mentorAsked, type ReviewParties, workHandedOver, workMovedOn, workWithdrawn } from '../notices'
import { reviewNotifications } from '../notification-definitions'
import { publishReviewChanged, publishReviewsChanged } from '../notify.commands'
import type { ReviewAnswer } from '../review'
import type { AskAnotherInput, HandOverInput } from '../schema'
import { toReviewAnswer } from '../stored-review'
import {
  cohortParties,
  endWaits,
  getReviewRow,
  getReviewRowToJudge,
  loadReviewsForTransition,
  type ReviewRow,
  reviewCohortFields,
  staleReviewConflict,
  toParties,
  transitionReview,
  transitionReviews,
} from '../transitions.commands'
import { hasClaimLapsed } from './claim'

/**
 * Claims a review that waits, or takes over a claim that lapsed.
 * @param expectedVersion what the mentor was looking at; a newer one is a conflict
 * @throws not-found (also for the author), conflict
 */
export async function claimReview(
  viewer: Viewer,
  reviewId: string,
  expectedVersion?: number,
  now = new Date(),
): Promise<ReviewAnswer> {
  // Safe as REPEATABLE READ: whoever changes what this decides by also writes the review or the mentor's row, and this
  // writes or locks both (decision 0008).
  return repeatableRead({ key: reviewId, personId: viewer.id }, async (tx) => {
    const row = await getReviewRowToJudge(tx, viewer, reviewId)
    const isMine = row.claimedById === viewer.id
    if (expectedVersion !== undefined && expectedVersion !== row.version && !isMine) throw staleReviewConflict()
    // Two claims of one mentor at once go one after the other, so that both count the same four.
    await lockPerson(tx, viewer.id, now)
    const openClaims = await countOtherClaims(tx, viewer, row, now)
    return answer(tx, viewer, row, { kind: 'claim', openClaims }, now)
  })
}

/** How many others the viewer has claimed, once those that lapsed have gone back to the queue. */
export async function countOtherClaims(tx: Transaction, viewer: Viewer, { id }: ReviewRow, now: Date): Promise<number> {
  const claims = await tx.review.findMany({
    where: { claimedById: viewer.id, state: 'claimed', id: { not: id } },
    select: { id: true, claimedById: true, claimedAt: true, draftedAt: true },
  })
  const lapsed = claims.filter((claim) => hasClaimLapsed(claim, now)).map((claim) => claim.id)
  if (lapsed.length === 0) return claims.length
  const rows = await loadReviewsForTransition(tx, { id: { in: lapsed } })
  const returned = await transitionReviews(tx, rows, { kind: 'lapse-claim' }, now)
  await publishReviewsChanged(tx, returned.map(toParties), now)
  return claims.length - returned.length
}

/** Applies an action of the viewer's to a review. Returns what the API answers. */
async function answer(
  tx: Transaction,
  viewer: Viewer,
  row: ReviewRow,
  action: ReviewAction,
  now: Date,
): Promise<ReviewAnswer> {
  const { after, version } = await transitionReview(tx, row, action, { actorId: viewer.id, now })
  return toReviewAnswer(row.id, version, after, viewer.id)
}

/**
 * Puts a claimed review back; its due time stays, and so does the draft.
 * @throws not-found (also for the author), conflict
 */
export async function releaseReview(viewer: Viewer, reviewId: string, now = new Date()): Promise<ReviewAnswer> {
  // Safe as REPEATABLE READ: whoever changes what this decides by also writes the review, which this writes too. So does
  // the end of a mentor's right to judge, as their claims are released with it (decision 0008).
  return repeatableRead({ key: reviewId, personId: viewer.id }, async (tx) =>
    answer(tx, viewer, await getReviewRowToJudge(tx, viewer, reviewId), { kind: 'release' }, now),
  )
}

/**
 * Puts a claimed review back and asks another mentor of the cohort to take it. Others may still claim it.
 * @throws not-found (also for the author), invalid (mentor), conflict
 */
export async function handOverReview(
  viewer: Viewer,
  reviewId: string,
  { mentor: toId }: HandOverInput,
  now = new Date(),
): Promise<ReviewAnswer> {
  return db().$transaction(async (tx) => {
    const row = await getReviewRowToJudge(tx, viewer, reviewId)
    const parties = toParties(row)
    const action = { kind: 'hand-over', toId, mentorIds: parties.mentorIds } as const
    const handed = await answer(tx, viewer, row, action, now)
    await notify(tx, reviewNotifications, workHandedOver(parties, toId, viewer.name, now), now)
    return handed
  })
}

/**
 * Takes one's own work back; handing in again opens it again.
 * @throws not-found (also for everybody but the author), conflict
 */
export async function withdrawReview(viewer: Viewer, reviewId: string, now = new Date()): Promise<ReviewAnswer> {
  return db().$transaction(async (tx) => {
    const row = await getReviewRow(tx, viewer, reviewId)
    const withdrawn = await answer(tx, viewer, row, { kind: 'withdraw' }, now)
    const { claimedById } = row
    if (claimedById)
      await notify(tx, reviewNotifications, workWithdrawn(toParties(row), claimedById, withdrawn.version), now)
    return withdrawn
  })
}

/**
 * Asks for another mentor once the promised time is past: a claim is taken back, all mentors are told, and where there
 * is only one, the admins too. The due time stays. `cohort` moves the work to the mentors of another of the learner's.
 * @throws not-found (also for everybody but the author; cohort), conflict before the time, and again within a day
 */
export async function askAnotherMentor(
  viewer: Viewer,
  reviewId: string,
  { cohort: cohortId }: AskAnotherInput,
  now = new Date(),
): Promise<ReviewAnswer> {
  return db().$transaction(async (tx) => {
    const row = await getReviewRow(tx, viewer, reviewId)
    const asked = await answer(tx, viewer, row, { kind: 'ask-another' }, now)
    const isElsewhere = cohortId !== undefined && cohortId !== row.cohortId
    const parties = isElsewhere ? await moveToCohort(tx, viewer, row, cohortId, now) : toParties(row)
    const { claimedById } = row
    if (claimedById && !parties.mentorIds.includes(claimedById)) {
      await notify(tx, reviewNotifications, workMovedOn(toParties(row), claimedById, asked.version), now)
    }
    await notify(tx, reviewNotifications, mentorAsked(parties, await whomToAsk(tx, parties), asked.version), now)
    return asked
  })
}

/**
 * Moves a review to the mentors of another of the learner's cohorts. A wait of its own begins there, but the due time
 * stays, so these mentors see how late the review is already.
 */
async function moveToCohort(
  tx: Transaction,
  viewer: Viewer,
  row: ReviewRow,
  cohortId: string,
  now: Date,
): Promise<ReviewParties> {
  const cohort = await tx.cohort.findFirst({
    where: { id: cohortId, ...openCohort, memberships: { some: { userId: viewer.id, role: 'learner' } } },
    select: reviewCohortFields,
  })
  if (!cohort) throw notFound('cohort')
  await tx.review.update({ where: { id: row.id }, data: { cohortId }, select: { id: true } })
  await endWaits(tx, [row.id], { endedAt: now })
  await tx.reviewWait.create({ data: { reviewId: row.id, cohortId, startedAt: now } })
  const parties = { ...toParties(row), ...cohortParties(cohort, viewer.id) }
  await publishReviewChanged(tx, parties, now)
  return parties
}

/** Lists the mentors of a review; where there is only one or none, the admins too, but never the author. */
async function whomToAsk(tx: Transaction, { mentorIds, learner }: ReviewParties): Promise<readonly string[]> {
  if (mentorIds.length > 1) return mentorIds
  const where = { ...activeAdmins, id: { not: learner.id } }
  const admins = await tx.user.findMany({ where, select: { id: true } })
  return [...mentorIds, ...admins.map(({ id }) => id)]
}
