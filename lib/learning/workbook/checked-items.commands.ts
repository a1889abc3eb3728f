import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { outdateLearnerStats } from '@/lib/learning/progress/rows'
import { updateMembershipStats } from '@/lib/people/accounts/memberships.commands'

/**
 * Marks items of a learner's checklists within the caller's transaction, for a run whose checks tick them. Items that
 * are marked already stay as they are; none is cleared.
 */
export async function markCheckedItems(
  tx: Transaction,
  learnerId: string,
  itemIds: readonly string[],
  now: Date,
): Promise<void> {
  if (itemIds.length === 0) return
  const where = { learnerId, itemId: { in: [...itemIds] } }
  const marks = await tx.checklistMark.findMany({ where, select: { itemId: true } })
  const marked = new Set(marks.map(({ itemId }) => itemId))
  const missing = itemIds.filter((itemId) => !marked.has(itemId))
  if (missing.length === 0) return
  await tx.checklistMark.createMany({ data: missing.map((itemId) => ({ learnerId, itemId, markedAt: now })) })
  // A mark is activity: the learner's flag has to be recomputed at once.
  await updateMembershipStats(tx, outdateLearnerStats(learnerId))
}
