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

/**
 * The places of a page, each person once: where they stand first in the order. Every cohort gives as many as the page
 * takes, straight from its index, and the page is chosen among those. Whoever is asked for by any flag is looked for by
 * each: only so does the index of the flags have them in order.
 * @param cohortIds from `listAskedCohorts`
 */
export async function listPlaces(
  _viewer: Viewer,
  cohortIds: readonly string[],
  asked: Asked,
  cursor: LearnerCursor | null,
  take: number,
): Promise<SortedPlace[]> {
  if (cohortIds.length === 0 || findsNobody(asked)) return []
  const { order } = ways[asked.direction]
  const filters = asked.flag === 'any' ? flags.map((flag) => ({ ...asked, flag })) : [asked]
  const onward = cursor ? behindCursor(cohortIds, asked, cursor) : Prisma.empty
  const parts = cohortIds.flatMap((cohortId) => filters.map((filter) => partOf(cohortId, filter, onward, take)))
  const [only] = parts
  if (only && parts.length === 1) return db().$queryRaw<SortedPlace[]>(only)
  const each = parts.map((part) => Prisma.sql`SELECT * FROM (${part}) AS "part"`)
  const ids = cohortIds.map((id) => Prisma.sql`(${id})`)
  return db().$queryRaw<SortedPlace[]>`
    WITH "asked" ("id") AS MATERIALIZED (VALUES ${Prisma.join(ids)})
    SELECT "cohortId", "userId", "value" FROM (
      SELECT "found".*, ROW_NUMBER() OVER (PARTITION BY "userId" ORDER BY "value" ${order}, "cohortId") AS "nth"
      FROM (${Prisma.join(each, ' UNION ALL ')}) AS "found"
    ) AS "ranked"
    WHERE "nth" = 1 ORDER BY "value" ${order}, "userId" ${order} LIMIT ${take}`
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
 */
export async function countPeople(_viewer: Viewer, cohortIds: readonly string[], asked: Asked): Promise<number> {
  if (cohortIds.length === 0 || findsNobody(asked)) return 0
  const [row] = await db().$queryRaw<{ people: number | bigint }[]>`
    SELECT COUNT(*) AS "people" FROM (
      SELECT DISTINCT "m"."userId" FROM "Membership" AS "m"
      WHERE "m"."cohortId" IN (${Prisma.join([...cohortIds])}) AND "m"."role" = 'learner' ${matching('m', asked)}
      LIMIT ${MOST_COUNTED}
    ) AS "found"`
  return Number(row?.people ?? 0)
}

/** No name is found by what stands for any name elsewhere, nor by what has not a single letter or digit. */
const findsNobody = ({ q }: Asked): boolean => /[%_*?]/.test(q) || (q !== '' && sortName(q) === '')

/** The filters, on a membership of this name. A folded name has no character that means anything to LIKE. */
function matching(name: 'm' | 'o', { q, flag }: Asked): Prisma.Sql {
  const row = Prisma.raw(`"${name}"`)
  const named = q ? Prisma.sql`AND ${row}."sortName" LIKE ${`%${sortName(q)}%`}` : Prisma.empty
  if (!flag) return named
  return flag === 'any'
    ? Prisma.sql`AND ${row}."flag" IN (${Prisma.join([...flags])}) ${named}`
    : Prisma.sql`AND ${row}."flag" = ${flag} ${named}`
}
