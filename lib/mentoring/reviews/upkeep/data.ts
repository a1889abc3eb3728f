import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { mergeSortedQueries } from '@/lib/foundation/database/sql'
import { isNotDisabled } from '@/lib/people/accounts/sign-up/open-accounts.data'
import type { Operator } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { daysBefore, REMINDER_DAYS } from '../messages/silence'

export type BrokenPromise = { readonly reviewId: string; readonly waitId: string }
/** A position in the order of overdue reviews. */
export type OverduePlace = { readonly dueAt: Date; readonly id: string }

type OverdueRow = { readonly id: string; readonly dueAt: Date | string; readonly waitId: string | null }

/**
 * Reads the next overdue reviews, and returns the waits whose learner was not notified of it and has not requested
 * another mentor. There is one such notification for each wait.
 * @param after the last position of the page before
 * @returns `last` is null after the last page
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
      WHERE r."state" = ${state} AND r."dueAt" < ${now} AND ${isOfOpenCohort} ${behind}`,
  )
  const rows = await db().$queryRaw<OverdueRow[]>`
    SELECT o."id", o."dueAt", (
      SELECT w."id" FROM "ReviewWait" w
      WHERE w."reviewId" = o."id" AND w."endedAt" IS NULL AND o."askedAnotherAt" IS NULL AND NOT EXISTS (
        SELECT 1 FROM "Notification" n WHERE n."userId" = o."learnerId" AND n."key" = 'promise:' || w."id"
      )
      LIMIT 1
    ) AS "waitId"
    FROM (${mergeSortedQueries(lists, Prisma.sql`ORDER BY "dueAt", "id"`, take)}) AS o
    ORDER BY o."dueAt", o."id"`
  const last = rows.length < take ? undefined : rows.at(-1)
  return {
    broken: rows.flatMap(({ id, waitId }) => (waitId === null ? [] : [{ reviewId: id, waitId }])),
    last: last ? { dueAt: new Date(last.dueAt), id: last.id } : null,
  }
}

/**
 * SQL condition: a notification of a broken promise whose wait is still open. Without it the learner would be notified
 * again.
 * Not `EXISTS`: PostgreSQL would read all open waits for it.
 * @param notification the alias of a notification
 */
export const isOpenPromise = (notification: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  ${notification}."kind" = 'promise-broken' AND (
    SELECT "wait"."endedAt" IS NULL FROM "ReviewWait" AS "wait"
    WHERE "wait"."id" = replace(${notification}."key", 'promise:', '')) IS TRUE)`

/** SQL condition: a review `r` of a cohort that is not closed. Closed ones make no promises and send no reminders. */
const isOfOpenCohort = Prisma.sql`(SELECT c."closedAt" FROM "Cohort" c WHERE c."id" = r."cohortId") IS NULL`

const sides = ['learner', 'mentor']

/**
 * Returns the ids of reviews in which one side is due a reminder, oldest turns first. Work of disabled accounts is left
 * out.
 */
export function listReviewsToRemind(tx: Transaction, now: Date, take: number): Promise<string[]> {
  // The number of reminders so far determines the next: reviews with all of them are not read.
  const lists = REMINDER_DAYS.flatMap((days, nudges) =>
    sides.map(
      (turn) => Prisma.sql`
        SELECT r."id", r."turnSince" FROM "Review" r
        WHERE r."turn" = ${turn} AND r."nudges" = ${nudges} AND r."turnSince" <= ${daysBefore(now, days)}
          AND ${isNotDisabled(Prisma.sql`r."learnerId"`)} AND ${isOfOpenCohort}`,
    ),
  )
  return listFirst(tx, lists, take)
}

/** Returns the ids of approved reviews whose turn has run since that moment or longer, oldest first. */
export function listQuietReviews(tx: Transaction, since: Date, take: number): Promise<string[]> {
  const lists = sides.map(
    (turn) => Prisma.sql`
      SELECT r."id", r."turnSince" FROM "Review" r
      WHERE r."state" = 'approved' AND r."turn" = ${turn} AND r."turnSince" <= ${since}`,
  )
  return listFirst(tx, lists, take)
}

async function listFirst(tx: Transaction, lists: readonly Prisma.Sql[], take: number): Promise<string[]> {
  const inOrder = Prisma.sql`ORDER BY "turnSince", "id"`
  const rows = await tx.$queryRaw<{ id: string }[]>(mergeSortedQueries(lists, inOrder, take))
  return rows.map(({ id }) => id)
}
