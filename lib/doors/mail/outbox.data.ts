import 'server-only'
import { db } from '@/lib/foundation/database/db'

/**
 * Mail that is neither sent nor given up: how many, and the age of the oldest in seconds. It names no person. One that
 * failed counts until its next attempt too, or a mail server that is away would hardly ever show.
 */
export async function outboxAt(now: Date): Promise<{ readonly waiting: number; readonly oldestSeconds: number }> {
  const left = await db().mail.aggregate({
    where: { sentAt: null, nextAttemptAt: { not: null } },
    _count: true,
    _min: { createdAt: true },
  })
  const oldest = left._min.createdAt
  return { waiting: left._count, oldestSeconds: oldest ? Math.max(0, (now.getTime() - oldest.getTime()) / 1000) : 0 }
}
