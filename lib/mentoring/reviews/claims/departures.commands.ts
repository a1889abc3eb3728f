// The effects of a departure on reviews. They run in its transaction.
import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { paths } from '@/lib/foundation/paths'
import { notify } from '@/lib/people/notifications/commands'
import { publishChange } from '@/lib/platform/live/commands'
import { reviewTopic } from '@/lib/platform/live/topic'
import { workWithdrawn } from '../notices'
import { reviewNotifications } from '../notification-definitions'
import { loadReviewsForTransition, type ReviewRow, toParties, transitionReviews } from '../transitions.commands'

/** Withdraws a learner's open reviews in a cohort that they leave, and ends the turns in approved ones. */
export async function closeReviews(
  tx: Transaction,
  { cohortId, learnerId }: { readonly cohortId: string; readonly learnerId: string },
  now: Date,
): Promise<void> {
  const isOpen = { OR: [{ state: { in: ['waiting', 'claimed', 'changes-requested'] } }, { turn: { not: 'none' } }] }
  const rows = await loadReviewsForTransition(tx, { cohortId, learnerId, ...isOpen })
  const closed = await transitionReviews(tx, rows, { kind: 'close' }, now)
  const withdrawn = closed.filter(({ state }) => state !== 'approved')
  await tellWithdrawn(tx, withdrawn, now)
  await signalPages(tx, withdrawn, [learnerId], now)
}

/** Notifies the mentors who had claimed the work. The link leads to the queue: they may no longer see the review. */
async function tellWithdrawn(tx: Transaction, withdrawn: readonly ReviewRow[], now: Date): Promise<void> {
  const notices = withdrawn.flatMap((row) =>
    row.claimedById ? workWithdrawn(toParties(row), row.claimedById, row.version + 1) : [],
  )
  const elsewhere = notices.map((notice) => ({ ...notice, path: paths.reviews }))
  await notify(tx, reviewNotifications, elsewhere, now)
}

/**
 * Releases a leaving mentor's claims, with the promised due times, and clears what was handed to them.
 * @param cohortId the one cohort that they leave; all of them when left out
 */
export async function releaseClaims(
  tx: Transaction,
  { cohortId, mentorId }: { readonly cohortId?: string; readonly mentorId: string },
  now: Date,
): Promise<void> {
  const isTheirs = { OR: [{ claimedById: mentorId, state: 'claimed' }, { handedToId: mentorId }] }
  const rows = await loadReviewsForTransition(tx, { cohortId, ...isTheirs })
  const given = await transitionReviews(tx, rows, { kind: 'mentor-gone', mentorId }, now)
  const claimed = given.filter(({ claimedById }) => claimedById === mentorId)
  await signalPages(tx, claimed, [mentorId], now)
}

/** Signals open pages of the reviews, and mentors' queues. @param others people who no longer belong to the reviews */
async function signalPages(
  tx: Transaction,
  rows: readonly ReviewRow[],
  others: readonly string[],
  now: Date,
): Promise<void> {
  for (const row of rows) {
    const mentors = row.cohort.memberships.map(({ userId }) => userId)
    await publishChange(tx, [row.learnerId, ...mentors, ...others], reviewTopic(row.id), now)
    await publishChange(tx, [...mentors, ...others], 'queue', now)
  }
}
