import 'server-only'
import { cache } from 'react'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { type ListPlace, readListCursor, writeListCursor } from '@/lib/foundation/values/newest-first'
import { fitOnPage, type PageBudget } from '@/lib/foundation/values/page-budget'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import type { Announcement } from './announcement'
import { rolesThatRead } from './policy'
import type { AnnouncementsQuery } from './schema'

/** Limits of a page. Older announcements appear as newer ones are dismissed or end. */
const ROOM: PageBudget = { most: 20, bytes: 40_000 }

type Row = {
  readonly id: string
  readonly body: string
  readonly createdAt: Date | string
  readonly endsAt: Date | string
  readonly authorId: string | null
  readonly author: string | null
  readonly cohortId: string | null
  readonly cohort: string | null
  readonly role: string
}

/**
 * Lists the current announcements to the viewer that they have not dismissed, newest first: those of `announcementsFor`.
 * One statement, and once for each rendering.
 */
export const listCurrentAnnouncements = cache(async (viewer: Viewer): Promise<readonly Announcement[]> => {
  return listAnnouncementsAt(viewer, new Date())
})

/** Lists them at a moment. Begins with the viewer's memberships, so that each part is a range of an index. */
export async function listAnnouncementsAt(viewer: Viewer, now: Date): Promise<Announcement[]> {
  const columns = Prisma.sql`a."id", a."body", a."createdAt", a."endsAt", a."authorId", a."cohortId"`
  const rows = await db().$queryRaw<Row[]>`
    SELECT f.*, u."name" AS "author" FROM (
      SELECT ${columns}, c."name" AS "cohort", m."role"
      FROM "Membership" m
      JOIN "Cohort" c ON c."id" = m."cohortId" AND c."closedAt" IS NULL
      JOIN "Announcement" a ON a."cohortId" = m."cohortId" AND a."endsAt" > ${now}
      WHERE m."userId" = ${viewer.id} AND m."role" IN (${Prisma.join(rolesThatRead(viewer))})
      UNION ALL
      SELECT ${columns}, NULL AS "cohort", '' AS "role"
      FROM "Announcement" a WHERE a."cohortId" IS NULL AND a."endsAt" > ${now}
    ) AS f
    LEFT JOIN "User" u ON u."id" = f."authorId"
    WHERE NOT EXISTS (
      SELECT 1 FROM "AnnouncementRead" r WHERE r."announcementId" = f."id" AND r."userId" = ${viewer.id})
    ORDER BY f."createdAt" DESC, f."id" DESC, f."role" DESC LIMIT ${2 * ROOM.most}`
  // One who is both mentor and learner of a cohort has each of its announcements twice, as a mentor first.
  const once = rows.filter(({ id }, at) => rows.findIndex((row) => row.id === id) === at)
  return fitOnPage(once.map(toAnnouncement(viewer)), ROOM).shown
}

const toAnnouncement =
  (viewer: Viewer) =>
  (row: Row): Announcement => ({
    id: row.id,
    author: row.author,
    cohort: row.cohortId === null ? null : { id: row.cohortId, name: row.cohort ?? '' },
    body: row.body,
    createdAt: new Date(row.createdAt).toISOString(),
    endsAt: new Date(row.endsAt).toISOString(),
    canEnd: row.authorId === viewer.id && (viewer.isAdmin || row.role === 'mentor'),
  })

export type AnnouncementPage = {
  readonly announcements: readonly Announcement[]
  /** Cursor of the next page; null on the last. */
  readonly nextCursor: string | null
}

/**
 * Lists the announcements of the whole instance for an admin, those that end last first.
 * @throws not-found for others
 */
export async function listAllAnnouncements(
  viewer: Viewer,
  { show, cursor }: AnnouncementsQuery,
  now = new Date(),
): Promise<AnnouncementPage> {
  if (!viewer.isAdmin) throw notFound('page')
  const rows = await db().announcement.findMany({
    where: { endsAt: show === 'past' ? { lte: now } : { gt: now }, AND: endsBefore(readListCursor(cursor)) },
    orderBy: [{ endsAt: 'desc' }, { id: 'desc' }],
    take: ROOM.most + 1,
    include: { author: { select: { name: true } }, cohort: { select: { id: true, name: true } } },
  })
  const { shown, hasMore } = fitOnPage(rows, ROOM)
  const last = shown.at(-1)
  return {
    announcements: shown.map(({ id, body, author, cohort, createdAt, endsAt }) => ({
      id,
      body,
      author: author?.name ?? null,
      cohort,
      canEnd: true,
      createdAt: createdAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    nextCursor: hasMore && last ? writeListCursor({ createdAt: last.endsAt, id: last.id }) : null,
  }
}

/** Filters the announcements after a place in the list, whose moment is an end here. */
const endsBefore = (place: ListPlace | null) =>
  place ? { OR: [{ endsAt: { lt: place.createdAt } }, { endsAt: place.createdAt, id: { lt: place.id } }] } : {}
