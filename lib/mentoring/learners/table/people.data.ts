import 'server-only'
import { db } from '@/lib/foundation/database/db'
import type { Enrolled } from '@/lib/learning/progress/log/ledger'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { goalSteps } from '@/lib/mentoring/cohorts/goal'
import { cohortsManagedBy } from '@/lib/mentoring/cohorts/policy'
import { learnersVisibleTo } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'

/** A learner's name, and what a mentor's table says of their plan and of how sure their done steps are. */
export type TablePerson = {
  readonly name: string
  readonly hasPlan: boolean
  readonly hidesForecast: boolean
  /** Null for a person who is not enrolled in the roadmap. */
  readonly enrolled: Enrolled | null
  /** Of the done core steps of the junior level on their track: with evidence and not verified, and verified. */
  readonly evidenced: number
  readonly verified: number
}

type Row = {
  readonly id: string
  readonly name: string
  readonly hasPlan: boolean | number | bigint
  readonly hidesForecast: boolean | number | bigint | null
  readonly trackSlug: string | null
  readonly evidenced: number | bigint
  readonly verified: number | bigint
}

/**
 * People whom the viewer was found to see, by id, in one statement however many they are. Empty for a viewer who looks
 * after no learners.
 */
export async function readPeople(
  viewer: Viewer,
  roadmap: Roadmap,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TablePerson>> {
  if (!learnersVisibleTo(viewer) || ids.length === 0) return new Map()
  const isVerified = Prisma.sql`("s"."status" = 'waived' OR "s"."verifiedAt" IS NOT NULL)`
  const rows = await db().$queryRaw<Row[]>`
    SELECT "u"."id", "u"."name", "l"."id" IS NOT NULL AS "hasPlan", "l"."hidesForecast", "e"."trackSlug",
      SUM(CASE WHEN ${isVerified} THEN 1 ELSE 0 END) AS "verified",
      SUM(CASE WHEN NOT ${isVerified} AND "s"."evidenceCount" > 0 THEN 1 ELSE 0 END) AS "evidenced"
    FROM "User" AS "u"
    LEFT JOIN "Learner" AS "l" ON "l"."id" = "u"."id"
    LEFT JOIN "Enrollment" AS "e" ON "e"."learnerId" = "l"."id" AND "e"."roadmapId" = ${roadmap.id}
    LEFT JOIN "StepProgress" AS "s"
      ON "s"."learnerId" = "e"."learnerId" AND "s"."status" IN ('done', 'waived') AND (${isJuniorCore(roadmap)})
    WHERE "u"."id" IN (${Prisma.join([...ids])})
    GROUP BY "u"."id", "u"."name", "l"."id", "l"."hidesForecast", "e"."trackSlug"`
  return new Map(rows.map((row) => [row.id, toPerson(row, roadmap)]))
}

function toPerson(
  { name, hasPlan, hidesForecast, trackSlug, evidenced, verified }: Row,
  roadmap: Roadmap,
): TablePerson {
  return {
    name,
    hasPlan: Boolean(hasPlan),
    hidesForecast: Boolean(hidesForecast),
    enrolled: trackSlug === null ? null : { roadmapId: roadmap.id, trackSlug },
    evidenced: Number(evidenced),
    verified: Number(verified),
  }
}

/** A step of the junior core on the track that the learner walks: the first for who chose one that is gone. */
function isJuniorCore(roadmap: Roadmap): Prisma.Sql {
  const slugs = roadmap.tracks.length > 0 ? roadmap.tracks.map(({ slug }) => slug) : ['']
  const known = Prisma.join(slugs)
  return Prisma.join(
    slugs.map((slug, index) => {
      const isTheirs =
        index === 0
          ? Prisma.sql`("e"."trackSlug" = ${slug} OR "e"."trackSlug" NOT IN (${known}))`
          : Prisma.sql`"e"."trackSlug" = ${slug}`
      const ids = goalSteps(roadmap, slug, { level: 'junior' }).map(({ id }) => id)
      return ids.length > 0 ? Prisma.sql`(${isTheirs} AND "s"."stepId" IN (${Prisma.join(ids)}))` : Prisma.sql`(1 = 0)`
    }),
    ' OR ',
  )
}

/** A learner in a cohort that the viewer runs. */
export type Member = StoredMember & { readonly cohort: Cohort }

/**
 * The memberships of these people as learners in the cohorts that the viewer runs, by person, in the order of the cohorts'
 * names.
 */
export async function readMembers(
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Member[]>> {
  const managed = cohortsManagedBy(viewer)
  if (!managed || ids.length === 0) return new Map()
  const rows = await findMembers(ids, managed)
  const cohorts = new Map((await findCohorts(rows.map(({ cohortId }) => cohortId))).map((row) => [row.id, row]))
  const members = new Map<string, Member[]>(ids.map((id) => [id, []]))
  for (const row of rows) {
    const cohort = cohorts.get(row.cohortId)
    if (cohort) members.get(row.userId)?.push({ ...row, cohort })
  }
  for (const theirs of members.values()) theirs.sort(byCohort)
  return members
}

/** Not in order: so Prisma sends any number of ids to SQLite, which takes 999 in a statement. */
const findMembers = (ids: readonly string[], cohort: object) =>
  db().membership.findMany({
    where: { userId: { in: [...ids] }, role: 'learner', cohort },
    omit: { role: true, sortName: true, flaggedOn: true },
  })
type StoredMember = Awaited<ReturnType<typeof findMembers>>[number]

const findCohorts = (ids: readonly string[]) =>
  db().cohort.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, deadlineOn: true, deadlineWeeks: true },
  })
type Cohort = Awaited<ReturnType<typeof findCohorts>>[number]

/** The order of both databases: that of the bytes. */
const byCohort = ({ cohort: one }: Member, { cohort: other }: Member): number =>
  Buffer.compare(Buffer.from(one.name), Buffer.from(other.name)) || (one.id < other.id ? -1 : 1)
