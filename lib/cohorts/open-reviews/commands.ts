import 'server-only'
import type { Transaction } from '@/lib/db'
import { signal } from '@/lib/live/commands'
import { reviewTopic } from '@/lib/live/topic'
import { notify } from '@/lib/notifications/commands'
import { paths } from '@/lib/paths'

/** What becomes of the reviews of a cohort when somebody goes. Reviews themselves lie above cohorts. */

/** The states in which a learner can withdraw (product.md). An approval stays what it is. */
const openStates = ['waiting', 'claimed', 'changes-requested']
const unclaimed = { claimedById: null, claimedAt: null, draftedAt: null }
const nobodysTurn = { turn: 'none', turnSince: null, nudges: 0 }

type Gone = { readonly cohortId: string; readonly userId: string }

/** Withdraws what a learner who goes has open, and asks nobody for a word in what was approved. */
export async function withdrawReviewsOf(tx: Transaction, { cohortId, userId }: Gone, now: Date): Promise<void> {
  const open = await tx.review.findMany({
    where: { cohortId, learnerId: userId, state: { in: openStates } },
    select: {
      id: true,
      version: true,
      claimedById: true,
      learner: { select: { user: { select: { name: true } } } },
      step: { select: { title: true } },
      cohort: { select: { name: true } },
    },
  })
  const ids = open.map(({ id }) => id)
  await tx.reviewWait.updateMany({ where: { reviewId: { in: ids }, endedAt: null }, data: { endedAt: now } })
  await tx.review.updateMany({
    where: { id: { in: ids } },
    data: { ...unclaimed, ...nobodysTurn, state: 'withdrawn', handedToId: null, version: { increment: 1 } },
  })
  await tx.review.updateMany({ where: { cohortId, learnerId: userId, turn: { not: 'none' } }, data: nobodysTurn })
  const claimed = open.flatMap(({ claimedById, ...review }) => (claimedById ? [{ ...review, claimedById }] : []))
  await notify(
    tx,
    claimed.map(({ id, version, claimedById, learner, step, cohort }) => ({
      userId: claimedById,
      kind: 'work-withdrawn',
      key: `withdrawn:${id}:${version + 1}`,
      facts: { step: step.title, learner: learner.user.name, cohort: cohort.name, side: 'mentor' },
      // The review itself is no longer theirs to see.
      path: paths.reviews,
    })),
    now,
  )
  await tellPages(tx, cohortId, ids, [userId], now)
}

/** Puts back what a mentor who goes has claimed, with the due time that was promised, and what was handed to them. */
export async function giveClaimsBackOf(tx: Transaction, { cohortId, userId }: Gone, now: Date): Promise<void> {
  const claimed = await tx.review.findMany({
    where: { cohortId, claimedById: userId, state: 'claimed' },
    select: { id: true, learnerId: true, dueAt: true, turn: true },
  })
  for (const { id, dueAt, turn } of claimed) {
    // The mentors' turn goes on as it was; only one that had been lost starts again, and so do its reminders.
    const turnOfMentors = turn === 'mentor' ? {} : { turn: 'mentor', turnSince: dueAt, nudges: 0 }
    const data = { ...unclaimed, ...turnOfMentors, state: 'waiting', version: { increment: 1 } }
    await tx.review.update({ where: { id }, data })
  }
  await tx.review.updateMany({ where: { cohortId, handedToId: userId }, data: { handedToId: null } })
  const ids = claimed.map(({ id }) => id)
  await tellPages(tx, cohortId, ids, [userId, ...claimed.map(({ learnerId }) => learnerId)], now)
}

/** Open pages that show one of the reviews, and the queues of the mentors who are left. */
async function tellPages(
  tx: Transaction,
  cohortId: string,
  reviewIds: readonly string[],
  others: readonly string[],
  now: Date,
): Promise<void> {
  if (reviewIds.length === 0) return
  const rows = await tx.membership.findMany({ where: { cohortId, role: 'mentor' }, select: { userId: true } })
  const mentors = rows.map(({ userId }) => userId)
  for (const id of reviewIds) await signal(tx, [...mentors, ...others], reviewTopic(id), now)
  await signal(tx, [...mentors, ...others], 'queue', now)
}
