import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { conflict } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { recordAudit } from '@/lib/platform/audit/commands'
import { removeSignInMethods } from '@/lib/platform/auth/account-rows'
import { createEmailToken, endEmailTokens } from '@/lib/platform/auth/email-token'
import { removeSecondFactor } from '@/lib/platform/auth/second-factor/second-factor-rows'
import { endSessions } from '@/lib/platform/auth/sessions/end-sessions'
import type { Operator, Viewer } from '@/lib/platform/auth/viewer'
import { enqueueMail } from '@/lib/platform/mail/commands'
import * as words from '@/messages/generated/people/account-refusals'
import { verifyLetter } from '../letters'
import { withMailedNext } from '../sign-in/safe-next'

/** People who are mailed in one transaction. */
const BATCH = 100

type Person = { readonly id: string; readonly email: string; readonly locale: string | null }

/**
 * Mails a link by which a person confirms their address.
 * @param next page that they came for: an invitation is not lost on the way through their mailbox
 */
export async function mailVerification(
  tx: Transaction,
  { id, email, locale }: Person,
  now: Date,
  next?: string,
): Promise<void> {
  const token = await createEmailToken({ purpose: 'verify', email, userId: id }, now, tx)
  const write = () => verifyLetter(`${siteOrigin()}${withMailedNext(paths.verifyEmail(token), next)}`)
  await enqueueMail(tx, { key: `verify:${randomUUID()}`, to: email, userId: id, locale, write }, now)
}

/**
 * Sends that mail again.
 * @throws conflict when the address is confirmed, too-many after a few within an hour
 */
export async function resendVerification(viewer: Viewer, now = new Date()): Promise<void> {
  await consumeLimit(limits.verifyMail, viewer.id)
  await db().$transaction(async (tx) => {
    const person = await tx.user.findUniqueOrThrow({ where: { id: viewer.id } })
    if (person.emailVerifiedAt) throw conflict(words.addressConfirmed())
    await mailVerification(tx, person, now)
  })
}

/**
 * Mails everybody whose address is unconfirmed and who never got such a link: for an instance from before addresses
 * were confirmed. Otherwise they would get no mail any more and not know why.
 * @returns how many
 */
export async function mailMissingVerifications(_operator: Operator, now: Date): Promise<number> {
  const where = { emailVerifiedAt: null, deletedAt: null, isDemo: false, emailTokens: { none: { purpose: 'verify' } } }
  for (let asked = 0; ; ) {
    const people = await db().user.findMany({ where, take: BATCH, select: { id: true, email: true, locale: true } })
    if (people.length === 0) return asked
    await db().$transaction(async (tx) => {
      for (const person of people) await mailVerification(tx, person, now)
    })
    asked += people.length
  }
}

/**
 * Removes everything that gives access to an account: also its sessions, and links that would change its address. A
 * sign-in link to its own address still works.
 * @returns how many sign-in methods and second factors there were
 */
export async function revokeAccess(tx: Transaction, userId: string, now: Date) {
  const ways = await removeSignInMethods(tx, userId)
  const { confirmed: factors } = await removeSecondFactor(tx, userId)
  await endSessions(tx, userId)
  await endEmailTokens(userId, ['change', 'verify', 'reset'], now, tx)
  return { ways, factors }
}

/** Confirms the address of a person who used a mailed link while signed in to this account. */
export async function confirmOwnAddress(tx: Transaction, userId: string, now: Date): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { emailVerifiedAt: now } })
  await recordAudit(tx, { action: 'address-confirmed', actorId: userId, subjectId: userId }, now)
}

/**
 * Confirms an address without a session: the owner may not have made the account, so its known browsers are forgotten.
 */
export async function confirmAddressByMail(tx: Transaction, userId: string, now: Date) {
  const data = { emailVerifiedAt: now, devicesSince: now }
  return tx.user.update({ where: { id: userId }, data, select: { email: true, locale: true } })
}
