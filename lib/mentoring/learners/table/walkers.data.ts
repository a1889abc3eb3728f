import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import type { Enrolled } from '@/lib/learning/progress/record'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { goalSteps } from '@/lib/mentoring/cohorts/goal'
import { learnersVisibleTo } from '@/lib/people/accounts/policy'
import { Prisma } from '@/prisma/generated/sqlite/client'

/** What a mentor's table says of a learner's plan and of how sure their done steps are. */
export type Walker = {
  readonly hidesForecast: boolean
  /** Null for a person who is not enrolled in the roadmap. */
  readonly enrolled: Enrolled | null
  /** Of the done core steps of the junior level on their track: with evidence and not verified, and verified. */
  readonly evidenced: number
  readonly verified: number
}

type Row = {
  readonly id: string
  readonly hidesForecast: boolean | number | bigint
  readonly trackSlug: string | null
  readonly evidenced: number | bigint
  readonly verified: number | bigint
}

/**
 * Learners with a plan among people whom the viewer was found to see, by id, in one query however many they are.
 * Empty for a viewer who mentors no learners.
 */
export async function readWalkers(
  viewer: Viewer,
  roadmap: Roadmap,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Walker>> {
  if (!learnersVisibleTo(viewer) || ids.length === 0) return new Map()
  const isVerified = Prisma.sql`("s"."status" = 'waived' OR "s"."verifiedAt" IS NOT NULL)`
  const rows = await db().$queryRaw<Row[]>`
    SELECT "l"."id", "l"."hidesForecast", "e"."trackSlug",
      SUM(CASE WHEN ${isVerified} THEN 1 ELSE 0 END) AS "verified",
      SUM(CASE WHEN NOT ${isVerified} AND "s"."evidenceCount" > 0 THEN 1 ELSE 0 END) AS "evidenced"
    FROM "Learner" AS "l"
    LEFT JOIN "Enrollment" AS "e" ON "e"."learnerId" = "l"."id" AND "e"."roadmapId" = ${roadmap.id}
    LEFT JOIN "StepProgress" AS "s"
      ON "s"."learnerId" = "e"."learnerId" AND "s"."status" IN ('done', 'waived') AND (${isJuniorCore(roadmap)})
    WHERE "l"."id" IN (${Prisma.join([...ids])})
    GROUP BY "l"."id", "l"."hidesForecast", "e"."trackSlug"`
  return new Map(rows.map(({ id, ...row }) => [id, toWalker(row, roadmap)]))
}

function toWalker({ hidesForecast, trackSlug, evidenced, verified }: Omit<Row, 'id'>, roadmap: Roadmap): Walker {
  return {
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
