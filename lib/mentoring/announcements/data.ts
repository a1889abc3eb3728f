import 'server-only'
import { cache } from 'react'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { type ListPlace, readListCursor, writeListCursor } from '@/lib/foundation/values/newest-first'
import { fitOnPage, type PageBudget } from '@/lib/foundation/values/page-budget'
import { listOpenPlaces } from '@/lib/mentoring/messages/cohorts.data'
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
}

/**
 * Lists the current announcements to the viewer that they have not dismissed, newest first: those of `announcementsFor`.
 * Read once for each rendering.
 */
export const listCurrentAnnouncements = cache(async (viewer: Viewer): Promise<readonly Announcement[]> => {
  return listAnnouncementsAt(viewer, new Date())
})

/** Lists them at a moment, by the viewer's places in open cohorts, so that each part is a range of an index. */
export async function listAnnouncementsAt(viewer: Viewer, now: Date): Promise<Announcement[]> {
  const read = rolesThatRead(viewer)
  const places = (await listOpenPlaces(viewer)).filter(({ role }) => read.includes(role))
  const columns = Prisma.sql`a."id", a."body", a."createdAt", a."endsAt", a."authorId", a."cohortId"`
  const rows = await db().$queryRaw<Row[]>`
    SELECT f.*, (SELECT u."name" FROM "User" u WHERE u."id" = f."authorId") AS "author" FROM (
      SELECT ${columns} FROM "Announcement" a WHERE a."cohortId" IS NULL AND a."endsAt" > ${now}
      UNION ALL
      SELECT ${columns} FROM "Announcement" a
      WHERE a."cohortId" IN (${Prisma.join(['', ...places.map(({ id }) => id)])}) AND a."endsAt" > ${now}
    ) AS f
    WHERE NOT EXISTS (
      SELECT 1 FROM "AnnouncementRead" r WHERE r."announcementId" = f."id" AND r."userId" = ${viewer.id})
    ORDER BY f."createdAt" DESC, f."id" DESC LIMIT ${ROOM.most}`
  return fitOnPage(rows.map(toAnnouncement(viewer, places)), ROOM).shown
}

const toAnnouncement =
  (viewer: Viewer, places: readonly { readonly id: string; readonly name: string; readonly role: string }[]) =>
  ({ authorId, author, cohortId, body, createdAt, endsAt, id }: Row): Announcement => {
    const here = places.filter((place) => place.id === cohortId)
    return {
      id,
      author,
      cohort: cohortId === null ? null : { id: cohortId, name: here[0]?.name ?? '' },
      body,
      createdAt: new Date(createdAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
      canEnd: authorId === viewer.id && (viewer.isAdmin || here.some(({ role }) => role === 'mentor')),
    }
  }

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
