import 'server-only'
import { db } from '@/lib/foundation/database/db'

/**
 * Counts mails that are neither sent nor given up, with the age of the oldest in seconds. It names no person. A failed
 * mail counts until its next attempt too, or an unreachable mail server would hardly ever show.
 */
export async function getOutboxStatus(
  now: Date,
): Promise<{ readonly waiting: number; readonly oldestSeconds: number }> {
  const left = await db().mail.aggregate({
    where: { sentAt: null, nextAttemptAt: { not: null } },
    _count: true,
    _min: { createdAt: true },
  })
  const oldest = left._min.createdAt
  return { waiting: left._count, oldestSeconds: oldest ? Math.max(0, (now.getTime() - oldest.getTime()) / 1000) : 0 }
}
