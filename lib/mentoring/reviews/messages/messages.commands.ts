import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { AppError, conflict, tooManyRequests } from '@/lib/foundation/errors'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { requireTotalQuota } from '@/lib/foundation/rate-limit/quota'
import { getWindowStart, secondsToWait } from '@/lib/foundation/values/rolling-limit'
import { notify } from '@/lib/people/notifications/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as refusals from '@/messages/generated/mentoring/review-refusals'
import { messageWritten } from '../notices'
import { reviewNotifications } from '../notification-definitions'
import { publishReviewPageChanged } from '../notify.commands'
import type { Message, ReviewAnswer } from '../review'
import { toReviewAnswer } from '../stored-review'
import { getReviewRow, type ReviewRow, toParties, transitionReview } from '../transitions.commands'

/**
 * Adds a message to a review's thread, once for each idempotency key. It then becomes the other side's turn, unless it
 * is already.
 * @param body Markdown
 * @throws not-found, key-reused, too-many within an hour, conflict for an author who has left the cohort, and for a
 * learner whose account was deleted
 */
export async function addMessage(
  viewer: Viewer,
  reviewId: string,
  body: string,
  idempotencyKey: string = randomUUID(),
  now = new Date(),
): Promise<Message> {
  return db().$transaction(async (tx) => {
    const row = await getReviewRow(tx, viewer, reviewId)
    const key = { reviewId, idempotencyKey }
    const stored = await tx.message.findUnique({ where: { reviewId_idempotencyKey: key } })
    if (stored && (stored.authorId !== viewer.id || stored.body !== body)) {
      throw new AppError('key-reused', refusals.keyReused())
    }
    const { id, createdAt } = stored ?? (await writeMessage(tx, viewer, row, { ...key, body }, now))
    return { id, authorName: viewer.name, isMine: true, body, createdAt: createdAt.toISOString() }
  })
}

type Words = { readonly reviewId: string; readonly idempotencyKey: string; readonly body: string }

/** Limit of one person's messages in all threads: each can cause mails to several people. */
const AN_HOUR = { most: 60, withinMs: 60 * 60 * 1000 }

async function requirePace(tx: Transaction, { id: authorId }: Viewer, now: Date): Promise<void> {
  const rows = await tx.message.findMany({
    where: { authorId, createdAt: { gt: getWindowStart(AN_HOUR, now) } },
    orderBy: { createdAt: 'desc' },
    take: AN_HOUR.most,
    select: { createdAt: true },
  })
  const newest = rows.map(({ createdAt }) => createdAt)
  const wait = secondsToWait(AN_HOUR, newest, now)
  if (wait > 0) throw tooManyRequests(refusals.tooManyMessages({ max: AN_HOUR.most }), wait)
}

async function writeMessage(tx: Transaction, viewer: Viewer, row: ReviewRow, words: Words, now: Date) {
  await requirePace(tx, viewer, now)
  await requireTotalQuota(bounds.messages, () => tx.message.count({ where: { reviewId: row.id } }))
  const parties = toParties(row)
  const side = viewer.id === row.learnerId ? 'learner' : 'mentor'
  if (side === 'learner') await requireReaders(tx, row)
  else await requireLearner(tx, row)
  const concerned = side === 'learner' ? await mentorsOfThread(tx, row) : []
  const message = await tx.message.create({ data: { ...words, authorId: viewer.id, createdAt: now } })
  const { before, after } = await transitionReview(tx, row, { kind: 'message' }, { actorId: viewer.id, now })
  // A move has signalled the pages already.
  if (after === before) await publishReviewPageChanged(tx, parties, now)
  const notices = messageWritten(parties, message.id, { side, name: viewer.name }, concerned)
  await notify(tx, reviewNotifications, notices, now)
  return message
}

/** Requires that the author still learns in the cohort: otherwise its mentors can no longer see the review. */
async function requireReaders(tx: Transaction, { learnerId: userId, cohortId, cohort }: ReviewRow): Promise<void> {
  if ((await tx.membership.count({ where: { cohortId, userId, role: 'learner' } })) > 0) return
  throw conflict(refusals.leftCohort({ cohort: cohort.name }))
}

/** Refuses messages to a learner whose account was deleted, because nobody would read them. */
async function requireLearner(tx: Transaction, { learnerId: id }: ReviewRow): Promise<void> {
  if ((await tx.user.count({ where: { id, deletedAt: { not: null } } })) === 0) return
  throw conflict(refusals.learnerGone())
}

/**
 * Returns the mentors who wrote here, or judged or claimed this work, and still mentor here; all mentors without any.
 */
async function mentorsOfThread(tx: Transaction, row: ReviewRow): Promise<readonly string[]> {
  const { mentorIds } = toParties(row)
  const spoken = await tx.message.findMany({
    where: { reviewId: row.id, authorId: { in: [...mentorIds] } },
    distinct: ['authorId'],
    select: { authorId: true },
  })
  const judged = await tx.verdict.findMany({ where: { iteration: { reviewId: row.id } }, select: { mentorId: true } })
  const ids = [row.claimedById, ...spoken.map(({ authorId }) => authorId), ...judged.map(({ mentorId }) => mentorId)]
  const concerned = mentorIds.filter((id) => ids.includes(id))
  return concerned.length > 0 ? concerned : mentorIds
}

/**
 * Marks the questions about approved work as answered, which ends the turn. Repeating it changes nothing.
 * @throws not-found, conflict for work that is not approved
 */
export async function settleThread(viewer: Viewer, reviewId: string, now = new Date()): Promise<ReviewAnswer> {
  return db().$transaction(async (tx) => {
    const row = await getReviewRow(tx, viewer, reviewId)
    const { after, version } = await transitionReview(tx, row, { kind: 'settle' }, { actorId: viewer.id, now })
    return toReviewAnswer(row.id, version, after, viewer.id)
  })
}
