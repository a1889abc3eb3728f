import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { AppError } from '@/lib/foundation/errors'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { toNetwork } from '@/lib/foundation/rate-limit/network.mjs'
import { recordAudit } from '@/lib/platform/audit/commands'
import { clientAddress } from '@/lib/platform/auth/client-address'
import type { SignInListener } from '@/lib/platform/auth/sign-in-handlers'

const HOUR_MS = 60 * 60 * 1000
/** Most sign-ins of one person recorded within an hour: a program that signs in over and over fills no log. */
export const MAX_SIGN_INS_LOGGED_PER_HOUR = 20

type SignIn = { readonly userId: string; readonly way: string }

/** Records a complete sign-in in the audit log, in the transaction of its session. */
export async function recordSignIn(tx: Transaction, { userId, way }: SignIn, now: Date): Promise<void> {
  const since = { gt: new Date(now.getTime() - HOUR_MS) }
  const lately = await tx.auditEntry.count({ where: { subjectId: userId, action: 'signed-in', at: since } })
  if (lately >= MAX_SIGN_INS_LOGGED_PER_HOUR) return
  await recordAudit(tx, { action: 'signed-in', actorId: userId, subjectId: userId, detail: { way } }, now)
}

type Failed = {
  readonly way: string
  /** The address as typed, or null where none was. It is not stored. */
  readonly email: string | null
  /** The client's address, by which lines are counted. It is not stored either. */
  readonly address: string
  readonly userId?: string
}

/**
 * Records a refused sign-in in the audit log. An address without an account gets a line without a subject, by the same
 * statements, so that timing reveals nothing. Once this site, or the client's network, has reached its limit for the
 * hour, nothing more is recorded. Never within a transaction: lines are counted.
 */
export async function recordFailedSignIn({ way, email, address, userId }: Failed, now = new Date()): Promise<void> {
  try {
    // Takes from the narrower limit first: what it refuses does not count in the wider one.
    await consumeLimit(limits.failedSignInsShare, `${way}@${toNetwork(address, 48)}`)
    await consumeLimit(limits.failedSignIns, way)
  } catch (error) {
    if (error instanceof AppError && error.code === 'too-many') return
    throw error
  }
  const subjectId = userId ?? (email === null ? undefined : await findId(email))
  await recordAudit(db(), { action: 'sign-in-failed', actorId: null, subjectId, detail: { way } }, now)
}

async function findId(typed: string): Promise<string | undefined> {
  const email = typed.trim().toLowerCase()
  return (await db().user.findUnique({ where: { email }, select: { id: true } }))?.id
}

/** Listener for sign-ins, called by `lib/platform/auth`. */
export const signInListener: SignInListener = {
  onSignedIn: recordSignIn,
  onFailed: async (what) => recordFailedSignIn({ ...what, address: await clientAddress() }),
}
