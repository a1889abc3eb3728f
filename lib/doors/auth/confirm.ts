import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { AppError, conflict, invalid } from '@/lib/foundation/errors'
import { withinLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import * as words from '@/messages/generated/doors/auth'
import { PASSWORD_PROVIDER, verifyPassword } from './password'
import type { Viewer } from './viewer'

/** How long, in milliseconds, having signed in counts as proof for people who have no password. */
const FRESH_MS = 15 * 60 * 1000

/**
 * Before something that a borrowed browser must not do: the viewer gives their password once more or, having none,
 * signed in a moment ago.
 * Never within a transaction: tries are counted.
 * @throws invalid (field `current`) for a wrong password; too-many after ten of them; conflict where signing in again is
 *   asked for
 */
export async function confirmItIsThem(viewer: Viewer, current: string | undefined, now = new Date()): Promise<void> {
  const account = await db().account.findFirst({
    where: { userId: viewer.id, provider: PASSWORD_PROVIDER },
    select: { passwordHash: true },
  })
  if (account) {
    const check = async () => {
      if (await verifyPassword(current ?? '', account.passwordHash)) return
      throw invalid('current', words.wrongPassword())
    }
    return withinLimit(limits.confirm, viewer.id, check, isWrong)
  }
  const session = await db().session.findUnique({ where: { id: viewer.sessionId }, select: { createdAt: true } })
  if (session && now.getTime() - session.createdAt.getTime() < FRESH_MS) return
  throw conflict(words.confirmBySignIn())
}

const isWrong = (error: unknown): boolean => error instanceof AppError && error.code === 'invalid'
