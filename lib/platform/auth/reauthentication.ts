import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { AppError, conflict, invalid } from '@/lib/foundation/errors'
import { limitFailures } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import * as words from '@/messages/generated/platform/auth'
import { PASSWORD_PROVIDER, verifyPassword } from './passwords/password'
import type { Viewer } from './viewer'

/** Time after a sign-in during which it counts as proof for people without a password, in milliseconds. */
const FRESH_MS = 15 * 60 * 1000

/**
 * Confirms the viewer's identity before a sensitive change, which a borrowed browser must not make: by their password
 * or, without one, by a recent sign-in. Never within a transaction: tries are counted.
 * @throws invalid (field `current`) for a wrong password; too-many after ten of them; conflict without a recent sign-in
 */
export async function requireReauthentication(
  viewer: Viewer,
  current: string | undefined,
  now = new Date(),
): Promise<void> {
  const account = await db().account.findFirst({
    where: { userId: viewer.id, provider: PASSWORD_PROVIDER },
    select: { passwordHash: true },
  })
  if (account) {
    const check = async () => {
      if (await verifyPassword(current ?? '', account.passwordHash)) return
      throw invalid('current', words.wrongPassword())
    }
    return limitFailures(limits.confirm, viewer.id, check, isWrong)
  }
  await requireRecentSignIn(viewer, now)
}

/**
 * Requires that the viewer signed in within the last 15 minutes, with or without a password.
 * @throws conflict otherwise
 */
export async function requireRecentSignIn(viewer: Viewer, now = new Date()): Promise<void> {
  const session = await db().session.findUnique({ where: { id: viewer.sessionId }, select: { createdAt: true } })
  if (session && now.getTime() - session.createdAt.getTime() < FRESH_MS) return
  throw conflict(words.confirmBySignIn())
}

const isWrong = (error: unknown): boolean => error instanceof AppError && error.code === 'invalid'
