import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { cohortsManagedBy } from '@/lib/cohorts/policy'
import { db } from '@/lib/db'
import { invalid, notFound } from '@/lib/errors'
import { sortName } from '@/lib/people/sort-name'
import { isId } from '@/lib/values/id'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { flags } from '../../flags/flag'
import type { Place } from '../../flags/place'
import type { LearnerCursor } from '../cursor'
import { MOST_COHORTS, MOST_COUNTED } from '../learner-row'
import type { LearnersExport } from '../schema'
import type { Direction, LearnerSort } from '../sorts'

/**
 * The cohorts whose learners a viewer asks for: the one that is named, or all that they run.
 * @throws not-found for who runs none by their role, and for a cohort that is not theirs; invalid where one is to be
 *   chosen because there are too many
 */
export async function listAskedCohorts(viewer: Viewer, cohortId: string | undefined): Promise<string[]> {
  const managed = cohortsManagedBy(viewer)
  if (!managed) throw notFound('The page')
  if (cohortId !== undefined && !isId(cohortId)) throw notFound('The cohort')
  const rows = await db().cohort.findMany({
    where: cohortId === undefined ? managed : { AND: [{ id: cohortId }, managed] },
    orderBy: { id: 'asc' },
    take: MOST_COHORTS + 1,
    select: { id: true },
  })
  if (cohortId !== undefined && rows.length === 0) throw notFound('The cohort')
  if (rows.length > MOST_COHORTS) throw invalid('cohort', 'Choose a cohort.')
  return rows.map(({ id }) => id)
}

/** Each order is that of an index of the memberships: cohort, role, this column, person. */
const columns: Readonly<Record<LearnerSort, Prisma.Sql>> = {
  name: Prisma.raw('"sortName"'),
  progress: Prisma.raw('"coreDone"'),
  last: Prisma.raw('"lastLearningDay"'),
  behind: Prisma.raw('"behind"'),
  pace: Prisma.raw('"pace"'),
  forecast: Prisma.raw('"arrivesTo"'),
}

type Way = { readonly order: Prisma.Sql; readonly after: Prisma.Sql; readonly upTo: Prisma.Sql }
const ways: Readonly<Record<Direction, Way>> = {
  asc: { order: Prisma.raw('ASC'), after: Prisma.raw('>'), upTo: Prisma.raw('<=') },
  desc: { order: Prisma.raw('DESC'), after: Prisma.raw('<'), upTo: Prisma.raw('>=') },
}

/** A learner's place in a list, with the value that it is sorted by. */
export type SortedPlace = Place & { readonly value: string | number }

type Asked = Pick<LearnersExport, 'q' | 'flag' | 'sort' | 'direction'>

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
export async function narrow(_viewer: Viewer, cohortIds: readonly string[], asked: Asked): Promise<NarrowedQuery> {
  if (asked.q === '') return { ...asked, among: null }
  const part = [...sortName(asked.q)].slice(0, PART_LENGTH).join('')
  if (cohortIds.length === 0 || part === '' || hasWildcards(asked)) return { ...asked, among: [] }
  const rows = await db().$queryRaw<{ userId: string }[]>`
    SELECT DISTINCT "userId" FROM "NamePart"
    WHERE "cohortId" IN (${Prisma.join([...cohortIds])}) AND "part" >= ${part} AND "part" < ${part + BEHIND_ALL}
    LIMIT ${FEW + 1}`
  return { ...asked, among: rows.length > FEW ? null : rows.map(({ userId }) => userId) }
}

/** Nobody is found by what stands for any name elsewhere. */
const hasWildcards = ({ q }: Asked): boolean => /[%_*?]/.test(q)

/**
 * The places of a page, each person once: where they stand first in the order. Every cohort gives as many as the page
 * takes, straight from its index, and the page is chosen among those; few people give all they have. Whoever is asked for
 * by any flag is looked for by each: only so does the index of the flags have them in order.
 * @param cohortIds from `listAskedCohorts`
 * @param asked from `narrow`
 */
export async function listPlaces(
  _viewer: Viewer,
  cohortIds: readonly string[],
  asked: NarrowedQuery,
  cursor: LearnerCursor | null,
  take: number,
): Promise<SortedPlace[]> {
  const { among } = asked
  if (cohortIds.length === 0 || among?.length === 0) return []
  const { order } = ways[asked.direction]
  const filters = asked.flag === 'any' ? flags.map((flag) => ({ ...asked, flag })) : [asked]
  const onward = cursor ? behindCursor(cohortIds, asked, cursor) : Prisma.empty
  const parts = among
    ? [placesOf(among, asked, onward)]
    : cohortIds.flatMap((cohortId) => filters.map((filter) => partOf(cohortId, filter, onward, take)))
  const [only] = parts
  if (only && parts.length === 1 && !among) return db().$queryRaw<SortedPlace[]>(only)
  const each = parts.map((part) => Prisma.sql`SELECT * FROM (${part}) AS "part"`)
  return db().$queryRaw<SortedPlace[]>`
    WITH ${askedCohorts(cohortIds)}
    SELECT "cohortId", "userId", "value" FROM (
      SELECT "found".*, ROW_NUMBER() OVER (PARTITION BY "userId" ORDER BY "value" ${order}, "cohortId") AS "nth"
      FROM (${Prisma.join(each, ' UNION ALL ')}) AS "found"
    ) AS "ranked"
    WHERE "nth" = 1 ORDER BY "value" ${order}, "userId" ${order} LIMIT ${take}`
}

/** The cohorts as a table, which the planner does not look into: it would go through everybody in each of them. */
const askedCohorts = (cohortIds: readonly string[]): Prisma.Sql =>
  Prisma.sql`"asked" ("id") AS MATERIALIZED (VALUES ${Prisma.join(cohortIds.map((id) => Prisma.sql`(${id})`))})`

/** All places of a few people in the cohorts `asked`, in no order: somebody has few. */
function placesOf(among: readonly string[], asked: Asked, onward: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "m"."cohortId", "m"."userId", "m".${columns[asked.sort]} AS "value" FROM "Membership" AS "m"
    WHERE "m"."userId" IN (${Prisma.join([...among])}) AND "m"."role" = 'learner'
      AND ("m"."cohortId" || '') IN (SELECT "id" FROM "asked") ${matching('m', asked)} ${onward}`
}

/** What one cohort gives: the first behind the cursor, in order. */
function partOf(cohortId: string, asked: Asked, onward: Prisma.Sql, take: number): Prisma.Sql {
  const column = columns[asked.sort]
  const { order } = ways[asked.direction]
  return Prisma.sql`
    SELECT "m"."cohortId", "m"."userId", "m".${column} AS "value" FROM "Membership" AS "m"
    WHERE "m"."cohortId" = ${cohortId} AND "m"."role" = 'learner' ${matching('m', asked)} ${onward}
    ORDER BY "m".${column} ${order}, "m"."userId" ${order} LIMIT ${take}`
}

/**
 * Only what comes behind the cursor, and nobody who stood on a page before it by a place in another cohort. People have
 * few places: the cohorts are kept from the planner, which would otherwise go through everybody in each of them.
 */
function behindCursor(cohortIds: readonly string[], asked: Asked, { value, id }: LearnerCursor): Prisma.Sql {
  const column = columns[asked.sort]
  const { after, upTo } = ways[asked.direction]
  const behind = Prisma.sql`AND ("m".${column}, "m"."userId") ${after} (${value}, ${id})`
  if (cohortIds.length === 1) return behind
  return Prisma.sql`${behind} AND NOT EXISTS (
    SELECT 1 FROM "Membership" AS "o"
    WHERE "o"."userId" = "m"."userId" AND "o"."role" = 'learner' AND "o"."cohortId" <> "m"."cohortId"
      AND ("o"."cohortId" || '') IN (SELECT "id" FROM "asked")
      ${matching('o', asked)} AND ("o".${column}, "o"."userId") ${upTo} (${value}, ${id})
  )`
}

/**
 * How many people match, counted no further than `MOST_COUNTED`.
 * @param cohortIds from `listAskedCohorts`
 * @param asked from `narrow`
 */
export async function countPeople(
  _viewer: Viewer,
  cohortIds: readonly string[],
  asked: NarrowedQuery,
): Promise<number> {
  const { among } = asked
  if (cohortIds.length === 0 || among?.length === 0) return 0
  const places = among
    ? placesOf(among, asked, Prisma.empty)
    : Prisma.sql`
      SELECT "m"."userId" FROM "Membership" AS "m"
      WHERE "m"."cohortId" IN (${Prisma.join([...cohortIds])}) AND "m"."role" = 'learner' ${matching('m', asked)}`
  const [row] = await db().$queryRaw<{ people: number | bigint }[]>`
    WITH ${askedCohorts(cohortIds)}
    SELECT COUNT(*) AS "people" FROM (
      SELECT DISTINCT "userId" FROM (${places}) AS "places" LIMIT ${MOST_COUNTED}
    ) AS "found"`
  return Number(row?.people ?? 0)
}

/** The filters, on a membership of this name. A folded name has no character that means anything to LIKE. */
function matching(name: 'm' | 'o', { q, flag }: Asked): Prisma.Sql {
  const row = Prisma.raw(`"${name}"`)
  const named = q ? Prisma.sql`AND ${row}."sortName" LIKE ${`%${sortName(q)}%`}` : Prisma.empty
  if (!flag) return named
  return flag === 'any'
    ? Prisma.sql`AND ${row}."flag" IN (${Prisma.join([...flags])}) ${named}`
    : Prisma.sql`AND ${row}."flag" = ${flag} ${named}`
}
