import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { invalid } from '@/lib/foundation/errors'
import { requireGoodPassword } from '@/lib/people/accounts/new-password'
import type { ResetInput } from '@/lib/people/accounts/schema'
import { notifyAccountOwner } from '@/lib/people/accounts/security-notice/commands'
import { isClosed } from '@/lib/platform/auth/account-closed'
import { endEmailTokens, readEmailToken, redeemEmailToken } from '@/lib/platform/auth/email-token'
import { hashPassword, replacePassword } from '@/lib/platform/auth/passwords/password'
import { endSessions } from '@/lib/platform/auth/sessions/end-sessions'
import type { Visitor } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/people/account-refusals'
import { type FirstVerificationHooks, verifyAddress } from './verification/commands'

const dead = () => invalid('token', words.deadReset())

/**
 * Sets a new password by a mailed link. Every session of the person ends, and they are notified by mail. Where the
 * address was unconfirmed, it is confirmed now, and the account may be reset: see `verifyAddress`.
 * @param visitor session of the browser that uses the link
 * @throws invalid (token) for a dead link, invalid (password) for a bad password, which leaves the link usable
 */
export async function resetPassword(
  visitor: Visitor,
  { token, password }: ResetInput,
  verificationHooks: FirstVerificationHooks,
  now = new Date(),
): Promise<void> {
  const link = await readEmailToken(['reset'], token, now)
  if (typeof link === 'string' || !link.userId) throw dead()
  const owner = await db().user.findUnique({ where: { id: link.userId }, select: { name: true } })
  requireGoodPassword(password, { name: owner?.name ?? '', email: link.email }, siteOrigin())
  const passwordHash = await hashPassword(password)
  const isDone = await db().$transaction(async (tx) => {
    const redeemed = await redeemEmailToken('reset', token, now, tx)
    const person = redeemed && (await tx.user.findUnique({ where: { email: redeemed.email } }))
    // The address may belong to another person since the link was sent.
    if (!person || person.id !== redeemed.userId || isClosed(person)) return false
    const userId = person.id
    if (!person.emailVerifiedAt) await verifyAddress(tx, { userId, visitor }, verificationHooks, now)
    await replacePassword(tx, userId, passwordHash)
    await endSessions(tx, userId)
    await endEmailTokens(userId, ['reset', 'sign-in', 'change'], now, tx)
    await notifyAccountOwner(tx, person, 'password-reset', now)
    return true
  })
  if (!isDone) throw dead()
}
