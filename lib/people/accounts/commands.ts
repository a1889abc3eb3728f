import 'server-only'
import { db, isUniqueViolation } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { invalid, notFound } from '@/lib/foundation/errors'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { recordAudit } from '@/lib/platform/audit/commands'
import { createEmailToken, endEmailTokens } from '@/lib/platform/auth/email-token'
import { hashPassword, PASSWORD_PROVIDER, replacePassword } from '@/lib/platform/auth/passwords/password'
import { requireReauthentication } from '@/lib/platform/auth/reauthentication'
import { endSessions, endUserSession } from '@/lib/platform/auth/sessions/end-sessions'
import { requireLiveSession } from '@/lib/platform/auth/sessions/session-rows'
import type { Operator, Viewer, Visitor } from '@/lib/platform/auth/viewer'
import * as input from '@/messages/generated/people/account-input'
import * as words from '@/messages/generated/people/account-refusals'
import { revokeAccess } from './address/verification.commands'
import { requireGoodPassword } from './new-password'
import { emailAddress, type PasswordInput, type SignUpInput } from './schema'
import { notifyAccountOwner } from './security-notice/commands'
import { isInvitation } from './sign-in/safe-next'
import { mayMakeAccount, noDoors, type SignUpDoors } from './sign-up/admission.data'
import { createAccount } from './sign-up/new-account.commands'

/**
 * Makes an account with a password, and mails a link to confirm its address. Of two concurrent calls with one address,
 * the database lets one succeed.
 * @throws invalid when the address is taken or cannot have an account here, and for a common password
 */
export async function signUp(
  _visitor: Visitor,
  input: SignUpInput,
  doors: SignUpDoors = noDoors,
  now = new Date(),
): Promise<{ id: string }> {
  const { name, email, password, timeZone, next } = input
  requireGoodPassword(password, input, siteOrigin())
  const passwordHash = await hashPassword(password)
  // Keeps only an invitation; other pages are easy to find.
  const cameFor = next !== undefined && isInvitation(next) ? next : undefined
  const facts = { name, email, timeZone, isVerified: false, next: cameFor }
  const account = { provider: PASSWORD_PROVIDER, providerAccountId: email, passwordHash }
  try {
    return await db().$transaction(async (tx) => {
      const mayEnter = await mayMakeAccount(tx, { email, isProved: false, next }, doors, now)
      if (!mayEnter) throw invalid('email', words.signUpByLink())
      return createAccount(tx, { ...facts, account }, now)
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw invalid('email', words.addressTaken())
  }
}

/** Purposes of links that give access to an account, or move it: ending all sessions ends these too. */
const OPENING = ['sign-in', 'reset', 'change'] as const

/**
 * Sets or changes the viewer's password, signs their other devices out, and notifies them by mail.
 * @throws invalid when the present one is wrong, for the same one again and for a common one; too-many; signed-out when
 * the session ended meanwhile
 */
export async function setPassword(
  viewer: Viewer,
  { current, password }: PasswordInput,
  now = new Date(),
): Promise<void> {
  await requireReauthentication(viewer, current, now)
  if (password === current && (await hasPassword(viewer))) {
    throw invalid('password', words.samePassword())
  }
  requireGoodPassword(password, viewer, siteOrigin())
  await consumeLimit(limits.securityMail, viewer.id)
  const passwordHash = await hashPassword(password)
  await db().$transaction(async (tx) => {
    await requireLiveSession(tx, viewer, now)
    await replacePassword(tx, viewer.id, passwordHash)
    await endSessions(tx, viewer.id, viewer.sessionId)
    await endEmailTokens(viewer.id, OPENING, now, tx)
    await notifyAccountOwner(tx, viewer, 'password-set', now)
  })
}

const hasPassword = async ({ id: userId }: Viewer): Promise<boolean> =>
  (await db().account.count({ where: { userId, provider: PASSWORD_PROVIDER } })) > 0

/**
 * Ends every session of the viewer, including this one, and the mailed links that would open others; the account
 * forgets its known browsers.
 */
export async function signOutEverywhere(viewer: Viewer, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    await endSessions(tx, viewer.id)
    await tx.user.updateMany({ where: { id: viewer.id }, data: { devicesSince: now } })
    await endEmailTokens(viewer.id, OPENING, now, tx)
  })
}

/**
 * Ends one of the viewer's own sessions, after confirming their identity: a person at a borrowed browser could
 * otherwise end the owner's other sessions and keep this one. `signOutEverywhere` needs no confirmation, because it
 * ends this one too.
 * @throws not-found for another person's, and for one that has ended; invalid (current) or conflict from
 * `requireReauthentication`; signed-out when their own session ended meanwhile
 */
export async function endSession(
  viewer: Viewer,
  sessionId: string,
  current: string | undefined,
  now = new Date(),
): Promise<void> {
  const where = { id: sessionId, userId: viewer.id }
  if (!(await db().session.findFirst({ where, select: { id: true } }))) throw notFound('session')
  await requireReauthentication(viewer, current, now)
  await db().$transaction(async (tx) => {
    await requireLiveSession(tx, viewer, now)
    if (!(await endUserSession(tx, viewer.id, sessionId))) throw notFound('session')
  })
}

export type NewAdmin = {
  readonly id: string
  readonly email: string
  /** True when no account had this address before. */
  readonly isNew: boolean
  /**
   * True when an account existed with an unconfirmed address: its sign-in methods are removed, since anybody may have
   * made it.
   */
  readonly wasReset: boolean
  /** Token for `/sign-in/link`: usable once, within an hour. */
  readonly token: string
}

/**
 * Makes the person with this address an admin, and makes an account without a password where there is none. An account
 * with an unconfirmed address may be a stranger's: it loses all sign-in methods and its sessions, and only the link
 * gives access. A confirmed account keeps them.
 * @throws invalid when it is no address
 */
export async function makeAdmin(_operator: Operator, address: string, now = new Date()): Promise<NewAdmin> {
  const parsed = emailAddress.safeParse(address)
  if (!parsed.success) throw invalid('email', parsed.error.issues[0]?.message ?? input.email())
  const email = parsed.data
  const { id, isNew, wasReset } = await db().$transaction(async (tx) => {
    const known = await tx.user.findUnique({
      where: { email },
      select: { id: true, isAdmin: true, emailVerifiedAt: true },
    })
    const name = email.slice(0, email.lastIndexOf('@'))
    const person = known
      ? await tx.user.update({ where: { id: known.id }, data: { isAdmin: true, disabledAt: null } })
      : await tx.user.create({ data: { email, name, isAdmin: true } })
    await recordAudit(tx, { action: 'admin-made', actorId: null, subjectId: person.id }, now)
    const wasReset = known !== null && !known.isAdmin && known.emailVerifiedAt === null
    if (wasReset) await revokeAccess(tx, person.id, now)
    return { id: person.id, isNew: !known, wasReset }
  })
  return { id, email, isNew, wasReset, token: await createEmailToken({ purpose: 'sign-in', email, userId: id }) }
}
