import 'server-only'
import { recordAudit } from '@/lib/audit/commands'
import { confirmItIsThem } from '@/lib/auth/confirm'
import { createEmailToken } from '@/lib/auth/email-token'
import { hashPassword, PASSWORD_PROVIDER } from '@/lib/auth/password'
import type { Operator, Viewer, Visitor } from '@/lib/auth/viewer'
import { db, isUniqueViolation } from '@/lib/db'
import { invalid, notFound } from '@/lib/errors'
import { emailAddress, type PasswordInput, type SignUpInput } from './schema'

/**
 * Makes an account with a password. Of two with one address at once, the database lets one through.
 * @throws invalid when the address is taken
 */
export async function signUp(_visitor: Visitor, input: SignUpInput): Promise<{ id: string }> {
  const { name, email, password, timeZone } = input
  const passwordHash = await hashPassword(password)
  const account = { provider: PASSWORD_PROVIDER, providerAccountId: email, passwordHash }
  try {
    return await db().user.create({
      data: { name, email, timeZone, accounts: { create: account } },
      select: { id: true },
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw invalid('email', 'There is an account with this address. Sign in instead.')
  }
}

/**
 * Gives the viewer a password, or another one, and signs their other devices out.
 * @throws invalid when the present one is not right
 */
export async function setPassword(viewer: Viewer, { current, password }: PasswordInput): Promise<void> {
  const key = { provider: PASSWORD_PROVIDER, providerAccountId: viewer.email }
  await confirmItIsThem(viewer, current)
  const passwordHash = await hashPassword(password)
  await db().$transaction([
    db().account.upsert({
      where: { provider_providerAccountId: key },
      create: { ...key, passwordHash, userId: viewer.id },
      update: { passwordHash },
    }),
    db().session.deleteMany({ where: { userId: viewer.id, id: { not: viewer.sessionId } } }),
  ])
}

/** Ends every session of the viewer, this one too, and no browser is known to the account any more. */
export async function signOutEverywhere(viewer: Viewer, now = new Date()): Promise<void> {
  await db().$transaction([
    db().session.deleteMany({ where: { userId: viewer.id } }),
    db().user.updateMany({ where: { id: viewer.id }, data: { devicesSince: now } }),
  ])
}

/**
 * Ends one of the viewer's own sessions.
 * @throws not-found for another person's, and for one that has ended
 */
export async function endSession(viewer: Viewer, sessionId: string): Promise<void> {
  const { count } = await db().session.deleteMany({ where: { id: sessionId, userId: viewer.id } })
  if (count === 0) throw notFound('The session')
}

export type NewAdmin = {
  readonly id: string
  readonly email: string
  /** True when there was no account with this address before. */
  readonly isNew: boolean
  /** True when an account was there: its password and sessions are gone, for nobody knows who made it. */
  readonly wasReset: boolean
  /** For `/sign-in/link`: usable once, within an hour. */
  readonly token: string
}

/**
 * Makes the person with this address an admin, and the account where there is none: one without a password. Addresses
 * are not verified at sign-up, so an account that was there may be a stranger's: it loses its password, its second factor
 * and its sessions, and only the link leads in.
 * @throws invalid when it is no address
 */
export async function makeAdmin(_operator: Operator, address: string, now = new Date()): Promise<NewAdmin> {
  const parsed = emailAddress.safeParse(address)
  if (!parsed.success) throw invalid('email', parsed.error.issues[0]?.message ?? 'Use an e-mail address.')
  const email = parsed.data
  const { id, isNew, wasReset } = await db().$transaction(async (tx) => {
    const known = await tx.user.findUnique({ where: { email }, select: { id: true, isAdmin: true } })
    const name = email.slice(0, email.lastIndexOf('@'))
    const person = known
      ? await tx.user.update({ where: { id: known.id }, data: { isAdmin: true, disabledAt: null } })
      : await tx.user.create({ data: { email, name, isAdmin: true } })
    await recordAudit(tx, { action: 'admin-made', actorId: null, subjectId: person.id }, now)
    const wasReset = known !== null && !known.isAdmin
    if (wasReset) {
      await tx.account.deleteMany({ where: { userId: person.id } })
      await tx.session.deleteMany({ where: { userId: person.id } })
      await tx.secondFactor.deleteMany({ where: { userId: person.id } })
      await tx.recoveryCode.deleteMany({ where: { userId: person.id } })
    }
    return { id: person.id, isNew: !known, wasReset }
  })
  return { id, email, isNew, wasReset, token: await createEmailToken({ purpose: 'sign-in', email, userId: id }) }
}
