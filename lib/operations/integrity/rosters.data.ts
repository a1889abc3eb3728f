import 'server-only'
import { db } from '@/lib/foundation/database/db'
import type { Operator } from '@/lib/platform/auth/viewer'
import { type IntegrityCheck, ProblemLines } from './check'

type Broken = { readonly id: string; readonly what: string; readonly which: string }

/**
 * Checks that nothing of a withdrawn roster is still open, which would give places and roles that an admin took back,
 * and that no place is both taken and withdrawn. One statement, so that no write comes between; there are few rosters.
 */
export async function checkRosters(_operator: Operator): Promise<IntegrityCheck> {
  const lines = new ProblemLines()
  const rows = await db().$queryRaw<Broken[]>`
    SELECT b."id", 'withdrawn, but a place in it is open' AS "what", e."id" AS "which"
      FROM "RosterBatch" b JOIN "RosterEntry" e ON e."batchId" = b."id"
      WHERE b."withdrawnAt" IS NOT NULL AND e."acceptedAt" IS NULL AND e."withdrawnAt" IS NULL
    UNION ALL SELECT b."id", 'withdrawn, but an invitation of it is open', i."id"
      FROM "RosterBatch" b JOIN "PersonInvitation" i ON i."batchId" = b."id"
      WHERE b."withdrawnAt" IS NOT NULL AND i."acceptedAt" IS NULL AND i."revokedAt" IS NULL
    UNION ALL SELECT e."batchId", 'a place is both taken and withdrawn', e."id"
      FROM "RosterEntry" e WHERE e."acceptedAt" IS NOT NULL AND e."withdrawnAt" IS NOT NULL
    ORDER BY 1, 2, 3`
  lines.add(...rows.map(({ id, what, which }) => `roster ${id}: ${what} (${which})`))
  const count = await db().rosterBatch.count()
  return { name: 'Nothing of withdrawn rosters is open', seen: `${count} rosters`, problems: lines.all(), remarks: [] }
}
