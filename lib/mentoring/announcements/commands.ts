import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { deriveIdFromKey } from '@/lib/foundation/database/derived-id.data'
import { AppError, conflict, invalid, notFound } from '@/lib/foundation/errors'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { requireDailyQuota, requireTotalQuota } from '@/lib/foundation/rate-limit/quota'
import { isId } from '@/lib/foundation/values/id'
import { requireManaged } from '@/lib/mentoring/cohorts/access.commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/announcements'
import { decideEnd, MAX_COHORTS, MAX_DAYS, MIN_DAYS } from './announcement'
import { announcementsEndedBy, announcementsFor } from './policy'
import type { NewAnnouncements } from './schema'

type NewAnnouncement = {
  /** Null: to everyone on the instance, by admins alone. */
  readonly cohortId: string | null
  /** Markdown. */
  readonly body: string
  /** End of the time for which it is shown: after two weeks when left out. */
  readonly endsAt?: Date
}

/**
 * Publishes an announcement to a cohort or to everyone, once for each idempotency key. A job notifies the people
 * (`notify.commands.ts`).
 * @returns its id
 * @throws not-found for viewers who don't run the cohort, conflict for a closed one and beyond twenty current ones,
 * invalid (endsAt), key-reused, too-many
 */
export async function makeAnnouncement(
  viewer: Viewer,
  { cohortId, ...rest }: NewAnnouncement,
  idempotencyKey: string = randomUUID(),
  now = new Date(),
): Promise<string> {
  const [id = ''] = await publish(viewer, [cohortId], rest, idempotencyKey, now)
  return id
}

/**
 * Publishes one text to several cohorts, or to everyone: all of them or none.
 * @returns their ids
 * @throws as `makeAnnouncement` does
 */
export async function makeAnnouncements(
  viewer: Viewer,
  { cohorts, ...rest }: NewAnnouncements,
  idempotencyKey: string = randomUUID(),
  now = new Date(),
): Promise<string[]> {
  if (!viewer.isAdmin) throw notFound('page')
  return publish(viewer, cohorts === 'everyone' ? [null] : [...new Set(cohorts)], rest, idempotencyKey, now)
}

type Text = Pick<NewAnnouncement, 'body' | 'endsAt'>

async function publish(
  viewer: Viewer,
  cohortIds: readonly (string | null)[],
  text: Text,
  key: string,
  now: Date,
): Promise<string[]> {
  return db().$transaction(async (tx) => {
    const ids: string[] = []
    for (const cohortId of cohortIds) {
      await requireOpenAudience(tx, viewer, cohortId)
      const id = deriveIdFromKey(viewer.id, cohortId ?? 'everyone', key)
      const stored = await tx.announcement.findUnique({ where: { id }, select: { body: true } })
      if (stored && stored.body !== text.body) throw new AppError('key-reused', words.keyReused())
      if (!stored) await publishTo(tx, viewer, { id, cohortId, ...text }, now)
      ids.push(id)
    }
    return ids
  })
}

/** Requires that the viewer may announce something there. */
async function requireOpenAudience(tx: Transaction, viewer: Viewer, cohortId: string | null): Promise<void> {
  if (cohortId === null) {
    if (!viewer.isAdmin) throw notFound('page')
    return
  }
  const { name, closedAt } = await requireManaged(tx, viewer, cohortId)
  if (closedAt) throw conflict(words.cohortClosed({ cohort: name }))
}

async function publishTo(
  tx: Transaction,
  viewer: Viewer,
  { id, cohortId, body, endsAt: asked }: NewAnnouncement & { readonly id: string },
  now: Date,
): Promise<void> {
  const endsAt = decideEnd(asked, now)
  if (!endsAt) throw invalid('endsAt', words.endOutOfRange({ min: MIN_DAYS, max: MAX_DAYS }))
  await requireRoomToday(tx, viewer, now)
  const current = { cohortId, endsAt: { gt: now } }
  await requireTotalQuota(bounds.currentAnnouncements, () => tx.announcement.count({ where: current }))
  await tx.announcement.create({ data: { id, cohortId, authorId: viewer.id, body, createdAt: now, endsAt } })
  const detail = { announcement: id, days: Math.round((endsAt.getTime() - now.getTime()) / 86_400_000) }
  const subject = cohortId === null ? {} : { subjectId: cohortId }
  await recordAudit(tx, { action: 'announcement-made', actorId: viewer.id, ...subject, detail }, now)
}

/** Requires that the viewer is below the daily limit. What was sent to several cohorts at once counts once. */
async function requireRoomToday(tx: Transaction, { id: authorId }: Viewer, now: Date): Promise<void> {
  await requireDailyQuota(bounds.announcements, now, async (since, most) => {
    const rows = await tx.announcement.findMany({
      where: { authorId, createdAt: { gt: since, not: now } },
      orderBy: { createdAt: 'desc' },
      take: most * MAX_COHORTS,
      select: { createdAt: true },
    })
    return [...new Set(rows.map(({ createdAt }) => createdAt.getTime()))].slice(0, most).map((time) => new Date(time))
  })
}

/**
 * Ends an announcement: it is no longer shown, and no one else is notified of it. Repeating it changes nothing.
 * @throws not-found for others than admins, and its author while they run the cohort
 */
export async function endAnnouncement(viewer: Viewer, id: string, now = new Date()): Promise<void> {
  const ended = announcementsEndedBy(viewer)
  if (!ended || !isId(id)) throw notFound('announcement')
  await db().$transaction(async (tx) => {
    const row = await tx.announcement.findFirst({
      where: { AND: [{ id }, ended] },
      select: { endsAt: true, cohortId: true },
    })
    if (!row) throw notFound('announcement')
    if (row.endsAt <= now) return
    await tx.announcement.update({ where: { id }, data: { endsAt: now } })
    const subject = row.cohortId === null ? {} : { subjectId: row.cohortId }
    const line = { action: 'announcement-ended', actorId: viewer.id, ...subject, detail: { announcement: id } } as const
    await recordAudit(tx, line, now)
  })
}

/**
 * Dismisses an announcement for the viewer. Repeating it changes nothing.
 * @throws not-found for one that is not meant for them
 */
export async function dismissAnnouncement(viewer: Viewer, id: string, now = new Date()): Promise<void> {
  if (!isId(id)) throw notFound('announcement')
  await db().$transaction(async (tx) => {
    const where = { AND: [{ id }, announcementsFor(viewer)] }
    if (!(await tx.announcement.findFirst({ where, select: { id: true } }))) throw notFound('announcement')
    const key = { announcementId: id, userId: viewer.id }
    await tx.announcementRead.upsert({
      where: { announcementId_userId: key },
      create: { ...key, readAt: now },
      update: {},
    })
  })
}
