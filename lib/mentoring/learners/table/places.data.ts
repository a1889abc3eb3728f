import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { mergeSortedQueries } from '@/lib/foundation/database/sql'
import { invalid } from '@/lib/foundation/errors'
import { getManagedId, listOpenIds } from '@/lib/mentoring/cohorts/managed.data'
import { isNotDisabled } from '@/lib/people/accounts/sign-up/open-accounts.data'
import { sortName } from '@/lib/people/accounts/sort-name'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/learner-refusals'
import { Prisma } from '@/prisma/generated/sqlite/client'
import type { CohortLearnerKey } from '../flags/cohort-learner-key'
import { flags } from '../flags/flag'
import type { LearnerCursor } from './cursor'
import { MOST_COHORTS, MOST_LEARNERS_COUNTED } from './learner-row'
import type { LearnersExport } from './schema'
import type { Direction, LearnerSort } from './sorts'

/**
 * The cohorts whose learners a viewer asks for: the one that is named, or all open ones that they run.
 * @throws not-found for who runs none by their role, and for a cohort that is not theirs; invalid where one is to be
 *   chosen because there are too many
 */
export async function listAskedCohorts(viewer: Viewer, cohortId: string | undefined): Promise<string[]> {
  if (cohortId !== undefined) return [await getManagedId(viewer, cohortId)]
  const ids = await listOpenIds(viewer, MOST_COHORTS + 1)
  if (ids.length > MOST_COHORTS) throw invalid('cohort', words.cohortMissing())
  return ids
}

/** Each order is that of an index of the memberships: cohort, role, this column, person. */
const columns: Readonly<Record<LearnerSort, Prisma.Sql>> = {
  name: Prisma.raw('"sortName"'),
  progress: Prisma.raw('"coreDone"'),
  last: Prisma.raw('"lastLearningDay"'),
  behind: Prisma.raw('"behind"'),
  pace: Prisma.raw('"pace"'),
  forecast: Prisma.raw('"arrivesTo"'),
  late: Prisma.raw('"lateBy"'),
}

type Way = { readonly order: Prisma.Sql; readonly after: Prisma.Sql }
const ways: Readonly<Record<Direction, Way>> = {
  asc: { order: Prisma.raw('ASC'), after: Prisma.raw('>') },
  desc: { order: Prisma.raw('DESC'), after: Prisma.raw('<') },
}

/** A learner's place in a list, with the value that it is sorted by. */
export type SortedLearner = CohortLearnerKey & { readonly value: string | number }

type Asked = Pick<LearnersExport, 'q' | 'flag' | 'sort' | 'direction'> & {
  /** Only learners whose mentor this is. */
  readonly mentorId?: string
}

/** What is asked for, and the few who can be meant by its name; null where it has none, or one that many have. */
export type NarrowedQuery = Asked & { readonly among: readonly string[] | null }

/** Of so few each is looked at. Of more, going through an order finds a page soon enough. */
const FEW = 200
/** No longer is any part of a name that is kept (see the triggers on the memberships). */
const PART_LENGTH = 24
/** Stands behind everything that a name can go on with. */
const BEHIND_ALL = '\u{10FFFF}'

/**
 * Finds those few whose name has what is asked for, by the parts of names: nobody else's name is read.
 * @param cohortIds from `listAskedCohorts`
 */
export async function resolveNameSearch(
  viewer: Viewer,
  cohortIds: readonly string[],
  { mentor, ...filters }: Omit<Asked, 'mentorId'> & Pick<LearnersExport, 'mentor'>,
): Promise<NarrowedQuery> {
  const asked = mentor === undefined ? filters : { ...filters, mentorId: viewer.id }
  if (asked.q === '' && mentor === undefined) return { ...asked, among: null }
  if (asked.q === '') return { ...asked, among: await findAssigned(viewer, cohortIds) }
  const part = [...sortName(asked.q)].slice(0, PART_LENGTH).join('')
  if (cohortIds.length === 0 || part === '' || hasWildcards(asked)) return { ...asked, among: [] }
  const rows = await db().$queryRaw<{ userId: string }[]>`
    SELECT DISTINCT "userId" FROM "NamePart"
    WHERE "cohortId" IN (${Prisma.join([...cohortIds])}) AND "part" >= ${part} AND "part" < ${part + BEHIND_ALL}
    LIMIT ${FEW + 1}`
  return { ...asked, among: rows.length > FEW ? null : rows.map(({ userId }) => userId) }
}

/** Finds the learners whose mentor the viewer is, where they are few. */
async function findAssigned({ id }: Viewer, cohortIds: readonly string[]): Promise<readonly string[] | null> {
  if (cohortIds.length === 0) return []
  const rows = await db().$queryRaw<{ userId: string }[]>`
    SELECT DISTINCT "userId" FROM "Membership"
    WHERE "mentorId" = ${id} AND "cohortId" IN (${Prisma.join([...cohortIds])}) LIMIT ${FEW + 1}`
  return rows.length > FEW ? null : rows.map(({ userId }) => userId)
}

/** Nobody is found by what stands for any name elsewhere. */
const hasWildcards = ({ q }: Asked): boolean => /[%_*?]/.test(q)

/**
 * The places of a page, each person once: where they stand first in the order.
 * @param cohortIds from `listAskedCohorts`
 * @param asked from `resolveNameSearch`
 */
export async function listPlaces(
  _viewer: Viewer,
  cohortIds: readonly string[],
  asked: NarrowedQuery,
  cursor: LearnerCursor | null,
  take: number,
): Promise<SortedLearner[]> {
  if (cohortIds.length === 0 || asked.among?.length === 0) return []
  const places = new Map<string, SortedLearner>()
  let from: Behind | null = cursor
  for (let size = take; ; size *= 2) {
    const walked = await walk(cohortIds, asked, from, size)
    for (const { isPassed, ...place } of walked) {
      // Whoever moved on between two statements is there once all the same.
      if (!isPassed && !places.has(place.userId)) places.set(place.userId, place)
    }
    const last = walked.at(-1)
    if (!last || places.size >= take || walked.length < size) return [...places.values()].slice(0, take)
    // Some of them had been passed at another of their places, and perhaps many stand here together: further each time.
    from = { value: last.value, id: last.userId }
  }
}

type Behind = Pick<LearnerCursor, 'value' | 'id'>
/** With whether their person was passed before, at another place: never where one cohort is asked for. */
type WalkedPlace = SortedLearner & { readonly isPassed?: boolean | number }

/**
 * The next places in the order. Every cohort gives its own straight from its index, and all are walked side by side
 * until there are enough; few people give all they have. Whoever is asked for by any flag is looked for by each: only so
 * does the index of the flags have them in order.
 */
function walk(cohortIds: readonly string[], asked: NarrowedQuery, from: Behind | null, take: number) {
  const { sort, direction, among, flag } = asked
  const { order } = ways[direction]
  const filters = flag === 'any' ? flags.map((one) => ({ ...asked, flag: one })) : [asked]
  const behind = from
    ? Prisma.sql`AND ("m".${columns[sort]}, "m"."userId") ${ways[direction].after} (${from.value}, ${from.id})`
    : Prisma.empty
  const parts = among
    ? [Prisma.sql`${selectPlaces(among, asked)} ${behind}`]
    : cohortIds.flatMap((id) => filters.map((filter) => Prisma.sql`${placesIn(id, filter)} ${behind}`))
  const inOrder = Prisma.sql`ORDER BY "value" ${order}, "userId" ${order}, "cohortId" ${order}`
  const next = mergeSortedQueries(parts, inOrder, take)
  return db().$queryRaw<WalkedPlace[]>`WITH ${askedCohorts(cohortIds)} ${
    cohortIds.length === 1
      ? next
      : Prisma.sql`SELECT "found".*, ${standsBefore(asked)} AS "isPassed" FROM (${next}) AS "found" ${inOrder}`
  }`
}

/** Whether a person `found` stands before that in another cohort. They have few places: those are looked at. */
const standsBefore = (asked: Asked): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM "Membership" AS "o"
  WHERE "o"."userId" = "found"."userId" AND "o"."role" = 'learner'
    AND ("o"."cohortId" || '') IN (SELECT "id" FROM "asked") ${matching('o', asked)}
    AND ("found"."value", "found"."cohortId")
      ${ways[asked.direction].after} ("o".${columns[asked.sort]}, "o"."cohortId"))`

/** The cohorts as a table, which the planner does not look into: it would go through everybody in each of them. */
const askedCohorts = (cohortIds: readonly string[]): Prisma.Sql =>
  Prisma.sql`"asked" ("id") AS MATERIALIZED (VALUES ${Prisma.join(cohortIds.map((id) => Prisma.sql`(${id})`))})`

const placesBy = ({ sort }: Asked): Prisma.Sql =>
  Prisma.sql`SELECT "m"."cohortId", "m"."userId", "m".${columns[sort]} AS "value" FROM "Membership" AS "m"`

const placesIn = (cohortId: string, asked: Asked): Prisma.Sql => Prisma.sql`
  ${placesBy(asked)} WHERE "m"."cohortId" = ${cohortId} AND "m"."role" = 'learner' ${matching('m', asked)}`

/** All places of a few people in the cohorts `asked`: somebody has few. */
const selectPlaces = (among: readonly string[], asked: Asked): Prisma.Sql => Prisma.sql`
  ${placesBy(asked)} WHERE "m"."userId" IN (${Prisma.join([...among])}) AND "m"."role" = 'learner'
    AND ("m"."cohortId" || '') IN (SELECT "id" FROM "asked") ${matching('m', asked)}`

/**
 * How many people match, counted no further than `MOST_LEARNERS_COUNTED`: no further are accounts looked up.
 * @param cohortIds from `listAskedCohorts`
 * @param asked from `resolveNameSearch`
 */
export async function countPeople(
  _viewer: Viewer,
  cohortIds: readonly string[],
  asked: NarrowedQuery,
): Promise<number> {
  const { among } = asked
  if (cohortIds.length === 0 || among?.length === 0) return 0
  const places = among
    ? selectPlaces(among, asked)
    : Prisma.sql`
      SELECT "m"."userId" FROM "Membership" AS "m"
      WHERE "m"."cohortId" IN (${Prisma.join([...cohortIds])}) AND "m"."role" = 'learner' ${fitting('m', asked)}`
  const [row] = await db().$queryRaw<{ people: number | bigint }[]>`
    WITH ${askedCohorts(cohortIds)}
    SELECT COUNT(*) AS "people" FROM (
      SELECT 1 FROM (SELECT DISTINCT "userId" FROM (${places}) AS "places") AS "person"
      WHERE ${isNotDisabled(Prisma.sql`"person"."userId"`)} LIMIT ${MOST_LEARNERS_COUNTED}
    ) AS "found"`
  return Number(row?.people ?? 0)
}

/** The filters, on a membership of this name; who cannot sign in is never found. */
const matching = (name: 'm' | 'o', asked: Asked): Prisma.Sql =>
  Prisma.sql`${fitting(name, asked)} AND ${isNotDisabled(Prisma.sql`${Prisma.raw(`"${name}"`)}."userId"`)}`

/** Only what is asked for: a part of the name, a flag, a mentor. A folded name has no character that means anything to LIKE. */
function fitting(name: 'm' | 'o', { q, flag, mentorId }: Asked): Prisma.Sql {
  const row = Prisma.raw(`"${name}"`)
  const mentored = mentorId === undefined ? Prisma.empty : Prisma.sql`AND ${row}."mentorId" = ${mentorId}`
  const named = q ? Prisma.sql`AND ${row}."sortName" LIKE ${`%${sortName(q)}%`} ${mentored}` : mentored
  if (!flag) return named
  return flag === 'any'
    ? Prisma.sql`AND ${row}."flag" IN (${Prisma.join([...flags])}) ${named}`
    : Prisma.sql`AND ${row}."flag" = ${flag} ${named}`
}
