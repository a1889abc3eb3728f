import 'server-only'
import { db } from '@/lib/db'

/**
 * What is neither sent nor given up: how many, and for how many seconds the oldest of them. About nobody. One that failed
 * counts until its next attempt too, or a mail server that is away would hardly ever show.
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
