import 'server-only'
import { randomUUID } from 'node:crypto'
import { createEmailToken } from '@/lib/auth/email-token'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Transaction } from '@/lib/db'
import { siteOrigin } from '@/lib/env'
import { conflict } from '@/lib/errors'
import { enqueueMail } from '@/lib/mail/commands'
import { paths } from '@/lib/paths'
import { takeTry } from '@/lib/rate-limit/limit'
import { limits } from '@/lib/rate-limit/limits'
import { verifyLetter } from '../../letters'

type Person = { readonly id: string; readonly name: string; readonly email: string }

/** Asks somebody by mail to show that their address is theirs. */
export async function mailVerification(tx: Transaction, { id, name, email }: Person, now: Date): Promise<void> {
  const token = await createEmailToken({ purpose: 'verify', email, userId: id }, now, tx)
  const letter = verifyLetter(name, `${siteOrigin()}${paths.verifyEmail(token)}`)
  await enqueueMail(tx, { key: `verify:${randomUUID()}`, to: email, userId: id, ...letter }, now)
}

/**
 * Sends that mail once more.
 * @throws conflict when the address is confirmed, too-many after a few within an hour
 */
export async function resendVerification(viewer: Viewer, now = new Date()): Promise<void> {
  await takeTry(limits.verifyMail, viewer.id)
  await db().$transaction(async (tx) => {
    const person = await tx.user.findUniqueOrThrow({ where: { id: viewer.id } })
    if (person.emailVerifiedAt) throw conflict('Your address is confirmed.')
    await mailVerification(tx, person, now)
  })
}

/**
 * Writes down that an address is its owner's, who came by a link that was mailed to it. Whoever made the account before
 * that may have been a stranger who lay in wait: every way in of that time goes, and so do the sessions.
 */
export async function proveAddress(tx: Transaction, userId: string, now: Date): Promise<void> {
  await endWaysIn(tx, userId)
  await tx.user.update({ where: { id: userId }, data: { emailVerifiedAt: now } })
}

/** Takes away all that leads into an account, sessions too. Its address still does, by a link. */
export async function endWaysIn(tx: Transaction, userId: string): Promise<void> {
  await tx.account.deleteMany({ where: { userId } })
  await tx.secondFactor.deleteMany({ where: { userId } })
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.session.deleteMany({ where: { userId } })
}
