import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { selectTrackSlug } from '@/lib/learning/progress/states/walked-track.data'
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
  /** Slug of the track that they walk on the roadmap that was asked for. */
  readonly track: string
  /** Done core steps of the roadmap's first level on their track: with evidence and not verified, and verified. */
  readonly evidenced: number
  readonly verified: number
  /** From a roster; null for none. */
  readonly externalId: string | null
  readonly gitName: string | null
}

/** A person, with the roadmap that their steps are counted on. */
export type AskedPerson = { readonly userId: string; readonly roadmap: Roadmap }

type Row = {
  readonly id: string
  readonly name: string
  readonly hasPlan: boolean | number | bigint
  readonly hidesForecast: boolean | number | bigint | null
  readonly track: string
  readonly evidenced: number | bigint
  readonly verified: number | bigint
  readonly externalId: string | null
  readonly gitName: string | null
}

/**
 * People whom the viewer was found to see, by id, in one statement however many they and their roadmaps are. Their done
 * steps count whether or not they are enrolled. Empty for a viewer who looks after no learners.
 */
export async function readPeople(
  viewer: Viewer,
  asked: readonly AskedPerson[],
): Promise<ReadonlyMap<string, TablePerson>> {
  if (!learnersVisibleTo(viewer) || asked.length === 0) return new Map()
  const people = Prisma.join(asked.map(({ userId, roadmap }) => Prisma.sql`(${userId}, ${roadmap.id})`))
  const roadmaps = [...new Set(asked.map(({ roadmap }) => roadmap))]
  const isVerified = Prisma.sql`("s"."status" = 'waived' OR "s"."verifiedAt" IS NOT NULL)`
  const rows = await db().$queryRaw<Row[]>`
    WITH "asked" ("id", "roadmapId") AS MATERIALIZED (VALUES ${people}),
    "person" AS MATERIALIZED (
      SELECT "u"."id", "u"."name", "u"."externalId", "u"."gitName", "l"."id" AS "learnerId", "l"."hidesForecast", "asked"."roadmapId",
        ${selectTrack(roadmaps)} AS "track"
      FROM "asked" INNER JOIN "User" AS "u" ON "u"."id" = "asked"."id"
      LEFT JOIN "Learner" AS "l" ON "l"."id" = "u"."id"
      LEFT JOIN "Enrollment" AS "e" ON "e"."learnerId" = "l"."id" AND "e"."roadmapId" = "asked"."roadmapId"
    )
    SELECT "p"."id", "p"."name", "p"."learnerId" IS NOT NULL AS "hasPlan", "p"."hidesForecast", "p"."track",
      "p"."externalId", "p"."gitName",
      SUM(CASE WHEN ${isVerified} THEN 1 ELSE 0 END) AS "verified",
      SUM(CASE WHEN NOT ${isVerified} AND "s"."evidenceCount" > 0 THEN 1 ELSE 0 END) AS "evidenced"
    FROM "person" AS "p"
    LEFT JOIN "StepProgress" AS "s"
      ON "s"."learnerId" = "p"."learnerId" AND "s"."status" IN ('done', 'waived') AND (${isCore(roadmaps)})
    GROUP BY "p"."id", "p"."name", "p"."learnerId", "p"."hidesForecast", "p"."track", "p"."externalId", "p"."gitName"`
  return new Map(rows.map((row) => [row.id, toPerson(row)]))
}

const toPerson = ({ name, hasPlan, hidesForecast, track, evidenced, verified, ...row }: Row): TablePerson => ({
  name,
  externalId: row.externalId,
  gitName: row.gitName,
  hasPlan: Boolean(hasPlan),
  hidesForecast: Boolean(hidesForecast),
  track,
  evidenced: Number(evidenced),
  verified: Number(verified),
})

const listTracks = ({ tracks }: Roadmap): readonly string[] =>
  tracks.length > 0 ? tracks.map(({ slug }) => slug) : ['']

function selectTrack(roadmaps: readonly Roadmap[]): Prisma.Sql {
  const [chosen, learnerId] = [Prisma.sql`"e"."trackSlug"`, Prisma.sql`"l"."id"`]
  const ways = roadmaps.map(
    (roadmap) =>
      Prisma.sql`WHEN "asked"."roadmapId" = ${roadmap.id} THEN ${selectTrackSlug(listTracks(roadmap), chosen, learnerId)}`,
  )
  return Prisma.sql`CASE ${Prisma.join(ways, ' ')} ELSE '' END`
}

/** A step of the first level's core on the track that the learner walks; without levels, of the whole core. */
function isCore(roadmaps: readonly Roadmap[]): Prisma.Sql {
  const cores = roadmaps.flatMap((roadmap) => {
    const isOn = Prisma.sql`"p"."roadmapId" = ${roadmap.id}`
    const tracks = listTracks(roadmap).map((track) => ({ track, ids: listCoreIds(roadmap, track) }))
    // Named once, or a page over many roadmaps would have more values than a statement takes.
    const common = (tracks[0]?.ids ?? []).filter((id) => tracks.every(({ ids }) => ids.includes(id)))
    const own = tracks.map(({ track, ids }) => {
      return [Prisma.sql`${isOn} AND "p"."track" = ${track}`, ids.filter((id) => !common.includes(id))] as const
    })
    return [[isOn, common] as const, ...own].filter(([, ids]) => ids.length > 0)
  })
  const ways = cores.map(([isTheirs, ids]) => Prisma.sql`(${isTheirs} AND "s"."stepId" IN (${Prisma.join(ids)}))`)
  return ways.length > 0 ? Prisma.join(ways, ' OR ') : Prisma.sql`1 = 0`
}

const listCoreIds = (roadmap: Roadmap, track: string): string[] =>
  goalSteps(roadmap, track, { level: 'junior' }).map(({ id }) => id)

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
    select: { id: true, name: true, roadmapId: true },
  })
type Cohort = Awaited<ReturnType<typeof findCohorts>>[number]

/** The order of both databases: that of the bytes. */
const byCohort = ({ cohort: one }: Member, { cohort: other }: Member): number =>
  Buffer.compare(Buffer.from(one.name), Buffer.from(other.name)) || (one.id < other.id ? -1 : 1)
