import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { daysBetween } from '@/lib/foundation/values/calendar-date'
import { ARRIVED, NO_DATE, NOT_LATE } from '@/lib/learning/plans/arrival-dates'
import type { Operator } from '@/lib/platform/auth/viewer'
import { type IntegrityCheck, ProblemLines } from './check'

const BATCH = 1000

/**
 * Checks by how many days learners will miss their dates against these dates. A forecast that a server of the version
 * before wrote beside this one is a remark: the next stats of the learner replace it.
 */
export async function checkDates(_operator: Operator): Promise<IntegrityCheck> {
  const lines = new ProblemLines()
  let [seen, outdated] = [0, 0]
  for (let after: Key | null = null; ; ) {
    const rows: readonly Row[] = await readBatch(after)
    for (const row of rows) {
      const problem = findProblem(row)
      if (problem) lines.add(`learner ${row.userId} of cohort ${row.cohortId}: ${problem}`)
      else if (isOutdated(row)) outdated++
    }
    seen += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) break
    after = last
  }
  const stray = await db().$queryRaw<Key[]>`
    SELECT o."cohortId", o."userId" FROM "OwnDate" o
    WHERE NOT EXISTS (SELECT 1 FROM "Membership" m
      WHERE m."cohortId" = o."cohortId" AND m."userId" = o."userId" AND m."role" = 'learner')
    ORDER BY 1, 2`
  return {
    name: 'How late learners will be follows from their dates',
    seen: `${seen} places`,
    problems: lines.all(),
    remarks: [
      ...(outdated > 0 ? [`${outdated} places have a forecast that is newer than by how much it misses the date`] : []),
      ...(stray.length > 0 ? [`${stray.length} moved dates are of people who left the cohort`] : []),
    ],
  }
}

type Key = { readonly cohortId: string; readonly userId: string }
type Row = Awaited<ReturnType<typeof readBatch>>[number]

function readBatch(after: Key | null) {
  const behind = after && {
    OR: [{ cohortId: { gt: after.cohortId } }, { cohortId: after.cohortId, userId: { gt: after.userId } }],
  }
  return db().membership.findMany({
    where: { role: 'learner', ...behind },
    orderBy: [{ cohortId: 'asc' }, { userId: 'asc' }],
    take: BATCH,
    select: { cohortId: true, userId: true, dueOn: true, lateBy: true, arrivesFrom: true, flag: true },
  })
}

function findProblem({ dueOn, lateBy, flag }: Row): string | null {
  if (dueOn === '' && lateBy !== NOT_LATE) return `it is ${lateBy} days late without a date`
  return flag === 'late' && lateBy <= 0 ? 'it is flagged as late, and is not' : null
}

function isOutdated({ dueOn, lateBy, arrivesFrom }: Row): boolean {
  const hasBoth = dueOn !== '' && arrivesFrom !== NO_DATE && arrivesFrom !== ARRIVED
  return lateBy !== (hasBoth ? daysBetween(dueOn, arrivesFrom) : NOT_LATE)
}
