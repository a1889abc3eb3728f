import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { containing } from '@/lib/foundation/database/sql'
import { behind, readNotificationCursor, writeNotificationCursor } from './cursor'
import { type NotificationPage, parseTold, shown } from './notification'
import { MOST_COUNTED, type Unread } from './unread'

type ListQuery = {
  readonly cursor?: string
  readonly limit?: number
  /** Words that all have to stand in what a notification is about. */
  readonly q?: string
  readonly show?: 'unread'
}

/** The viewer's notifications, newest first, a page at a time. */
export async function listNotifications(
  viewer: Viewer,
  { cursor, limit = 30, q = '', show }: ListQuery,
): Promise<NotificationPage> {
  const after = readNotificationCursor(cursor)
  const rows = await db().notification.findMany({
    where: {
      userId: viewer.id,
      ...(after ? behind(after) : {}),
      ...(show === 'unread' ? { readAt: null } : {}),
      AND: splitWords(q).map((word) => ({ facts: containing(word) })),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    notifications: page.flatMap((row) => {
      const told = parseTold(row)
      return told ? [shown(row, told)] : []
    }),
    nextCursor: last && rows.length > limit ? writeNotificationCursor(last) : null,
  }
}

/** A hundred words are more than anybody searches for, and each is a condition. */
const MOST_WORDS = 12
const splitWords = (q: string) => q.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)

/** What the viewer has not read, counted up to ten. */
export async function getUnread(viewer: Viewer): Promise<Unread> {
  const rows = await db().notification.findMany({
    where: { userId: viewer.id, readAt: null },
    orderBy: { createdAt: 'desc' },
    take: MOST_COUNTED,
    select: { path: true },
  })
  return { count: rows.length, paths: [...new Set(rows.map(({ path }) => path.replace(/[?#].*/s, '')))] }
}
