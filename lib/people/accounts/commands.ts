import 'server-only'
import { recordAudit } from '@/lib/doors/audit/commands'
import { confirmItIsThem } from '@/lib/doors/auth/confirm'
import { createEmailToken, endEmailTokens } from '@/lib/doors/auth/email-token'
import { hashPassword, PASSWORD_PROVIDER, replacePassword } from '@/lib/doors/auth/password'
import { endSessions, endUserSession } from '@/lib/doors/auth/session-ends'
import { requireLiveSession } from '@/lib/doors/auth/session-rows'
import type { Operator, Viewer, Visitor } from '@/lib/doors/auth/viewer'
import { db, isUniqueViolation } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { invalid, notFound } from '@/lib/foundation/errors'
import { takeTry } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import * as input from '@/messages/generated/people/account-input'
import * as words from '@/messages/generated/people/account-refusals'
import { endWaysIn } from './address/verification.commands'
import { openAccount } from './new-account.commands'
import { requireGoodPassword } from './new-password'
import { isInvitation } from './safe-next'
import { emailAddress, type PasswordInput, type SignUpInput } from './schema'
import { tellOwner } from './security-notice/commands'

/**
 * Makes an account with a password, and asks by mail whether the address is theirs. Of two with one address at once, the
 * database lets one through.
 * @throws invalid when the address is taken, and for a password that is tried first
 */
export async function signUp(_visitor: Visitor, input: SignUpInput, now = new Date()): Promise<{ id: string }> {
  const { name, email, password, timeZone, next } = input
  requireGoodPassword(password, input, siteOrigin())
  const passwordHash = await hashPassword(password)
  // Everybody else finds their way by themselves.
  const cameFor = next !== undefined && isInvitation(next) ? next : undefined
  const facts = { name, email, timeZone, isVerified: false, next: cameFor }
  const account = { provider: PASSWORD_PROVIDER, providerAccountId: email, passwordHash }
  try {
    return await db().$transaction((tx) => openAccount(tx, { ...facts, account }, now))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw invalid('email', words.addressTaken())
  }
}

/** Links that lead into an account, or move it: whoever shuts others out shuts these too. */
const OPENING = ['sign-in', 'reset', 'change'] as const

/**
 * Gives the viewer a password, or another one, signs their other devices out, and tells them by mail.
 * @throws invalid when the present one is not right, for the same one again and for one that is tried first; too-many;
 *   signed-out when their session ended meanwhile
 */
export async function setPassword(
  viewer: Viewer,
  { current, password }: PasswordInput,
  now = new Date(),
): Promise<void> {
  await confirmItIsThem(viewer, current, now)
  if (password === current && (await hasPassword(viewer))) {
    throw invalid('password', words.samePassword())
  }
  requireGoodPassword(password, viewer, siteOrigin())
  await takeTry(limits.securityMail, viewer.id)
  const passwordHash = await hashPassword(password)
  await db().$transaction(async (tx) => {
    await requireLiveSession(tx, viewer, now)
    await replacePassword(tx, viewer.id, passwordHash)
    await endSessions(tx, viewer.id, viewer.sessionId)
    await endEmailTokens(viewer.id, OPENING, now, tx)
    await tellOwner(tx, viewer, 'password-set', now)
  })
}

const hasPassword = async ({ id: userId }: Viewer): Promise<boolean> =>
  (await db().account.count({ where: { userId, provider: PASSWORD_PROVIDER } })) > 0

/**
 * Ends every session of the viewer, this one too, and the links that were mailed to open others; no browser is known to
 * the account any more.
 */
export async function signOutEverywhere(viewer: Viewer, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    await endSessions(tx, viewer.id)
    await tx.user.updateMany({ where: { id: viewer.id }, data: { devicesSince: now } })
    await endEmailTokens(viewer.id, OPENING, now, tx)
  })
}

/**
 * Ends one of the viewer's own sessions, once it is sure that it is they who ask: someone at a borrowed browser could
 * otherwise end the owner's other sessions and keep this one. `signOutEverywhere` asks nothing, for it ends this one too.
 * @throws not-found for another person's, and for one that has ended; invalid (current) or conflict when it may not be
 *   them; signed-out when their own session ended meanwhile
 */
export async function endSession(
  viewer: Viewer,
  sessionId: string,
  current: string | undefined,
  now = new Date(),
): Promise<void> {
  const where = { id: sessionId, userId: viewer.id }
  if (!(await db().session.findFirst({ where, select: { id: true } }))) throw notFound('session')
  await confirmItIsThem(viewer, current, now)
  await db().$transaction(async (tx) => {
    await requireLiveSession(tx, viewer, now)
    if (!(await endUserSession(tx, viewer.id, sessionId))) throw notFound('session')
  })
}

export type NewAdmin = {
  readonly id: string
  readonly email: string
  /** True when there was no account with this address before. */
  readonly isNew: boolean
  /** True when an account was there whose address nobody had confirmed: its ways in are gone, for who knows who made it. */
  readonly wasReset: boolean
  /** For `/sign-in/link`: usable once, within an hour. */
  readonly token: string
}

/**
 * Makes the person with this address an admin, and the account where there is none: one without a password. An account
 * whose address was never confirmed may be a stranger's: it loses every way in and its sessions, and only the link leads
 * in. One that is confirmed keeps its own.
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
    if (wasReset) await endWaysIn(tx, person.id, now)
    return { id: person.id, isNew: !known, wasReset }
  })
  return { id, email, isNew, wasReset, token: await createEmailToken({ purpose: 'sign-in', email, userId: id }) }
}
