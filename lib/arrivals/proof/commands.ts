import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/commands'
import { hasLiveSession } from '@/lib/auth/session-rows'
import { isSignedIn, type Visitor } from '@/lib/auth/viewer'
import { endMembership } from '@/lib/cohorts/departures/commands'
import type { Transaction } from '@/lib/db'
import { siteOrigin } from '@/lib/env'
import { enqueueMail } from '@/lib/mail/commands'
import { onDeparture } from '@/lib/mentoring/commands'
import { endWaysIn } from '@/lib/people/address/verification/commands'
import { displayName } from '@/lib/people/display-name'
import { fingerprintOf } from '@/lib/profiles/commands'
import { isAnything, type Reset, resetLetter } from './letter'

/**
 * Confirms an address whose owner came by a mailed link that signs in or sets a password. In a browser that holds a live,
 * whole session of this very account, the person who uses the account reads its mail: everything stays, as with the link
 * to confirm. Anyone else has the address only, and the account is reset (decision 0011).
 */
export async function takeFirstProof(tx: Transaction, userId: string, visitor: Visitor, now: Date): Promise<void> {
  const isOwn = isSignedIn(visitor) && visitor.id === userId && (await hasLiveSession(tx, visitor, now))
  if (!isOwn) return proveAddress(tx, userId, now)
  await tx.user.update({ where: { id: userId }, data: { emailVerifiedAt: now } })
  await recordAudit(tx, { action: 'address-confirmed', actorId: userId, subjectId: userId }, now)
}

/**
 * Confirms an address whose owner came by a mailed link, without a session or password of the account. A stranger may
 * have made the account and waited, so everything goes that leads in, speaks in public or binds the owner to others;
 * the owner is told by mail. Learning data stays: it is private, and mostly the owner's own (decision 0011).
 */
export async function proveAddress(tx: Transaction, userId: string, now: Date): Promise<void> {
  const ended = await endWaysIn(tx, userId, now)
  const reset: Reset = {
    ...ended,
    profile: await giveUpProfile(tx, userId),
    cohorts: await leaveCohorts(tx, userId, now),
    deletion: await cancelPendingDeletion(tx, userId, now),
    name: await resetName(tx, userId),
    mailSettings: await resetMailSettings(tx, userId),
  }
  const data = { emailVerifiedAt: now, devicesSince: now }
  const { email } = await tx.user.update({ where: { id: userId }, data, select: { email: true } })
  await recordAudit(tx, { action: 'address-proved', actorId: userId, subjectId: userId, detail: reset }, now)
  if (!isAnything(reset)) return
  const key = `address-proved:${randomUUID()}`
  await enqueueMail(tx, { key, to: email, userId, ...resetLetter(reset, siteOrigin()) }, now)
}

/**
 * Takes the public profile away. Its handle can be taken again by this account alone. Earlier handles lose their owner
 * as they do with a deleted account: they stay taken, and do not use up how many this person may have.
 */
async function giveUpProfile(tx: Transaction, userId: string): Promise<boolean> {
  const profile = await tx.publicProfile.findUnique({ where: { learnerId: userId }, select: { handle: true } })
  if (!profile) return false
  await tx.publicProfile.delete({ where: { learnerId: userId } })
  await tx.takenHandle.updateMany({
    where: { userId, fingerprint: { not: fingerprintOf(profile.handle) } },
    data: { userId: null },
  })
  return true
}

/** Only as a learner: who mentors where is an admin's or another mentor's decision. */
async function leaveCohorts(tx: Transaction, userId: string, now: Date): Promise<number> {
  const joined = await tx.membership.findMany({ where: { userId, role: 'learner' }, select: { cohortId: true } })
  for (const { cohortId } of joined) {
    await endMembership(tx, { cohortId, userId, role: 'learner', how: 'left' }, onDeparture, now)
  }
  return joined.length
}

/** One that is due may be under way, with files erased already: it goes on. */
async function cancelPendingDeletion(tx: Transaction, userId: string, now: Date): Promise<boolean> {
  const pending = { id: userId, deletesAt: { gt: now }, deletedAt: null }
  return (await tx.user.updateMany({ where: pending, data: { deletesAt: null } })).count > 0
}

/** Back to the name that a new account gets from its address. Memberships, which keep a copy to sort by, have ended. */
async function resetName(tx: Transaction, userId: string): Promise<boolean> {
  const { name: old, email } = await tx.user.findUniqueOrThrow({ where: { id: userId } })
  const name = displayName(null, email)
  if (name === old) return false
  await tx.user.update({ where: { id: userId }, data: { name } })
  return true
}

async function resetMailSettings(tx: Transaction, userId: string): Promise<boolean> {
  return (await tx.mailPreference.deleteMany({ where: { userId } })).count > 0
}
