import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { settleNotices } from '@/lib/people/notifications/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { publishChange } from '@/lib/platform/live/commands'
import { findThreadRow } from './data'

/**
 * Marks a thread as read by the viewer, up to its newest post. Its mail is not sent if it still waits.
 * @throws not-found for a thread that the viewer may not read
 */
export async function markThreadRead(viewer: Viewer, threadId: string, now = new Date()): Promise<void> {
  const row = await findThreadRow(db(), viewer, threadId)
  if (!row) throw notFound('thread')
  // Checks first, without the write lock: pages call this as they are opened, mostly with nothing to mark.
  if (!row.unreadCount) return
  const userId = viewer.id
  await db().$transaction(async (tx) => {
    const unread = { threadId, userId, unreadSince: { not: null } }
    const member = await tx.threadMember.findFirst({ where: unread, select: { unreadSince: true } })
    if (!member?.unreadSince) return
    await tx.threadMember.updateMany({ where: unread, data: { unreadCount: 0, unreadSince: null } })
    await settleNotices(tx, userId, { path: paths.thread(threadId), since: member.unreadSince }, now)
    await publishChange(tx, [userId], 'threads', now)
  })
}
