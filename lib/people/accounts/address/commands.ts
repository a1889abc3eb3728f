import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, isUniqueViolation, type Transaction } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { AppError, conflict, invalid } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { hashAccount } from '@/lib/foundation/rate-limit/account'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { recordAudit } from '@/lib/platform/audit/commands'
import { movePassword } from '@/lib/platform/auth/account-rows'
import { createEmailToken, endEmailTokens, readEmailToken, redeemEmailToken } from '@/lib/platform/auth/email-token'
import { requireReauthentication } from '@/lib/platform/auth/reauthentication'
import { endSessions } from '@/lib/platform/auth/sessions/end-sessions'
import { requireLiveSession } from '@/lib/platform/auth/sessions/session-rows'
import { isSignedIn, type Viewer, type Visitor } from '@/lib/platform/auth/viewer'
import { enqueueMail } from '@/lib/platform/mail/commands'
import * as words from '@/messages/generated/people/account-refusals'
import { addressChangedLetter, addressChangeLetter, addressTakenLetter } from '../letters'
import type { AddressInput } from '../schema'

const dead = () => new AppError('not-found', words.deadLink())

/**
 * Sends a link to the viewer's new address, which changes only once the link is used. Where another account has that
 * address, the mail says so there, and the response is the same.
 * @throws invalid (email) for the present one, invalid (current) or conflict from `requireReauthentication`, too-many,
 * signed-out when the session ended meanwhile
 */
export async function askForAddress(viewer: Viewer, { email, current }: AddressInput, now = new Date()): Promise<void> {
  if (email === viewer.email) throw invalid('email', words.ownAddress())
  await requireReauthentication(viewer, current, now)
  await consumeLimit(limits.changeAddress, viewer.id)
  // Limits mails to an address by that address, so that many accounts together send it no more than one.
  await consumeLimit(limits.mailLink, `change.${hashAccount(email)}`)
  await db().$transaction(async (tx) => {
    await requireLiveSession(tx, viewer, now)
    const other = await tx.user.findUnique({ where: { email }, select: { id: true, locale: true } })
    await endEmailTokens(viewer.id, ['change'], now, tx)
    const token = await createEmailToken({ purpose: 'change', email, userId: viewer.id }, now, tx)
    const { id: userId, locale } = other ?? viewer
    const write = () =>
      other
        ? addressTakenLetter(`${siteOrigin()}${paths.signIn()}`)
        : addressChangeLetter(`${siteOrigin()}${paths.verifyEmail(token)}`)
    await enqueueMail(tx, { key: `change:${randomUUID()}`, to: email, userId, locale, write }, now)
  })
}

/**
 * Redeems a link that was mailed to an address, whichever of the two purposes it has. Returns the purpose.
 * @throws as `confirmAddress` and `changeAddress`
 */
export async function takeAddressLink(visitor: Visitor, token: string, now = new Date()): Promise<'verify' | 'change'> {
  const link = await readEmailToken(['verify', 'change'], token, now)
  if (typeof link === 'string') throw dead()
  if (link.purpose === 'change') {
    await changeAddress(visitor, token, now)
    return 'change'
  }
  await confirmAddress(visitor, token, now)
  return 'verify'
}

/**
 * Redeems the link that confirms the address of the viewer's account. Requires their session: a stranger may have made
 * an account with another person's address and linked providers to it. The owner of the address takes such an account
 * over by a sign-in link or a reset, which removes all of that.
 * @throws signed-out for visitors, not-found when the link is invalid or another person's
 */
export async function confirmAddress(visitor: Visitor, token: string, now = new Date()): Promise<void> {
  if (!isSignedIn(visitor)) throw new AppError('signed-out', words.confirmBySignIn())
  await db().$transaction(async (tx) => {
    const link = await redeemEmailToken('verify', token, now, tx)
    if (!link || link.userId !== visitor.id) throw dead()
    const { count } = await tx.user.updateMany({
      where: { id: visitor.id, email: link.email, deletedAt: null },
      data: { emailVerifiedAt: now },
    })
    if (count === 0) throw dead()
    await recordAudit(tx, { action: 'address-confirmed', actorId: visitor.id, subjectId: visitor.id }, now)
  })
}

/**
 * Changes the viewer's address to the one that they requested. Requires their session: a link that went to a mistyped
 * address is of no use to its reader. Signs out their other devices, and notifies the old address.
 * @throws not-found when the link is invalid or another person's, conflict when the address was taken, signed-out when
 * the session ended meanwhile
 */
export async function changeAddress(visitor: Visitor, token: string, now = new Date()): Promise<void> {
  if (!isSignedIn(visitor)) throw dead()
  try {
    await db().$transaction(async (tx) => {
      await requireLiveSession(tx, visitor, now)
      const link = await redeemEmailToken('change', token, now, tx)
      if (!link || link.userId !== visitor.id) throw dead()
      await moveTo(tx, visitor, link.email, now)
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw conflict(words.addressMoved())
    throw error
  }
}

async function moveTo(tx: Transaction, viewer: Viewer, email: string, now: Date): Promise<void> {
  const userId = viewer.id
  const select = { email: true, emailVerifiedAt: true }
  const { email: old, emailVerifiedAt } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select })
  await tx.user.update({ where: { id: userId }, data: { email, emailVerifiedAt: now } })
  await movePassword(tx, userId, email)
  await endSessions(tx, userId, viewer.sessionId)
  await endEmailTokens(userId, ['sign-in', 'reset', 'verify', 'change'], now, tx)
  await recordAudit(tx, { action: 'address-changed', actorId: userId, subjectId: userId }, now)
  // An unconfirmed address may be a stranger's.
  if (!emailVerifiedAt) return
  const write = () => addressChangedLetter(viewer.name, siteOrigin())
  await enqueueMail(tx, { key: `changed:${randomUUID()}`, to: old, userId, locale: viewer.locale, write }, now)
}
