import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import type { CarryOverTask } from '@/lib/learning/progress/revision/carry.commands'
import { notify } from '@/lib/people/notifications/commands'
import type { Operator } from '@/lib/platform/auth/viewer'
import { workWithdrawn } from '../notices'
import { reviewNotifications } from '../notification-definitions'
import { isAwaitingVerdict } from '../review-snapshot'
import { parseState } from '../stored-review'
import { loadReviewsForTransition, type ReviewRow, toParties, transitionReviews } from '../transitions.commands'

/** The effects on reviews when their steps are replaced. */

/**
 * Moves reviews back to the step that they were begun for when a release is rolled back: that step exists again, and
 * the one that replaced it is retired.
 */
export async function restoreReviewSteps(_operator: Operator): Promise<void> {
  const begun = { number: 1, evidence: { step: { retiredAt: null, completionRule: 'review' } } }
  const strayed = await db().review.findMany({
    where: { step: { retiredAt: { not: null } }, iterations: { some: begun } },
    select: {
      id: true,
      learnerId: true,
      iterations: { where: begun, select: { evidence: { select: { stepId: true } } } },
    },
  })
  for (const { id, learnerId, iterations } of strayed) {
    const stepId = iterations[0]?.evidence.stepId
    if (stepId === undefined) continue
    await db().$transaction(async (tx) => {
      const there = await tx.review.count({ where: { learnerId, stepId } })
      if (there === 0) await tx.review.updateMany({ where: { id }, data: { stepId } })
    })
  }
}

const waits = ({ state }: ReviewRow): boolean => isAwaitingVerdict(parseState(state))
const isOpen = (row: ReviewRow): boolean => waits(row) || row.state === 'changes-requested'

/**
 * Moves a review of a retired step, with all its iterations, to the step that replaces it: of several the one that
 * waits longest, else the newest open one, else the newest. The others stay readable under their old steps. Those still
 * open are withdrawn, because a verdict on them would not count.
 */
export async function carryReview(tx: Transaction, carry: CarryOverTask, learnerId: string): Promise<void> {
  const { successor, predecessors, now } = carry
  if (successor.completionRule !== 'review') return
  const retired = predecessors.filter(({ isRetired }) => isRetired).map(({ id }) => id)
  const reviews = await loadReviewsForTransition(tx, { learnerId, stepId: { in: retired } })
  const there = await tx.review.count({ where: { learnerId, stepId: successor.id } })
  const longest = reviews
    .filter(waits)
    .reduce<ReviewRow | null>((first, one) => (first && first.dueAt <= one.dueAt ? first : one), null)
  const goesOn = there > 0 ? null : (longest ?? reviews.find(isOpen) ?? reviews[0])
  if (goesOn) await tx.review.update({ where: { id: goesOn.id }, data: { stepId: successor.id } })
  const left = reviews.filter((review) => review !== goesOn && isOpen(review))
  const withdrawn = await transitionReviews(tx, left, { kind: 'close' }, now)
  const notices = withdrawn.flatMap((row) =>
    row.claimedById ? workWithdrawn(toParties(row), row.claimedById, row.version + 1) : [],
  )
  await notify(tx, reviewNotifications, notices, now)
}
