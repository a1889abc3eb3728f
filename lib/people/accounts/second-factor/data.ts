import 'server-only'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'

export type SecondFactorState = {
  /** Instant, ISO, since which it is active; null when it is off. */
  readonly onSince: string | null
  readonly recoveryCodesLeft: number
}

/** Returns since when the viewer has a second factor, and how many recovery codes are left. */
export async function findSecondFactor({ id: userId }: Viewer): Promise<SecondFactorState> {
  const [factor, recoveryCodesLeft] = await Promise.all([
    db().secondFactor.findUnique({ where: { userId }, select: { confirmedAt: true } }),
    db().recoveryCode.count({ where: { userId, usedAt: null } }),
  ])
  return { onSince: factor?.confirmedAt?.toISOString() ?? null, recoveryCodesLeft }
}
