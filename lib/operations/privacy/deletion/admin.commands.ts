import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { conflict } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { getManagedPerson } from '@/lib/people/accounts/managed-person.commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import { requireReauthentication } from '@/lib/platform/auth/reauthentication'
import { requireLiveSession } from '@/lib/platform/auth/sessions/session-rows'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { enqueueMail } from '@/lib/platform/mail/commands'
import * as words from '@/messages/generated/operations/deletion'
import { isLastAdmin, isOwnRequest, type PendingDeletion, toPendingDeletion } from './data'
import { adminDeletionMail, deletionCancelledMail, deletionFrom } from './deletion-mails'
import type { DeletionInput } from './schema'

/**
 * Schedules the deletion of another person's account, with the grace period that their own request has. They are told by
 * mail if their address is confirmed, see it on every page, and can keep the account. A repeated request, and one after
 * their own, keeps the first date.
 * @throws invalid (current), conflict for oneself, for the last admin and where a new sign-in is required, too-many;
 * not-found unless the viewer is an admin and the person has an account
 */
export async function askForPersonDeletion(
  viewer: Viewer,
  personId: string,
  { current }: DeletionInput,
  now = new Date(),
): Promise<PendingDeletion> {
  await db().$transaction((tx) => requireOther(tx, viewer, personId))
  await consumeLimit(limits.deletionOfOthers, viewer.id)
  await requireReauthentication(viewer, current, now)
  return db().$transaction(async (tx) => {
    await requireLiveSession(tx, viewer, now)
    await requireOther(tx, viewer, personId)
    if (await isLastAdmin(tx, personId)) throw conflict(words.theirLastAdmin())
    const person = await tx.user.findUniqueOrThrow({ where: { id: personId }, select: mailed })
    if (person.deletesAt) return toPendingDeletion(viewer, person.deletesAt)
    const deletesAt = deletionFrom(now)
    await tx.user.update({ where: { id: personId }, data: { deletesAt } })
    await recordAudit(tx, { action: 'person-deletion-asked', actorId: viewer.id, subjectId: personId }, now)
    const { name, timeZone } = person
    const write = () => adminDeletionMail({ name, day: toDay(deletesAt, timeZone), url: privacyUrl() })
    if (person.emailVerifiedAt) await enqueueMail(tx, { ...toHead(person, 'person-deletion-asked', now), write }, now)
    return toPendingDeletion(viewer, deletesAt)
  })
}

/**
 * Cancels a deletion that an admin asked for, and tells the person by mail. Does nothing when none is scheduled.
 * @throws conflict for a deletion that the person asked for, for oneself, and once its time has come; not-found unless the
 * viewer is an admin and the person has an account
 */
export async function cancelPersonDeletion(viewer: Viewer, personId: string, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    await requireOther(tx, viewer, personId)
    const person = await tx.user.findUniqueOrThrow({ where: { id: personId }, select: mailed })
    if (!person.deletesAt) return
    if (await isOwnRequest(tx, personId)) throw conflict(words.theirOwnRequest())
    if (person.deletesAt <= now) throw conflict(words.tooLate())
    await tx.user.update({ where: { id: personId }, data: { deletesAt: null } })
    await recordAudit(tx, { action: 'person-deletion-cancelled', actorId: viewer.id, subjectId: personId }, now)
    const write = () => deletionCancelledMail({ name: person.name, url: privacyUrl() })
    const head = toHead(person, 'person-deletion-cancelled', now)
    if (person.emailVerifiedAt) await enqueueMail(tx, { ...head, write }, now)
  })
}

/** Requires an admin and another person's account: one's own is deleted in the settings. */
async function requireOther(tx: Transaction, viewer: Viewer, personId: string): Promise<void> {
  await getManagedPerson(tx, viewer, personId)
  if (personId === viewer.id) throw conflict(words.notOneself())
}

const mailed = {
  id: true,
  name: true,
  email: true,
  locale: true,
  timeZone: true,
  emailVerifiedAt: true,
  deletesAt: true,
} as const

type Mailed = { readonly id: string; readonly email: string; readonly locale: string | null }

const toHead = ({ id: userId, email: to, locale }: Mailed, what: string, now: Date) => ({
  userId,
  to,
  locale,
  key: `${what}:${userId}:${now.getTime()}`,
})

const privacyUrl = () => `${siteOrigin()}${paths.privacySettings}`
