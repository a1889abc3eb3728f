import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { conflict, notFound } from '@/lib/foundation/errors'
import { getLocale } from '@/lib/foundation/messages/locale'
import { paths } from '@/lib/foundation/paths'
import { isId } from '@/lib/foundation/values/id'
import { recordAudit } from '@/lib/platform/audit/commands'
import { endSessions } from '@/lib/platform/auth/sessions/end-sessions'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { dropMails, enqueueMail } from '@/lib/platform/mail/commands'
import * as words from '@/messages/generated/people/invitations'
import { requireAdmin } from '../managed-person.commands'
import { hashOfCode, newPersonalCode } from './code.data'
import { isLive, tryInvitation } from './data'
import { aDayBefore, expiryFrom } from './invitation'
import { type InvitedRole, invitationMailKey, parseInvitedRole, personInvitationMail } from './person-invitation'
import { requireInvitationQuota } from './quota.commands'
import type { PersonInvitationInput } from './schema'

/**
 * Invites a person by e-mail, with a role. Skips an address with a pending invitation to that role, unless `again` is
 * set. A new one replaces it, also for another role. Doesn't reveal whether the address has an account: it reads none.
 * @throws not-found unless the viewer is an admin, conflict when too many would be pending, too-many for one day,
 * invalid (email) for an address with too many that day
 */
export async function invitePerson(
  viewer: Viewer,
  { email, role, again = false }: PersonInvitationInput,
  now = new Date(),
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const code = newPersonalCode()
  const url = `${siteOrigin()}${paths.acceptInvitation(code)}`
  const row = { id: randomUUID(), email, role, invitedById: viewer.id, createdAt: now, expiresAt: expiryFrom(now) }
  return db().$transaction(async (tx) => {
    await requireAdmin(tx, viewer, 'page')
    const waiting = again ? null : await findWaiting(tx, email, role, now)
    if (waiting) return { id: waiting, isNew: false }
    await requireRoomFor(tx, viewer, email, now)
    await replaceWaiting(tx, [email], now)
    await tx.personInvitation.create({ data: { ...row, codeHash: hashOfCode(code) } })
    const write = () => personInvitationMail({ by: viewer.name, role, url })
    await enqueueMail(tx, { key: invitationMailKey(row.id), to: email, userId: null, locale: getLocale(), write }, now)
    const line = { action: 'invitation-sent', actorId: viewer.id, subjectId: row.id, detail: { role } } as const
    await recordAudit(tx, line, now)
    return { id: row.id, isNew: true }
  })
}

/** Returns the id of a valid pending invitation for an address with this role. */
async function findWaiting(tx: Transaction, email: string, role: string, now: Date): Promise<string | null> {
  const open = { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } }
  const rows = await tx.personInvitation.findMany({ where: { email, role, ...open }, include: { invitedBy: true } })
  return rows.find(isLive)?.id ?? null
}

async function requireRoomFor(tx: Transaction, viewer: Viewer, email: string, now: Date): Promise<void> {
  const open = { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } }
  const waiting = await tx.personInvitation.count({ where: { ...open, batchId: null, email: { not: email } } })
  const sent = await tx.personInvitation.findMany({
    where: { invitedById: viewer.id, batchId: null, createdAt: { gt: aDayBefore(now) } },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true, email: true },
  })
  requireInvitationQuota({ addresses: [email], waiting, sent }, 'email', now)
}

/** Revokes the waiting invitations of some addresses, in the caller's transaction, and drops their unsent mails. */
export async function replaceWaiting(tx: Transaction, emails: readonly string[], now: Date): Promise<void> {
  const where = { email: { in: [...emails] }, acceptedAt: null, revokedAt: null }
  const replaced = await tx.personInvitation.findMany({ where, select: { id: true } })
  await tx.personInvitation.updateMany({ where, data: { revokedAt: now } })
  const keys = replaced.map(({ id }) => invitationMailKey(id))
  await dropMails(tx, keys, 'replaced')
}

/**
 * Withdraws an invitation: its link stops working. Repeating it changes nothing.
 * @throws not-found unless the viewer is an admin and there is such an invitation, conflict when it was accepted
 */
export async function revokePersonInvitation(viewer: Viewer, invitationId: string, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    await requireAdmin(tx, viewer, 'invitation')
    const where = { id: invitationId }
    const invitation = isId(invitationId) ? await tx.personInvitation.findUnique({ where }) : null
    if (!invitation) throw notFound('invitation')
    if (invitation.acceptedAt) throw conflict(words.accepted())
    if (invitation.revokedAt) return
    await tx.personInvitation.update({ where, data: { revokedAt: now } })
    await dropMails(tx, [invitationMailKey(invitationId)], 'withdrawn')
    const line = { action: 'invitation-revoked', actorId: viewer.id, subjectId: invitationId } as const
    await recordAudit(tx, { ...line, detail: { role: invitation.role } }, now)
  })
}

/**
 * Runs in the transaction in which an invitation is accepted. Passed in, because cohorts belong to a later wing.
 * @param role of the invitation
 * @returns whether the person mentors a cohort by it
 */
export type OnInvitationAccepted = (
  tx: Transaction,
  viewer: Viewer,
  role: InvitedRole,
  now: Date,
) => Promise<{ readonly isMentor: boolean }>

/**
 * Accepts an invitation to the viewer's own address: its code proves that mail reaches them there. A person who gets a
 * role is signed out on their other devices. Repeating it changes nothing.
 * @param onAccepted gives the places in cohorts that rosters keep for the address
 * @returns the role
 * @throws not-found for a code that is unknown, expired, withdrawn or used; too-many after ten such codes within an
 * hour; conflict when it is for another address
 */
export async function acceptInvitation(
  viewer: Viewer,
  code: string,
  onAccepted: OnInvitationAccepted,
  now = new Date(),
): Promise<InvitedRole> {
  return tryInvitation(viewer.id, () =>
    db().$transaction(async (tx) => {
      const where = { codeHash: hashOfCode(code) }
      const invitation = await tx.personInvitation.findUnique({ where, include: { invitedBy: true } })
      if (!invitation || invitation.revokedAt || invitation.expiresAt <= now) throw notFound('invitation')
      if (!isLive(invitation)) throw notFound('invitation')
      const isOwn = invitation.email === viewer.email.toLowerCase()
      const role = parseInvitedRole(invitation.role)
      if (invitation.acceptedAt && isOwn) return role
      if (invitation.acceptedAt) throw notFound('invitation')
      if (!isOwn) throw conflict(words.otherAddress())
      await tx.personInvitation.update({ where, data: { acceptedAt: now } })
      await giveRole(tx, viewer, role, now)
      const places = await onAccepted(tx, viewer, role, now)
      if (places.isMentor && role !== 'mentor') await giveRole(tx, viewer, 'mentor', now)
      const detail = { role, invitation: invitation.id }
      const subjectId = invitation.invitedById ?? undefined
      await recordAudit(tx, { action: 'invitation-accepted', actorId: viewer.id, subjectId, detail }, now)
      return role
    }),
  )
}

async function giveRole(tx: Transaction, viewer: Viewer, role: InvitedRole, now: Date): Promise<void> {
  const { emailVerifiedAt } = await tx.user.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { emailVerifiedAt: true },
  })
  const roles = { learner: {}, mentor: { isMentor: true }, admin: { isAdmin: true } }[role]
  await tx.user.update({ where: { id: viewer.id }, data: { emailVerifiedAt: emailVerifiedAt ?? now, ...roles } })
  if (role === 'learner') return
  await endSessions(tx, viewer.id, viewer.sessionId)
}
