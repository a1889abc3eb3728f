import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import {
  confirmAddressByMail,
  confirmOwnAddress,
  revokeAccess,
} from '@/lib/people/accounts/address/verification.commands'
import { cancelPendingDeletion, resetName } from '@/lib/people/accounts/profile.commands'
import { forgetPreferences } from '@/lib/people/notifications/mail-preferences/commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import { hasLiveSession } from '@/lib/platform/auth/sessions/session-rows'
import { isSignedIn, type Visitor } from '@/lib/platform/auth/viewer'
import { enqueueMail } from '@/lib/platform/mail/commands'
import { hasResetAnything, type Reset, resetLetter } from './letter'

/** Steps of a reset in later wings: passed in by the route. */
export type FirstVerificationHooks = {
  /** Deletes the public profile. @returns whether there was one */
  readonly removePublicProfile: (tx: Transaction, userId: string) => Promise<boolean>
  /** Leaves all cohorts. @returns how many they were */
  readonly leaveCohorts: (tx: Transaction, userId: string, now: Date) => Promise<number>
}

/**
 * Confirms an address whose owner used a mailed link that signs in or sets a password. In a browser with a live,
 * complete session of this very account, the person who uses the account also reads its mail: everything stays, as with
 * the link to confirm. Anybody else has proved the address only, and the account is reset (decision 0011).
 */
export async function verifyAddress(
  tx: Transaction,
  { userId, visitor }: { userId: string; visitor: Visitor },
  verificationHooks: FirstVerificationHooks,
  now: Date,
): Promise<void> {
  const isOwn = isSignedIn(visitor) && visitor.id === userId && (await hasLiveSession(tx, visitor, now))
  if (!isOwn) return resetUnverifiedAccount(tx, userId, verificationHooks, now)
  await confirmOwnAddress(tx, userId, now)
}

/**
 * Confirms an address whose owner used a mailed link, without a session or password of the account. A stranger may have
 * made the account and waited, so everything is removed that gives access, is public or binds the owner to others; the
 * owner is told by mail. Learning data stays: it is private, and mostly the owner's own (decision 0011).
 */
export async function resetUnverifiedAccount(
  tx: Transaction,
  userId: string,
  { removePublicProfile, leaveCohorts }: FirstVerificationHooks,
  now: Date,
): Promise<void> {
  const ended = await revokeAccess(tx, userId, now)
  const reset: Reset = {
    ...ended,
    profile: await removePublicProfile(tx, userId),
    cohorts: await leaveCohorts(tx, userId, now),
    deletion: await cancelPendingDeletion(tx, userId, now),
    // Memberships, which copy the name for sorting, have ended.
    name: await resetName(tx, userId),
    mailSettings: await forgetPreferences(tx, userId),
  }
  const { email, locale } = await confirmAddressByMail(tx, userId, now)
  await recordAudit(tx, { action: 'address-proved', actorId: userId, subjectId: userId, detail: reset }, now)
  if (!hasResetAnything(reset)) return
  const key = `address-proved:${randomUUID()}`
  await enqueueMail(tx, { key, to: email, userId, locale, write: () => resetLetter(reset, siteOrigin()) }, now)
}
