import 'server-only'
import { hashPassword, PASSWORD_PROVIDER } from '@/lib/auth/password'
import { createSignInLink } from '@/lib/auth/sign-in-link'
import type { Operator, Viewer, Visitor } from '@/lib/auth/viewer'
import { db, isUniqueViolation } from '@/lib/db'
import { invalid, notFound } from '@/lib/errors'
import { decideMentorRole } from './mentor-role'
import { canAdminister } from './policy'
import { emailAddress, type SignUpInput } from './schema'

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

/** Ends every session of the viewer, this one too. */
export async function signOutEverywhere(viewer: Viewer): Promise<void> {
  await db().session.deleteMany({ where: { userId: viewer.id } })
}

/**
 * Ends one of the viewer's own sessions.
 * @throws not-found for another person's, and for one that has ended
 */
export async function endSession(viewer: Viewer, sessionId: string): Promise<void> {
  const { count } = await db().session.deleteMany({ where: { id: sessionId, userId: viewer.id } })
  if (count === 0) throw notFound('The session')
}

/**
 * Makes a person a mentor, or ends it; their cohorts are kept for when they mentor again.
 * @throws not-found unless the viewer is an admin and the person exists
 */
export async function setMentor(viewer: Viewer, personId: string, isMentor: boolean): Promise<void> {
  if (!canAdminister(viewer)) throw notFound('The person')
  await db().$transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id: personId }, select: { isMentor: true, isAdmin: true } })
    if (!person) throw notFound('The person')
    const change = decideMentorRole(person, isMentor)
    if (change.isChanged) await tx.user.update({ where: { id: personId }, data: { isMentor } })
    if (change.givesClaimsBack) {
      await tx.review.updateMany({
        where: { claimedById: personId, state: 'claimed' },
        data: { state: 'waiting', claimedById: null, claimedAt: null, version: { increment: 1 } },
      })
    }
  })
}

export type NewAdmin = {
  readonly id: string
  readonly email: string
  /** True when there was no account with this address before. */
  readonly isNew: boolean
  /** For `/sign-in/link`: usable once, within an hour. */
  readonly token: string
}

/**
 * Makes the person with this address an admin, and the account where there is none: one without a password.
 * @throws invalid when it is no address
 */
export async function makeAdmin(_operator: Operator, address: string): Promise<NewAdmin> {
  const parsed = emailAddress.safeParse(address)
  if (!parsed.success) throw invalid('email', parsed.error.issues[0]?.message ?? 'Use an e-mail address.')
  const email = parsed.data
  const { id, isNew } = await db().$transaction(async (tx) => {
    const known = await tx.user.findUnique({ where: { email }, select: { id: true } })
    const name = email.slice(0, email.lastIndexOf('@'))
    const person = known
      ? await tx.user.update({ where: { id: known.id }, data: { isAdmin: true } })
      : await tx.user.create({ data: { email, name, isAdmin: true } })
    return { id: person.id, isNew: !known }
  })
  return { id, email, isNew, token: await createSignInLink(id) }
}
