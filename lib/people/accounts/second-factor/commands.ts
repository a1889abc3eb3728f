import 'server-only'
import { encode } from 'uqr'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { AppError, conflict, invalid } from '@/lib/foundation/errors'
import { getSiteName } from '@/lib/foundation/messages/site-name'
import { consumeLimit, limitFailures } from '@/lib/foundation/rate-limit/limit'
import { type Limit, limits } from '@/lib/foundation/rate-limit/limits'
import { requireReauthentication } from '@/lib/platform/auth/reauthentication'
import {
  consumeSecondFactor,
  findMatchingStep,
  newSecret,
  renewRecoveryCodes,
} from '@/lib/platform/auth/second-factor/second-factor'
import { beginSetUp, confirmSetUp, removeSecondFactor } from '@/lib/platform/auth/second-factor/second-factor-rows'
import { toAuthenticatorSetup } from '@/lib/platform/auth/second-factor/totp'
import { endPendingSignIn, endPendingSignIns, endSessions } from '@/lib/platform/auth/sessions/end-sessions'
import { completeSession, type NewSession, requireLiveSession } from '@/lib/platform/auth/sessions/session-rows'
import type { PendingSecondFactor, Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/people/account-refusals'
import { notifyAccountOwner } from '../security-notice/commands'
import { recordFailedSignIn, recordSignIn } from '../sign-in/sign-ins.commands'
import { type Drawing, drawSquares } from './qr-drawing'
import type { ConfirmedCode } from './schema'

/** Time within which a set-up can be confirmed, in milliseconds. */
const SET_UP_MS = 60 * 60 * 1000

const wrongCode = () => invalid('code', words.usedCode())
const isWrongCode = (error: unknown) => error instanceof AppError && error.fields.some(({ field }) => field === 'code')

const guess = <Value>(limit: Limit, userId: string, work: (tx: Transaction) => Promise<Value>): Promise<Value> =>
  limitFailures(limit, userId, () => db().$transaction(work), isWrongCode)

/** Secret for an authenticator app, in several forms. Shown once. */
export type AuthenticatorSetup = {
  /** Key to type by hand, in groups of four. */
  readonly key: string
  /** Link that opens the app on a phone. */
  readonly link: string
  /** The same link as a QR code. */
  readonly drawing: Drawing
}

/**
 * Begins to set up an authenticator app, which has no effect before it is confirmed. Beginning again discards the
 * earlier secret.
 * @throws conflict when there is one; what `requireReauthentication` throws; signed-out when the session ended meanwhile
 */
export async function beginSecondFactor(
  viewer: Viewer,
  current?: string,
  now = new Date(),
): Promise<AuthenticatorSetup> {
  await consumeLimit(limits.securityMail, viewer.id)
  await requireReauthentication(viewer, current, now)
  const secret = newSecret()
  await db().$transaction(async (tx) => {
    await requireLiveSession(tx, viewer, now)
    if (!(await beginSetUp(tx, viewer.id, secret, now))) throw conflict(words.appIsSetUp())
  })
  const { key, link } = toAuthenticatorSetup(secret, viewer.email, {
    name: getSiteName(),
    host: new URL(siteOrigin()).hostname,
  })
  return { key, link, drawing: drawSquares(encode(link, { ecc: 'M', border: 0 }).data) }
}

/**
 * Activates the second factor by a first code, and signs out the viewer's other devices, which signed in without it.
 * @returns the recovery codes, which are shown this once
 * @throws invalid for a wrong code; conflict when no set-up was begun, or too long ago; too-many; signed-out
 */
export async function confirmSecondFactor(viewer: Viewer, code: string, now = new Date()): Promise<readonly string[]> {
  const { id: userId, sessionId } = viewer
  return guess(limits.ownSecondFactor, userId, async (tx) => {
    await requireLiveSession(tx, viewer, now)
    const begun = { userId, confirmedAt: null, createdAt: { gt: new Date(now.getTime() - SET_UP_MS) } }
    const factor = await tx.secondFactor.findFirst({ where: begun })
    if (!factor) throw conflict(words.setUpOver())
    const lastStep = findMatchingStep(factor, code, now)
    if (!lastStep) throw invalid('code', words.firstCode())
    await confirmSetUp(tx, userId, lastStep, now)
    await endSessions(tx, userId, sessionId)
    await notifyAccountOwner(tx, viewer, 'second-factor-on', now)
    return renewRecoveryCodes(tx, userId)
  })
}

type Owner = { readonly id: string; readonly email: string; readonly locale: string | null }

/** Redeems one of the owner's codes, in the transaction that it authorises. */
async function takeOwn(tx: Transaction, owner: Owner, code: string, now: Date): Promise<void> {
  const taken = await consumeSecondFactor(tx, owner.id, code, now)
  if (!taken) throw wrongCode()
  if (taken.by === 'recovery-code') await notifyAccountOwner(tx, owner, 'recovery-code-used', now, { left: taken.left })
}

/**
 * Deactivates the second factor. Ends sign-ins that await it, which nothing could complete.
 * @throws invalid for a wrong code or password; too-many; signed-out when the session ended meanwhile
 */
export async function endSecondFactor(viewer: Viewer, input: ConfirmedCode, now = new Date()): Promise<void> {
  const { id: userId } = viewer
  await requireReauthentication(viewer, input.current, now)
  await guess(limits.ownSecondFactor, userId, async (tx) => {
    await requireLiveSession(tx, viewer, now)
    await takeOwn(tx, viewer, input.code, now)
    await removeSecondFactor(tx, userId)
    await endPendingSignIns(tx, userId)
    await notifyAccountOwner(tx, viewer, 'second-factor-off', now)
  })
}

/**
 * Makes ten new recovery codes; the former ones stop working.
 * @returns the codes, which are shown this once
 * @throws invalid for a wrong code or password; too-many; signed-out when the session ended meanwhile
 */
export async function makeRecoveryCodes(
  viewer: Viewer,
  input: ConfirmedCode,
  now = new Date(),
): Promise<readonly string[]> {
  const { id: userId } = viewer
  await consumeLimit(limits.securityMail, userId)
  await requireReauthentication(viewer, input.current, now)
  return guess(limits.ownSecondFactor, userId, async (tx) => {
    await requireLiveSession(tx, viewer, now)
    await takeOwn(tx, viewer, input.code, now)
    await notifyAccountOwner(tx, viewer, 'recovery-codes-made', now)
    return renewRecoveryCodes(tx, userId)
  })
}

/**
 * Completes a sign-in by its second factor.
 * @param address the client's
 * @returns the complete session, whose cookie has yet to be set
 * @throws invalid for a wrong code; too-many; signed-out when the first half has ended
 */
export async function completeSecondFactor(
  halfway: PendingSecondFactor,
  code: string,
  address: string,
  now = new Date(),
): Promise<NewSession> {
  const signIn = { userId: halfway.id, way: 'second-factor' }
  return guess(limits.secondFactor, halfway.id, async (tx) => {
    await takeOwn(tx, halfway, code, now)
    const session = await completeSession(tx, halfway.sessionId, now)
    await recordSignIn(tx, signIn, now)
    return session
  }).catch(async (error) => {
    if (isWrongCode(error)) await recordFailedSignIn({ ...signIn, email: null, address }, now)
    throw error
  })
}

/** Ends a sign-in that awaits its second factor, so that another person can sign in here. */
export async function cancelSecondFactor({ sessionId }: PendingSecondFactor): Promise<void> {
  await endPendingSignIn(sessionId)
}
