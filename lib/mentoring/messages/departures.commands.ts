import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'

/**
 * Ends a mentor's part in threads, of one cohort or of all: they keep what was written until now, and none of it is
 * unread to them any more.
 */
export async function leaveThreads(
  tx: Transaction,
  { cohortId, mentorId }: { readonly cohortId?: string; readonly mentorId: string },
  now: Date,
): Promise<void> {
  const thread = { ...(cohortId === undefined ? {} : { cohortId }), learnerId: { not: mentorId } }
  await tx.threadMember.updateMany({
    where: { userId: mentorId, leftAt: null, thread },
    data: { leftAt: now, unreadCount: 0, unreadSince: null },
  })
}

/** Empties what a person whose account is deleted wrote to report threads. The reports stay, without a name. */
export async function forgetReasons(tx: Transaction, reportedById: string): Promise<void> {
  await tx.thread.updateMany({ where: { reportedById }, data: { reportReason: '' } })
}
