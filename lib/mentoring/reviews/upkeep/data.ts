import 'server-only'
import type { Operator } from '@/lib/doors/auth/viewer'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { merged } from '@/lib/foundation/database/sql'
import { isNotDisabled } from '@/lib/people/accounts/open-accounts.data'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { daysBefore, nudgeDays } from '../silence'

export type BrokenPromise = { readonly reviewId: string; readonly waitId: string }
/** A place in the order of those that are overdue. */
export type OverduePlace = { readonly dueAt: Date; readonly id: string }

type OverdueRow = { readonly id: string; readonly dueAt: Date | string; readonly waitId: string | null }

/**
 * Of the next reviews whose promised time is past, the waits whose learner was neither told so nor has asked for another
 * mentor. What was told is known by its notification: there is one for each wait.
 * @param after the last place of the page before
 * @returns `last` is null behind the last page
 */
export async function listBrokenPromises(
  _operator: Operator,
  { after, take }: { readonly after: OverduePlace | null; readonly take: number },
  now: Date,
): Promise<{ broken: BrokenPromise[]; last: OverduePlace | null }> {
  const behind = after ? Prisma.sql`AND (r."dueAt", r."id") > (${after.dueAt}, ${after.id})` : Prisma.empty
  const lists = ['waiting', 'claimed'].map(
    (state) => Prisma.sql`
      SELECT r."id", r."dueAt", r."learnerId", r."askedAnotherAt" FROM "Review" r
      WHERE r."state" = ${state} AND r."dueAt" < ${now} ${behind}`,
  )
  const rows = await db().$queryRaw<OverdueRow[]>`
    SELECT o."id", o."dueAt", (
      SELECT w."id" FROM "ReviewWait" w
      WHERE w."reviewId" = o."id" AND w."endedAt" IS NULL AND o."askedAnotherAt" IS NULL AND NOT EXISTS (
        SELECT 1 FROM "Notification" n WHERE n."userId" = o."learnerId" AND n."key" = 'promise:' || w."id"
      )
      LIMIT 1
    ) AS "waitId"
    FROM (${merged(lists, Prisma.sql`ORDER BY "dueAt", "id"`, take)}) AS o
    ORDER BY o."dueAt", o."id"`
  const last = rows.length < take ? undefined : rows.at(-1)
  return {
    broken: rows.flatMap(({ id, waitId }) => (waitId === null ? [] : [{ reviewId: id, waitId }])),
    last: last ? { dueAt: new Date(last.dueAt), id: last.id } : null,
  }
}

const sides = ['learner', 'mentor']

/**
 * The ids of reviews of which one side is to be reminded that it is their turn, those first whose turn is oldest. Nobody
 * is reminded of the work of somebody whose account is disabled.
 */
export function listToNudge(tx: Transaction, now: Date, take: number): Promise<string[]> {
  // Who was reminded so often is next reminded then: who has had all reminders is not looked at.
  const lists = nudgeDays.flatMap((days, nudges) =>
    sides.map(
      (turn) => Prisma.sql`
        SELECT r."id", r."turnSince" FROM "Review" r
        WHERE r."turn" = ${turn} AND r."nudges" = ${nudges} AND r."turnSince" <= ${daysBefore(now, days)}
          AND ${isNotDisabled(Prisma.sql`r."learnerId"`)}`,
    ),
  )
  return listFirst(tx, lists, take)
}

/** The ids of approved reviews of which one side owes a word since that moment or longer, the oldest first. */
export function listQuiet(tx: Transaction, since: Date, take: number): Promise<string[]> {
  const lists = sides.map(
    (turn) => Prisma.sql`
      SELECT r."id", r."turnSince" FROM "Review" r
      WHERE r."state" = 'approved' AND r."turn" = ${turn} AND r."turnSince" <= ${since}`,
  )
  return listFirst(tx, lists, take)
}

async function listFirst(tx: Transaction, lists: readonly Prisma.Sql[], take: number): Promise<string[]> {
  const inOrder = Prisma.sql`ORDER BY "turnSince", "id"`
  const rows = await tx.$queryRaw<{ id: string }[]>(merged(lists, inOrder, take))
  return rows.map(({ id }) => id)
}
