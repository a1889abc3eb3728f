import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import { LOOKED_BACK_WEEKS, listUnscoredMondays } from '@/lib/learning/forecast/accuracy/accuracy'
import { isOpenPromise } from '@/lib/mentoring/reviews/upkeep/data'
import { INVITATION_DAYS } from '@/lib/people/accounts/invitations/invitation'
import { signInActions } from '@/lib/platform/audit/action'
import type { Operator } from '@/lib/platform/auth/viewer'
import { eraseLetters } from '@/lib/platform/mail/letter-files.commands'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { daysAgo, KEPT_DAYS } from './periods'

/** Rows that one run deletes, of each kind. */
const BATCH = 200

type Ids = readonly { readonly id: string }[]
const listIds = (rows: Ids) => ({ id: { in: rows.map(({ id }) => id) } })

/** The oldest, by a column that has an index: in another order every row would be looked at. */
const oldest = <Column extends string>(column: Column) =>
  ({ take: BATCH, select: { id: true }, orderBy: { [column]: 'asc' } as Record<Column, 'asc'> }) as const

/**
 * Deletes mail that was sent, or could not be, a month ago. The letters on disk go first: what is killed between the two
 * finds the rows again.
 * @returns how many
 */
export async function forgetMail(_operator: Operator, now: Date): Promise<number> {
  const before = { lt: daysAgo(KEPT_DAYS.mail, now) }
  const sent = await db().mail.findMany({ where: { nextAttemptAt: null, sentAt: before }, ...oldest('sentAt') })
  const givenUp = { nextAttemptAt: null, sentAt: null, createdAt: before }
  const rows = [...sent, ...(await db().mail.findMany({ where: givenUp, ...oldest('createdAt') }))]
  await eraseLetters(rows.map(({ id }) => id))
  return (await db().mail.deleteMany({ where: listIds(rows) })).count
}

/**
 * Deletes notifications that were read half a year ago, and those that were not read for over a year. Those of a broken
 * promise stay while its review waits.
 * @returns how many
 */
export async function forgetNotifications(_operator: Operator, now: Date): Promise<number> {
  const [wasRead, wasNot] = [daysAgo(KEPT_DAYS.readNotifications, now), daysAgo(KEPT_DAYS.unreadNotifications, now)]
  const isClosed = Prisma.sql`NOT ${isOpenPromise(Prisma.sql`n`)}`
  const read = await db().$queryRaw<Ids>`
    SELECT n."id" FROM "Notification" n WHERE n."readAt" < ${wasRead} AND ${isClosed}
    ORDER BY n."readAt" LIMIT ${BATCH}`
  const unread = await db().$queryRaw<Ids>`
    SELECT n."id" FROM "Notification" n WHERE n."readAt" IS NULL AND n."createdAt" < ${wasNot} AND ${isClosed}
    ORDER BY n."createdAt" LIMIT ${BATCH}`
  return (await db().notification.deleteMany({ where: listIds([...read, ...unread]) })).count
}

/**
 * Deletes invitations that lead nowhere any more, and with them the addresses of people who never came.
 * @returns how many
 */
export async function forgetInvitations(_operator: Operator, now: Date): Promise<number> {
  const before = { lt: daysAgo(KEPT_DAYS.invitations, now) }
  // Nothing ends before it begins: of what was made later nothing is looked at.
  const where = { createdAt: before, OR: [{ acceptedAt: before }, { revokedAt: before }, { expiresAt: before }] }
  const ofCohorts = await db().invitation.findMany({ where, ...oldest('createdAt') })
  const toHere = await db().personInvitation.findMany({ where, ...oldest('createdAt') })
  const places = await findEndedPlaces(now)
  const { count } = await db().invitation.deleteMany({ where: listIds(ofCohorts) })
  const gone = await db().personInvitation.deleteMany({ where: listIds(toHere) })
  return count + gone.count + (await db().rosterEntry.deleteMany({ where: listIds(places) })).count
}

/**
 * Finds places of rosters that were taken or withdrawn, or whose invitation expired, so long ago. They are found by
 * their rosters, of which there are few.
 */
async function findEndedPlaces(now: Date): Promise<Ids> {
  const before = { lt: daysAgo(KEPT_DAYS.invitations, now) }
  const rosters = await db().rosterBatch.findMany({
    where: { createdAt: before, entries: { some: {} } },
    ...oldest('createdAt'),
  })
  const expired = { acceptedAt: null, createdAt: { lt: daysAgo(KEPT_DAYS.invitations + INVITATION_DAYS, now) } }
  return db().rosterEntry.findMany({
    where: {
      batchId: { in: rosters.map(({ id }) => id) },
      OR: [{ acceptedAt: before }, { withdrawnAt: before }, expired],
    },
    take: BATCH,
    select: { id: true },
  })
}

/**
 * Deletes one-time links that were used or ran out a week ago: until then their page can say why they do nothing.
 * @returns how many
 */
export async function forgetOneTimeLinks(_operator: Operator, now: Date): Promise<number> {
  const before = { lt: daysAgo(KEPT_DAYS.oneTimeLinks, now) }
  const where = { createdAt: before, OR: [{ usedAt: before }, { expiresAt: before }] }
  const links = await db().emailToken.findMany({ where, ...oldest('createdAt') })
  return (await db().emailToken.deleteMany({ where: listIds(links) })).count
}

/**
 * Deletes codes for runs of checks that expired a week ago. Runs that were sent with them stay.
 * @returns how many
 */
export async function forgetCheckCodes(_operator: Operator, now: Date): Promise<number> {
  const where = { expiresAt: { lt: daysAgo(KEPT_DAYS.checkCodes, now) } }
  const codes = await db().checkCode.findMany({ where, ...oldest('expiresAt') })
  return (await db().checkCode.deleteMany({ where: listIds(codes) })).count
}

/** Of what a large site has thousands of a day, one run deletes so many: in some tens of milliseconds. */
const MANY = 2000

/**
 * Deletes sign-ins from the audit log, of which every other line stays for good.
 * @returns how many
 */
export async function forgetSignIns(_operator: Operator, now: Date): Promise<number> {
  const where = { action: { in: [...signInActions] }, at: { lt: daysAgo(KEPT_DAYS.signIns, now) } }
  return (await db().auditEntry.deleteMany({ where, limit: MANY })).count
}

/**
 * Deletes keys of requests that changed nothing. One that comes back even later is a new request: it changes nothing
 * again, unless the step was changed since.
 * @returns how many
 */
export async function forgetIdempotencyRecords(_operator: Operator, now: Date): Promise<number> {
  const where = { createdAt: { lt: daysAgo(KEPT_DAYS.idempotencyRecords, now) } }
  return (await db().idempotencyRecord.deleteMany({ where, limit: MANY })).count
}

/** Share of a target at which every step is done, so that only paid work can be missing (`reachedOn`). */
const EVERY_STEP = 1

/**
 * Thins out stored forecasts to the weeks that are judged (`listScoredMondays`), and deletes those too old to be judged.
 * Forecasts made when every step was done stay until then, because `reachedOn` needs them. Both periods begin with the
 * Monday of the week: none is kept for longer than the privacy page says, and one of a Sunday for six days less. One
 * statement for each week, so that none reads more than one week's rows.
 * @returns how many
 */
export async function forgetForecasts(_operator: Operator, now: Date): Promise<number> {
  const today = toDay(now, 'UTC')
  const oldest = addDays(today, -7 * LOOKED_BACK_WEEKS)
  let { count } = await db().forecastRecord.deleteMany({ where: { week: { lt: oldest } }, limit: MANY })
  for (const week of listUnscoredMondays(oldest, addDays(today, -KEPT_DAYS.weeklyForecasts))) {
    if (count >= MANY) break
    const where = { week, shareDone: { lt: EVERY_STEP } }
    count += (await db().forecastRecord.deleteMany({ where, limit: MANY - count })).count
  }
  return count
}
