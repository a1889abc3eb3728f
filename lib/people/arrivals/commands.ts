import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { asOneLine } from '@/lib/foundation/values/single-line'
import { isTimeZone } from '@/lib/foundation/values/time-zone'
import { displayName } from '@/lib/people/accounts/display-name'
import { emailAddress } from '@/lib/people/accounts/schema'
import { notifyAccountOwner } from '@/lib/people/accounts/security-notice/commands'
import { signInListener } from '@/lib/people/accounts/sign-in/sign-ins.commands'
import { mayMakeAccount, noDoors, type SignUpDoors } from '@/lib/people/accounts/sign-up/admission.data'
import { createAccount } from '@/lib/people/accounts/sign-up/new-account.commands'
import { isClosed } from '@/lib/platform/auth/account-closed'
import { addSignInMethod } from '@/lib/platform/auth/account-rows'
import { redeemEmailToken } from '@/lib/platform/auth/email-token'
import { requireLiveSession } from '@/lib/platform/auth/sessions/session-rows'
import type {
  Identity,
  LinkInput,
  LinkOutcome,
  SignInHandlers,
  SignInResult,
} from '@/lib/platform/auth/sign-in-handlers'
import type { Viewer, Visitor } from '@/lib/platform/auth/viewer'
import { type FirstVerificationHooks, verifyAddress } from './verification/commands'

const DEAD = { refused: 'dead-link' } as const
const SIGN_UP_CLOSED = { refused: 'sign-up-closed' } as const

/**
 * Redeems a mailed sign-in link, which proves the address, and makes an account where there is none.
 * @param findVisitor finds the session of the browser that uses the link
 */
export async function signInByLink(
  { token, name, timeZone, next }: LinkInput,
  findVisitor: () => Promise<Visitor>,
  verificationHooks: FirstVerificationHooks,
  doors: SignUpDoors = noDoors,
  now = new Date(),
): Promise<SignInResult> {
  const visitor = await findVisitor()
  return db().$transaction(async (tx) => {
    const link = await redeemEmailToken('sign-in', token, now, tx)
    if (!link) return DEAD
    const { email } = link
    const person = await tx.user.findUnique({ where: { email } })
    // The address may belong to another person, or to nobody, since the link was sent.
    if (link.userId && link.userId !== person?.id) return DEAD
    if (!person) {
      if (!(await mayMakeAccount(tx, { email, isProved: true, next }, doors, now))) return SIGN_UP_CLOSED
      const zone = timeZone && timeZone.length <= 60 && isTimeZone(timeZone) ? timeZone : undefined
      const facts = { name: displayName(name, email), email, timeZone: zone, isVerified: true, account: null }
      return { userId: (await createAccount(tx, facts, now)).id }
    }
    if (isClosed(person)) return { refused: 'closed' }
    if (!person.emailVerifiedAt) await verifyAddress(tx, { userId: person.id, visitor }, verificationHooks, now)
    return { userId: person.id }
  })
}

const toKey = ({ provider, id }: Identity) => ({
  provider_providerAccountId: { provider, providerAccountId: id },
})

/** Signs in a person identified by a provider: a known one, or a new one if no account has their address yet. */
export async function signInByProvider(
  identity: Identity,
  next: string | null = null,
  doors: SignUpDoors = noDoors,
  now = new Date(),
): Promise<SignInResult> {
  return db().$transaction(async (tx) => {
    const known = await tx.account.findUnique({ where: toKey(identity), include: { user: true } })
    if (known) return isClosed(known.user) ? { refused: 'closed' } : { userId: known.userId }
    return openFor(tx, identity, { next, doors }, now)
  })
}

type Entry = { readonly next: string | null; readonly doors: SignUpDoors }

async function openFor(tx: Transaction, identity: Identity, { next, doors }: Entry, now: Date): Promise<SignInResult> {
  const email = emailAddress.safeParse(identity.email).data
  if (!email) return { refused: 'no-address' }
  // Before any account is read: the answer is alike for addresses with one and without.
  const newcomer = { email, isProved: identity.isEmailVerified, next }
  if (!(await mayMakeAccount(tx, newcomer, doors, now))) return SIGN_UP_CLOSED
  // Never merged: control of an address at a provider does not prove that it is the same person.
  if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return { refused: 'address-taken' }
  const { provider, id, name, label, isEmailVerified } = identity
  const account = { provider, providerAccountId: id, label: asOneLine(label).slice(0, 254) }
  const facts = { name: displayName(name, email), email, isVerified: isEmailVerified, account }
  return { userId: (await createAccount(tx, facts, now)).id }
}

/**
 * Links a provider to the viewer's account. Repeating it changes nothing.
 * @returns the outcome
 * @throws signed-out when their session ended meanwhile
 */
export async function linkProvider(viewer: Viewer, identity: Identity, now = new Date()): Promise<LinkOutcome> {
  return db().$transaction(async (tx) => {
    await requireLiveSession(tx, viewer, now)
    const known = await tx.account.findUnique({ where: toKey(identity) })
    if (known) return known.userId === viewer.id ? 'linked' : 'taken'
    const { provider, id, label } = identity
    const other = await tx.account.findUnique({ where: { userId_provider: { userId: viewer.id, provider } } })
    if (other) return 'one-already'
    await addSignInMethod(tx, viewer.id, { provider, providerAccountId: id, label: asOneLine(label).slice(0, 254) })
    await notifyAccountOwner(tx, viewer, 'way-in-linked', now, { provider })
    return 'linked'
  })
}

/** Decisions that `lib/platform/auth` needs when a person returns from outside. */
export const createSignInHandlers = (
  verificationHooks: FirstVerificationHooks,
  doors: SignUpDoors,
): SignInHandlers => ({
  signInByLink: (link, findVisitor) => signInByLink(link, findVisitor, verificationHooks, doors),
  signInByProvider: (identity, next) => signInByProvider(identity, next, doors),
  linkProvider,
  listener: signInListener,
})
