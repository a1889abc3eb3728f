import 'server-only'
import { db } from '@/lib/foundation/database/db'
import type { Operator } from '@/lib/platform/auth/viewer'
import { type IntegrityCheck, ProblemLines } from './check'

/** Longest stored part. Two parts of a longer name may become equal, so that they cannot be counted. */
const PART_LENGTH = 24

/** Checks the stored name parts, by which mentors search, against the names. */
export async function checkNameParts(_operator: Operator): Promise<IntegrityCheck> {
  const rows = await db().$queryRaw<{ cohortId: string; userId: string }[]>`
    WITH "kept" AS (SELECT "cohortId", "userId", COUNT(*) AS "parts" FROM "NamePart" GROUP BY "cohortId", "userId")
    SELECT m."cohortId", m."userId" FROM "Membership" m
    LEFT JOIN "kept" k ON k."cohortId" = m."cohortId" AND k."userId" = m."userId"
    WHERE m."role" = 'learner' AND length(m."sortName") <= ${PART_LENGTH}
      AND COALESCE(k."parts", 0) <> length(replace(m."sortName", ' ', ''))
    UNION
    SELECT p."cohortId", p."userId" FROM "NamePart" p
    LEFT JOIN "Membership" m ON m."cohortId" = p."cohortId" AND m."userId" = p."userId" AND m."role" = 'learner'
    WHERE m."userId" IS NULL OR m."sortName" NOT LIKE '%' || p."part" || '%'
    ORDER BY 1, 2`
  const [{ parts = 0 } = {}] = await db().$queryRaw<{ parts: number | bigint }[]>`
    SELECT COUNT(*) AS "parts" FROM "NamePart"`
  const lines = new ProblemLines()
  for (const { cohortId, userId } of rows)
    lines.add(`cohort ${cohortId} finds learner ${userId} by other parts than their name has`)
  return { name: 'Everybody is found by their name', seen: `${parts} parts`, problems: lines.all(), remarks: [] }
}
