import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { selectTrackSlug } from '@/lib/learning/progress/states/walked-track.data'
import type { Roadmap, Step } from '@/lib/learning/roadmaps/roadmap'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { type CohortGoal, goalSteps } from '../goal'
import type { LearnerJourney } from './outcomes'

/** What somebody has reached, and since when they are in the cohort; null for who is gone. */
export type GoalProgress = Pick<
  LearnerJourney,
  'plannedAt' | 'readyAt' | 'reviewedAt' | 'verifiedAt' | 'finishedAt'
> & {
  readonly learnerId: string
  readonly memberSince: Date | null
}

/**
 * Those of a cohort, present or gone, who may have reached something: for those who may see its outcomes. The counters
 * of their plans say whose steps are worth reading; of people who are not enrolled on the roadmap there are none, so that
 * theirs are read. One query, which begins with the people of the cohort: what others
 * have done is never gone through. Their steps are read before they are compared with the aims: joined in one, a database
 * looks up each step of an aim for each person, or compares all with all. SQLite makes an index of the aims only for a value
 * without the type of a column (`|| ''`).
 */
export async function readGoalProgress(cohortId: string, roadmap: Roadmap, goal: CohortGoal): Promise<GoalProgress[]> {
  const aims = listAims(roadmap, goal)
  if (aims.every(({ steps }) => steps.size === 0)) return []
  const rows = await db().$queryRaw<Row[]>`
    WITH "aim" ("track", "stepId", "isCore", "isReviewed", "isGoal") AS MATERIALIZED (VALUES ${listValues(aims)}),
    "person" ("id") AS MATERIALIZED (
      SELECT "userId" FROM "Membership" WHERE "cohortId" = ${cohortId} AND "role" = 'learner'
      UNION
      SELECT "userId" FROM "Departure" WHERE "cohortId" = ${cohortId} AND "role" = 'learner' AND "userId" IS NOT NULL
    ),
    "enrolled" AS (
      SELECT "person"."id" AS "learnerId", ${selectTrack(aims)} AS "track", "e"."coreDoneCount", "e"."doneCount"
      FROM "person" LEFT JOIN "Enrollment" AS "e"
        ON "e"."learnerId" = "person"."id" AND "e"."roadmapId" = ${roadmap.id}
    ),
    "walker" AS MATERIALIZED (
      SELECT "e"."learnerId", "e"."track" FROM "enrolled" AS "e" WHERE "e"."doneCount" IS NULL OR ${couldHave(aims)}
    ),
    "done" AS MATERIALIZED (
      SELECT "w"."learnerId", "w"."track", "s"."stepId" || '' AS "stepId", "s"."status", "s"."statusAt", "s"."verifiedAt"
      FROM "walker" AS "w" CROSS JOIN "StepProgress" AS "s"
      WHERE "s"."learnerId" = "w"."learnerId" AND "s"."status" IN ('done', 'waived')
    ),
    "reached" AS MATERIALIZED (
      SELECT "d"."learnerId", "d"."track", ${sums} FROM "done" AS "d" CROSS JOIN "aim" AS "a"
      WHERE "a"."track" = "d"."track" AND "a"."stepId" = "d"."stepId"
      GROUP BY "d"."learnerId", "d"."track"
    )
    SELECT "r".*, "l"."createdAt" AS "plannedAt", "m"."joinedAt" AS "memberSince" FROM "reached" AS "r"
    INNER JOIN "Learner" AS "l" ON "l"."id" = "r"."learnerId"
    LEFT JOIN "Membership" AS "m"
      ON "m"."cohortId" = ${cohortId} AND "m"."userId" = "r"."learnerId" AND "m"."role" = 'learner'`
  return rows.map((row) => toArrival(row, aims))
}

type Aim = {
  readonly track: string
  /** Ids of steps. */
  readonly core: ReadonlySet<string>
  /** Of the core. */
  readonly reviewed: ReadonlySet<string>
  readonly goal: ReadonlySet<string>
  /** All of them. */
  readonly steps: ReadonlySet<string>
}

/** What there is to reach on each track, the first of which is walked by whoever chose one that is gone. */
function listAims(roadmap: Roadmap, goal: CohortGoal): readonly Aim[] {
  const slugs = roadmap.tracks.length > 0 ? roadmap.tracks.map(({ slug }) => slug) : ['']
  return slugs.map((track) => {
    const junior = goalSteps(roadmap, track, { level: 'junior' })
    const core = listIds(junior)
    const reviewed = listIds(junior.filter(({ completionRule }) => completionRule === 'review'))
    const aim = listIds(goalSteps(roadmap, track, goal))
    return { track, core, reviewed, goal: aim, steps: new Set([...core, ...aim]) }
  })
}

const listIds = (steps: readonly Step[]): ReadonlySet<string> => new Set(steps.map(({ id }) => id))

const listValues = (aims: readonly Aim[]): Prisma.Sql =>
  Prisma.join(
    aims.flatMap(({ track, core, reviewed, goal, steps }) =>
      [...steps].map((id) => {
        const kinds = [core, reviewed, goal].map((some) => (some.has(id) ? 1 : 0))
        return Prisma.sql`(${track}, ${id}, ${Prisma.raw(kinds.join(', '))})`
      }),
    ),
  )

const selectTrack = (aims: readonly Aim[]): Prisma.Sql =>
  selectTrackSlug(
    aims.map(({ track }) => track),
    Prisma.sql`"e"."trackSlug"`,
    Prisma.sql`"person"."id"`,
  )

/** What the counters of who has reached something say at least. */
const couldHave = (aims: readonly Aim[]): Prisma.Sql =>
  Prisma.join(
    aims.flatMap(({ track, core, goal, steps }) => {
      const onTrack = Prisma.sql`"e"."track" = ${track}`
      // Nobody reaches a goal that includes the core without the core.
      const isApart = goal.size > 0 && (core.size === 0 || goal.size < steps.size)
      return [
        ...(core.size > 0 ? [Prisma.sql`(${onTrack} AND "e"."coreDoneCount" >= ${core.size})`] : []),
        ...(isApart ? [Prisma.sql`(${onTrack} AND "e"."doneCount" >= ${goal.size})`] : []),
      ]
    }),
    ' OR ',
  )

/** How many steps of each kind are done, or verified, and since when. */
const isVerified = Prisma.sql`("d"."status" = 'waived' OR "d"."verifiedAt" IS NOT NULL)`
const isReviewed = Prisma.sql`"a"."isReviewed" = 1 AND ${isVerified}`
const isProven = Prisma.sql`"a"."isCore" = 1 AND ${isVerified}`
const sums = Prisma.sql`
  SUM("a"."isCore") AS "core", MAX(CASE WHEN "a"."isCore" = 1 THEN "d"."statusAt" END) AS "coreAt",
  SUM("a"."isGoal") AS "goal", MAX(CASE WHEN "a"."isGoal" = 1 THEN "d"."statusAt" END) AS "goalAt",
  SUM(CASE WHEN ${isReviewed} THEN 1 ELSE 0 END) AS "reviewed",
  MAX(CASE WHEN ${isReviewed} THEN "d"."statusAt" END) AS "reviewedStatusAt",
  MAX(CASE WHEN ${isReviewed} THEN "d"."verifiedAt" END) AS "reviewedAt",
  SUM(CASE WHEN ${isProven} THEN 1 ELSE 0 END) AS "proven",
  MAX(CASE WHEN ${isProven} THEN "d"."statusAt" END) AS "provenStatusAt",
  MAX(CASE WHEN ${isProven} THEN "d"."verifiedAt" END) AS "provenAt"`

type Moment = Date | string | null
type Row = { readonly learnerId: string; readonly track: string } & {
  readonly [count in 'core' | 'goal' | 'reviewed' | 'proven']: number | bigint
} & { readonly [moment in VerifiedMoment | 'coreAt' | 'goalAt' | 'memberSince' | 'plannedAt']: Moment }
type VerifiedMoment = 'reviewedStatusAt' | 'reviewedAt' | 'provenStatusAt' | 'provenAt'

function toArrival(row: Row, aims: readonly Aim[]): GoalProgress {
  const aim = aims.find(({ track }) => track === row.track)
  const readyAt = sinceAll(aim?.core.size, row.core, row.coreAt)
  const reviewedAt = sinceAll(aim?.reviewed.size, row.reviewed, row.reviewedStatusAt, row.reviewedAt)
  return {
    learnerId: row.learnerId,
    memberSince: latest(row.memberSince),
    plannedAt: latest(row.plannedAt),
    readyAt,
    reviewedAt: aim?.reviewed.size === 0 ? readyAt : reviewedAt,
    verifiedAt: sinceAll(aim?.core.size, row.proven, row.provenStatusAt, row.provenAt),
    finishedAt: sinceAll(aim?.goal.size, row.goal, row.goalAt),
  }
}

/** The last of the moments, where all of the steps are there; of no steps there is none. */
const sinceAll = (all: number | undefined, count: number | bigint, ...moments: readonly Moment[]): Date | null =>
  all && Number(count) === all ? latest(...moments) : null

function latest(...moments: readonly Moment[]): Date | null {
  const times = moments.flatMap((moment) => (moment === null ? [] : [new Date(moment).getTime()]))
  return times.length > 0 ? new Date(Math.max(...times)) : null
}
