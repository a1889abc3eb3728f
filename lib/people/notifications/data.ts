import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { containsFilter } from '@/lib/foundation/database/sql'
import { olderThanFilter, readListCursor, writeListCursor } from '@/lib/foundation/values/newest-first'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { type Notification, Prisma } from '@/prisma/generated/sqlite/client'
import type { NotificationDefinitions } from './definition'
import { matchesNoticeSearch, type NotificationPage, parseStoredNotice, toShownNotification } from './notification'
import { MOST_COUNTED, type Unread } from './unread'
import { noticeInWords } from './words'

type ListQuery = {
  readonly cursor?: string
  readonly limit?: number
  /** Words that must all occur in the names in a notification. */
  readonly q?: string
  readonly show?: 'unread'
}

/** Lists the viewer's notifications, newest first, a page at a time. */
export async function listNotifications(
  viewer: Viewer,
  { cursor, limit = 30, q = '', show }: ListQuery,
  definitions: NotificationDefinitions,
): Promise<NotificationPage> {
  const words = splitWords(q)
  const take = words.length > 0 ? SEARCHED_AT_ONCE : limit + 1
  const found: Notification[] = []
  let [after, isEnd] = [readListCursor(cursor), false]
  for (let round = 0; round < MOST_ROUNDS && !isEnd && found.length <= limit; round++) {
    const rows = await db().notification.findMany({
      where: {
        userId: viewer.id,
        ...(show === 'unread' ? { readAt: null } : {}),
        AND: [olderThanFilter(after), ...words.map((word) => ({ facts: containsFilter(asStored(word)) }))],
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take,
    })
    // Filters again: the database searches the JSON of names and takes % and _ for wildcards, so it finds too many,
    // never too few.
    found.push(...rows.filter((row) => matchesNoticeSearch(row, words)))
    isEnd = rows.length < take
    after = rows.at(-1) ?? null
  }
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const goesOn = found.length > limit ? last : isEnd ? null : after
  return {
    notifications: page.flatMap((row) => {
      const told = parseStoredNotice(row)
      return told ? [toShownNotification(row, told.kind, noticeInWords(definitions, told))] : []
    }),
    nextCursor: goesOn ? writeListCursor(goesOn) : null,
  }
}

const SEARCHED_AT_ONCE = 200
/** Most rounds of one search; the next page continues from there. */
const MOST_ROUNDS = 10
/** Most words of a search: each is a condition, and nobody needs a hundred. */
const MOST_WORDS = 12
const splitWords = (q: string) => q.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
/** Encodes a word as within a JSON text. */
const asStored = (word: string) => JSON.stringify(word).slice(1, -1)

/** Selects the paths of a person's newest unread notifications. Each page reads them, so without Prisma's query builder. */
export const selectUnread = (userId: string): Prisma.Sql => Prisma.sql`
  SELECT "path" FROM "Notification" WHERE "userId" = ${userId} AND "readAt" IS NULL
  ORDER BY "createdAt" DESC, "id" DESC LIMIT ${MOST_COUNTED}`

/** Counts unread notifications by their paths. */
export const toUnread = (paths: readonly string[]): Unread => ({
  count: paths.length,
  paths: [...new Set(paths.map((path) => path.replace(/[?#].*/s, '')))],
})

/** Returns the viewer's unread notifications, counted up to ten. */
export async function getUnread(viewer: Viewer): Promise<Unread> {
  const rows = await db().$queryRaw<{ readonly path: string }[]>(selectUnread(viewer.id))
  return toUnread(rows.map(({ path }) => path))
}
