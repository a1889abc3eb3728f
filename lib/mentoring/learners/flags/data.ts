import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { mergeSortedQueries } from '@/lib/foundation/database/sql'
import { notFound } from '@/lib/foundation/errors'
import { daysBetween, toDay } from '@/lib/foundation/values/calendar-date'
import { type DayNumber, toDayNumber } from '@/lib/foundation/values/day-number'
import { mergePauses } from '@/lib/learning/forecast/pace/pauses'
import { ownQuiet } from '@/lib/learning/forecast/pace/usual-silence'
import { readSummaries } from '@/lib/learning/progress/summary/data'
import { cohortsManagedBy } from '@/lib/mentoring/cohorts/policy'
import type { DateSpan } from '@/lib/mentoring/cohorts/schedule/programme-weeks'
import { findOwnStart } from '@/lib/mentoring/cohorts/schedule/schedule'
import { isNotDisabled } from '@/lib/people/accounts/sign-up/open-accounts.data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { toPlanBaseline } from '../stats/plan-baseline'
import { agreementFields, findAgreement } from '../stats/stored-agreement'
import type { FlaggedLearner } from '../today/today'
import { type CohortLearnerKey, toCohortLearnerKey } from './cohort-learner-key'
import {
  type Flag,
  findLastActivity,
  flags,
  isLongForAnybody,
  isQuiet,
  parseFlag,
  quietDaysSince,
  type RaisedFlag,
} from './flag'
import { flagInWords, lateFlagInWords } from './flag-words'

/** When each of these learners last ticked a point of a checklist; nothing for who never did. */
export async function listLastChecklistMarks(
  tx: Transaction,
  learnerIds: readonly string[],
): Promise<ReadonlyMap<string, Date | undefined>> {
  const rows = await tx.checklistMark.groupBy({
    by: ['learnerId'],
    where: { learnerId: { in: [...learnerIds] } },
    _max: { markedAt: true },
  })
  return new Map(rows.map(({ learnerId, _max }) => [learnerId, _max.markedAt ?? undefined]))
}

/**
 * The flags that stand at these places, with their reasons as of now, in cohorts that the viewer runs. Whoever has come
 * back since the flag was raised has none.
 * @param places those with a flag; so many that a page can show them
 * @returns by `toCohortLearnerKey`
 */
export async function listFlags(
  viewer: Viewer,
  places: readonly CohortLearnerKey[],
  now: Date,
): Promise<ReadonlyMap<string, RaisedFlag>> {
  const managed = cohortsManagedBy(viewer)
  if (!managed || places.length === 0) return new Map()
  const userIds = [...new Set(places.map(({ userId }) => userId))]
  const cohortIds = [...new Set(places.map(({ cohortId }) => cohortId))]
  const where = { role: 'learner', userId: { in: userIds }, cohortId: { in: cohortIds }, flag: { not: '' } }
  const rows = await readPlaces({ ...where, cohort: managed })
  // The filter also finds a person of one place in the cohort of another.
  const asked = new Set(places.map(toCohortLearnerKey))
  const found = await raisedAt(
    rows.filter((row) => asked.has(toCohortLearnerKey(row))),
    now,
  )
  return new Map(found.map(({ row, flag }) => [toCohortLearnerKey(row), flag]))
}

/**
 * The flags in these cohorts, as far as the viewer runs them, those that stand longest first, and dates that will be
 * missed after all silences; never of oneself.
 * @throws not-found for who is neither mentor nor admin
 */
export async function listRaisedFlags(
  viewer: Viewer,
  cohortIds: readonly string[],
  take: number,
  now: Date,
): Promise<FlaggedLearner[]> {
  const cohort = cohortsManagedBy(viewer)
  if (!cohort) throw notFound('page')
  const places = await listFirstFlagged(viewer, cohortIds, take)
  const where = places.map(({ userId, cohortId }) => ({ userId, cohortId, role: 'learner' }))
  const found = places.length === 0 ? [] : await raisedAt(await readPlaces({ cohort, OR: where }), now)
  const order = new Map(places.map((place, index) => [toCohortLearnerKey(place), index]))
  const getPlace = ({ row }: Raised) => order.get(toCohortLearnerKey(row)) ?? 0
  const sorted = found.toSorted((one, other) => getPlace(one) - getPlace(other))
  return sorted.map(({ row: { userId, user, cohortId, cohort }, flag }) => ({
    learnerId: userId,
    name: user.name,
    cohortId,
    cohortName: cohort.name,
    flag,
  }))
}

/** Dates that will be missed come last: a class may have many, and they must not hide who fell silent. */
const rank: Readonly<Record<Flag, Prisma.Sql>> = {
  gone: Prisma.raw('0'),
  behind: Prisma.raw('0'),
  late: Prisma.raw('1'),
}

/** Each cohort gives its own by an index, of each flag by itself: only so does the index have them in order. */
async function listFirstFlagged(
  { id }: Viewer,
  cohortIds: readonly string[],
  take: number,
): Promise<readonly CohortLearnerKey[]> {
  if (cohortIds.length === 0) return []
  const lists = cohortIds.flatMap((cohortId) =>
    flags.map(
      (flag) => Prisma.sql`
        SELECT ${rank[flag]} AS "rank", m."flaggedOn", m."userId", m."cohortId" FROM "Membership" m
        WHERE m."cohortId" = ${cohortId} AND m."role" = 'learner' AND m."flag" = ${flag} AND m."userId" <> ${id}
          AND ${isNotDisabled(Prisma.sql`m."userId"`)}`,
    ),
  )
  const inOrder = Prisma.sql`ORDER BY "rank" ASC, "flaggedOn" ASC, "userId" ASC, "cohortId" ASC`
  return db().$queryRaw<CohortLearnerKey[]>(mergeSortedQueries(lists, inOrder, take))
}

/** Query of the columns of a cohort on which silences in it depend. */
const silenceCohortFields = { name: true, timeZone: true, startsOn: true, goneDays: true, behindDays: true } as const

const readPlaces = (where: object) =>
  db().membership.findMany({
    where,
    orderBy: [{ flaggedOn: 'asc' }, { userId: 'asc' }, { cohortId: 'asc' }],
    select: {
      cohortId: true,
      userId: true,
      joinedAt: true,
      startsOn: true,
      behind: true,
      dueOn: true,
      lateBy: true,
      flag: true,
      flaggedOn: true,
      cohort: { select: silenceCohortFields },
      user: {
        select: {
          name: true,
          timeZone: true,
          learner: {
            select: {
              weeklyHours: true,
              hidesForecast: true,
              createdAt: true,
              eventCount: true,
              lastLearningDay: true,
              pauses: { select: { from: true, to: true } },
              agreedPlans: agreementFields,
            },
          },
        },
      },
    },
  })
type PlaceRow = Awaited<ReturnType<typeof readPlaces>>[number]

type Raised = { readonly row: PlaceRow; readonly flag: RaisedFlag }

/** The flags that still stand, in the order of their rows. */
async function raisedAt(rows: readonly PlaceRow[], now: Date): Promise<Raised[]> {
  const late = rows.filter(({ flag, dueOn, user }) => flag === 'late' && dueOn !== '' && !user.learner?.hidesForecast)
  const silent = rows.filter(({ flag }) => flag !== 'late')
  const ids = [...new Set(silent.map(({ userId }) => userId))]
  const [marks, dates] = await Promise.all([listLastChecklistMarks(db(), ids), listClassDates(silent)])
  const standing = silent.flatMap((row) => findSilence(row, dates, marks.get(row.userId), now) ?? [])
  // A silence that is long for anybody needs no log to explain it, and most flags are of those.
  const asked = standing.filter(({ sign, quietDays }) => sign.kind === 'tick' && !isLongForAnybody(quietDays))
  const moves = await listDaysMoved(
    asked.map(({ row }) => row),
    now,
  )
  const flags = new Map(standing.map((one) => [one.row, raised(one, moves.get(one.row.userId) ?? [])]))
  for (const row of late) flags.set(row, raisedLate(row))
  return rows.flatMap((row) => {
    const flag = flags.get(row)
    return flag ? [{ row, flag }] : []
  })
}

const raisedLate = ({ flaggedOn: since, lateBy, dueOn }: PlaceRow): RaisedFlag => ({
  kind: 'late',
  since,
  reason: lateFlagInWords(lateBy, dueOn),
})

/** The days on which each of these learners took something up, finished it or handed it in, in order, by id. */
async function listDaysMoved(rows: readonly PlaceRow[], now: Date): Promise<ReadonlyMap<string, readonly DayNumber[]>> {
  const heads = new Map(
    rows.map(({ userId: learnerId, user: { timeZone, learner } }) => [
      learnerId,
      { learnerId, timeZone, eventCount: learner?.eventCount ?? 0 },
    ]),
  )
  const summaries = await readSummaries([...heads.values()], now)
  return new Map([...heads.keys()].map((id, index) => [id, summaries[index]?.movedOn ?? []]))
}

type Silence = NonNullable<ReturnType<typeof findSilence>>

/** A holiday of a cohort, or the date of the goal of one of its learners (`userId`). */
type ClassDate = { readonly cohortId: string; readonly userId: string } & DateSpan

/** Reads the holidays and the moved dates of the goal at these places, in one statement. */
async function listClassDates(rows: readonly PlaceRow[]): Promise<readonly ClassDate[]> {
  if (rows.length === 0) return []
  const cohortIds = Prisma.join([...new Set(rows.map(({ cohortId }) => cohortId))])
  const userIds = Prisma.join([...new Set(rows.map(({ userId }) => userId))])
  return db().$queryRaw<ClassDate[]>`
    SELECT "cohortId", '' AS "userId", "from", "to" FROM "Holiday" WHERE "cohortId" IN (${cohortIds})
    UNION ALL
    SELECT "cohortId", "userId", "dueOn" AS "from", "dueOn" AS "to" FROM "OwnDate"
    WHERE "userId" IN (${userIds}) AND "stageId" = ''`
}

/** The silence for which a flag stands; null where none does, or none any more. */
function findSilence(row: PlaceRow, dates: readonly ClassDate[], lastMark: Date | undefined, now: Date) {
  const kind = parseFlag(row.flag)
  const { cohort, cohortId } = row
  const { timeZone, learner } = row.user
  const here = dates.filter((one) => one.cohortId === cohortId)
  const today = toDay(now, timeZone)
  const joinedOn = toDay(row.joinedAt, cohort.timeZone)
  const startsOn = findOwnStart(cohort, { joinedOn, startsOn: row.startsOn })
  const planMadeOn = learner && toDay(learner.createdAt, timeZone)
  const agreements = learner?.agreedPlans ?? []
  const agreement = findAgreement(agreements, cohortId, cohort.timeZone)
  const sign = findLastActivity({
    joinedOn,
    startsOn,
    planMadeOn,
    lastLearningDay: learner?.lastLearningDay ?? null,
    lastMarkOn: lastMark ? toDay(lastMark, timeZone) : null,
    agreedOn: agreement?.agreedOn ?? null,
  })
  const pauses = mergePauses([...(learner?.pauses ?? []), ...here.filter(({ userId }) => userId === '')])
  const quietDays = quietDaysSince(sign, pauses, toDayNumber(today))
  if (!kind || !isQuiet(quietDays, cohort)) return null
  const plan = learner && planMadeOn ? { weeklyHours: learner.weeklyHours, startedOn: planMadeOn } : null
  const hasPaused = quietDays < daysBetween(sign.on, today)
  // The stats chose the date in force.
  const isDueOwn = here.some(({ userId, to }) => userId === row.userId && to === row.dueOn)
  const schedule = { startsOn, dueOn: row.dueOn || null, isDueOwn }
  const planBaseline = toPlanBaseline({ agreement, schedule, joinedOn, isStartOwn: row.startsOn !== null, plan })
  return { row, kind, sign, quietDays, pauses, hasPaused, hasPlan: plan !== null, planBaseline }
}

function raised({ row, kind, sign, pauses, ...silence }: Silence, movedOn: readonly DayNumber[]): RaisedFlag {
  const reason = flagInWords({
    ...silence,
    ownQuiet: ownQuiet(movedOn, pauses),
    sign: sign.kind,
    behind: row.behind,
  })
  return { kind, since: row.flaggedOn, reason }
}
