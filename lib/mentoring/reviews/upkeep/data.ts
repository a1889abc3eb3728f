import 'server-only'
import type { Operator } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'

export type BrokenPromise = { readonly reviewId: string; readonly waitId: string }

/**
 * Waits whose promised time is past and whose learner was neither told so nor has asked for another mentor. What was
 * told is known by its notification: there is one for each wait.
 */
export async function listBrokenPromises(_operator: Operator, now: Date, limit: number): Promise<BrokenPromise[]> {
  return db().$queryRaw<BrokenPromise[]>`
    SELECT r."id" AS "reviewId", w."id" AS "waitId"
    FROM "Review" r
    JOIN "ReviewWait" w ON w."reviewId" = r."id" AND w."endedAt" IS NULL
    WHERE r."state" IN ('waiting', 'claimed') AND r."dueAt" < ${now} AND r."askedAnotherAt" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM "Notification" n WHERE n."userId" = r."learnerId" AND n."key" = 'promise:' || w."id"
      )
    ORDER BY r."dueAt", r."id"
    LIMIT ${limit}`
}
