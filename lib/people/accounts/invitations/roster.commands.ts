import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { getLocale } from '@/lib/foundation/messages/locale'
import { paths } from '@/lib/foundation/paths'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { dropMails, enqueueMails } from '@/lib/platform/mail/commands'
import { hashOfCode, newPersonalCode } from './code.data'
import { replaceWaiting } from './commands'
import { expiryFrom } from './invitation'
import { invitationMailKey, personInvitationMail } from './person-invitation'

type Invitee = { readonly email: string; readonly name: string; readonly role: 'learner' | 'mentor' }

/** Most ids in one statement. */
const AT_ONCE = 500

/**
 * Invites people of a roster by e-mail, in the caller's transaction, which has checked that the viewer is an admin and
 * that there is room. Waiting invitations of the same addresses are replaced, so that one link works.
 */
export async function inviteFromRoster(
  tx: Transaction,
  viewer: Viewer,
  batchId: string,
  invitees: readonly Invitee[],
  now: Date,
): Promise<void> {
  if (invitees.length === 0) return
  await replaceWaiting(
    tx,
    invitees.map(({ email }) => email),
    now,
  )
  const expiresAt = expiryFrom(now)
  const drafts = invitees.map(({ email, name, role }) => {
    const code = newPersonalCode()
    const row = { id: randomUUID(), email, name, role, batchId, invitedById: viewer.id, createdAt: now, expiresAt }
    return { row: { ...row, codeHash: hashOfCode(code) }, url: `${siteOrigin()}${paths.acceptInvitation(code)}` }
  })
  await tx.personInvitation.createMany({ data: drafts.map(({ row }) => row) })
  const mails = drafts.map(({ row, url }) => {
    const write = () => personInvitationMail({ by: viewer.name, role: row.role, url })
    return { key: invitationMailKey(row.id), to: row.email, userId: null, locale: getLocale(), write }
  })
  await enqueueMails(tx, mails, now)
}

/** Waiting invitation that a withdrawn roster leaves to another, which has a place for the same address. */
export type KeptInvitation = Pick<Invitee, 'email' | 'role'> & { readonly batchId: string }

/**
 * Withdraws the waiting invitations of a roster, in the caller's transaction, and drops their unsent mails.
 * @param kept of these addresses, other rosters have places: their invitations pass to those
 */
export async function withdrawRosterInvitations(
  tx: Transaction,
  batchId: string,
  kept: readonly KeptInvitation[],
  now: Date,
): Promise<void> {
  const waiting = { batchId, acceptedAt: null, revokedAt: null }
  for (const { email, ...passed } of kept) {
    await tx.personInvitation.updateMany({ where: { ...waiting, email }, data: passed })
  }
  const ended = await tx.personInvitation.findMany({ where: waiting, select: { id: true } })
  await tx.personInvitation.updateMany({ where: waiting, data: { revokedAt: now } })
  const keys = ended.map(({ id }) => invitationMailKey(id))
  for (let at = 0; at < keys.length; at += AT_ONCE) await dropMails(tx, keys.slice(at, at + AT_ONCE), 'withdrawn')
}

type SchoolFacts = { readonly externalId: string | null; readonly gitName: string | null }

/** Sets the external ID and Git name of a person, as an admin's roster has them. Null leaves what is there. */
export async function setSchoolFacts(tx: Transaction, userId: string, facts: SchoolFacts): Promise<void> {
  const { externalId, gitName } = facts
  if (externalId === null && gitName === null) return
  const data = { ...(externalId === null ? {} : { externalId }), ...(gitName === null ? {} : { gitName }) }
  await tx.user.update({ where: { id: userId }, data })
}
