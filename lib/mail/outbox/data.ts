import 'server-only'
import { db } from '@/lib/db'

/** What is due in the outbox and not sent: how many, and for how many seconds the oldest of them. About nobody. */
export async function outboxAt(now: Date): Promise<{ readonly waiting: number; readonly oldestSeconds: number }> {
  const due = await db().mail.aggregate({
    where: { sentAt: null, nextAttemptAt: { lte: now } },
    _count: true,
    _min: { createdAt: true },
  })
  const oldest = due._min.createdAt
  return { waiting: due._count, oldestSeconds: oldest ? Math.max(0, (now.getTime() - oldest.getTime()) / 1000) : 0 }
}
