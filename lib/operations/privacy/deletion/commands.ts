import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { conflict } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { recordAudit } from '@/lib/platform/audit/commands'
import { requireReauthentication } from '@/lib/platform/auth/reauthentication'
import { requireLiveSession } from '@/lib/platform/auth/sessions/session-rows'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { enqueueMail } from '@/lib/platform/mail/commands'
import * as words from '@/messages/generated/operations/deletion'
import { isLastAdmin, type PendingDeletion, toPendingDeletion } from './data'
import { deletionCancelledMail, deletionFrom, deletionRequestedMail } from './deletion-mails'
import type { DeletionInput } from './schema'

/**
 * Schedules the deletion of the viewer's account after the grace period, and notifies them by mail if their address is
 * confirmed: an unconfirmed one may be a stranger's, and the name arbitrary. A repeated request keeps the first date.
 * @throws invalid (current), conflict for the only admin and where a new sign-in is required, too-many; signed-out when
 * their session ended meanwhile
 */
export async function askForDeletion(
  viewer: Viewer,
  { current }: DeletionInput,
  now = new Date(),
): Promise<PendingDeletion> {
  await consumeLimit(limits.deletion, viewer.id)
  await requireReauthentication(viewer, current, now)
  return db().$transaction(async (tx) => {
    await requireLiveSession(tx, viewer, now)
    if (await isLastAdmin(tx, viewer.id)) throw conflict(words.lastAdmin())
    const select = { deletesAt: true, emailVerifiedAt: true }
    const known = await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select })
    if (known.deletesAt) return toPendingDeletion(viewer, known.deletesAt)
    const deletesAt = deletionFrom(now)
    await tx.user.update({ where: { id: viewer.id }, data: { deletesAt } })
    await recordAudit(tx, { action: 'deletion-asked', actorId: viewer.id, subjectId: viewer.id }, now)
    const { name, timeZone } = viewer
    const write = () => deletionRequestedMail({ name, day: toDay(deletesAt, timeZone), url: privacyUrl() })
    if (known.emailVerifiedAt) await enqueueMail(tx, { ...own(viewer, 'deletion-asked', now), write }, now)
    return toPendingDeletion(viewer, deletesAt)
  })
}

/**
 * Cancels the deletion, and notifies them by mail on the same condition. Signing in never cancels it. Does nothing when
 * none is scheduled.
 * @throws conflict once its time has come: it may be running, and files may be erased already
 */
export async function cancelDeletion(viewer: Viewer, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    const pending = { id: viewer.id, deletesAt: { gt: now }, deletedAt: null }
    const { count } = await tx.user.updateMany({ where: pending, data: { deletesAt: null } })
    if (count === 0) {
      const isDue = { id: viewer.id, deletesAt: { lte: now } }
      if ((await tx.user.count({ where: isDue })) > 0) throw conflict(words.tooLate())
      return
    }
    await recordAudit(tx, { action: 'deletion-cancelled', actorId: viewer.id, subjectId: viewer.id }, now)
    const write = () => deletionCancelledMail({ name: viewer.name, url: privacyUrl() })
    const select = { emailVerifiedAt: true }
    const { emailVerifiedAt } = await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select })
    if (emailVerifiedAt) await enqueueMail(tx, { ...own(viewer, 'deletion-cancelled', now), write }, now)
  })
}

const own = ({ id: userId, email: to, locale }: Viewer, what: string, now: Date) => ({
  userId,
  to,
  locale,
  key: `${what}:${userId}:${now.getTime()}`,
})

const privacyUrl = () => `${siteOrigin()}${paths.privacySettings}`
