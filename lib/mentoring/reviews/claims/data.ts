import 'server-only'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { hasClaimLapsed } from './claim'

/** Counts the viewer's claims that count towards `MAX_CLAIMS`. */
export async function countClaims(viewer: Viewer, now: Date): Promise<number> {
  const claims = await db().review.findMany({
    where: { claimedById: viewer.id, state: 'claimed' },
    select: { claimedById: true, claimedAt: true, draftedAt: true },
  })
  return claims.filter((claim) => !hasClaimLapsed(claim, now)).length
}
