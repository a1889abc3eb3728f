import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { typedRows } from '@/lib/foundation/database/sql'
import type { Day } from '@/lib/foundation/values/day-words'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { updateMembershipProgress } from '@/lib/people/accounts/memberships.commands'
import { Prisma } from '@/prisma/generated/sqlite/client'
import type { States } from '../completion'
import { countCore } from '../rows'
import type { Enrolled } from './ledger'

/** A learner with what their memberships list, counted on each roadmap on which it may differ. */
export type ListedProgress = {
  readonly userId: string
  readonly lastLearningDay: Day | null
  readonly counts: readonly ({ readonly roadmapId: string } & ReturnType<typeof countCore>)[]
}

/** Counts a learner's core on some roadmaps. */
export const countOnRoadmaps = (
  roadmaps: readonly Roadmap[],
  ledger: { readonly enrollments: readonly Enrolled[]; readonly states: States },
): ListedProgress['counts'] => roadmaps.map((roadmap) => ({ roadmapId: roadmap.id, ...countCore(roadmap, ledger) }))

/**
 * Selects the id of the roadmap that the row of a cohort or a learner names; the first where it names none, or one that
 * is no longer offered. Same as `findChosenRoadmap`.
 * @param alias of the row in the statement
 */
export const selectChosenRoadmapId = (roadmaps: readonly Roadmap[], alias: 'c' | 'l'): Prisma.Sql => {
  const [first = '', ...others] = roadmaps.map(({ id }) => id)
  const named = Prisma.raw(`${alias}."roadmapId"`)
  return Prisma.sql`CASE WHEN ${named} IN (${Prisma.join([first, ...others])}) THEN ${named} ELSE ${first} END`
}

/**
 * Updates what memberships list of these learners, each by the roadmap of its cohort, in one statement.
 * @param roadmaps all that are offered, in order
 */
export async function updateListedProgress(
  tx: Transaction,
  roadmaps: readonly Roadmap[],
  learners: readonly ListedProgress[],
): Promise<void> {
  if (learners.length === 0) return
  const days = typedRows(
    Prisma.sql`SELECT "userId", "lastLearningDay" FROM "Membership"`,
    learners.map(({ userId, lastLearningDay }) => [userId, lastLearningDay ?? '']),
  )
  const counts = typedRows(
    Prisma.sql`SELECT "learnerId", "roadmapId", "coreDoneCount" AS "coreDone", "coreDoneCount" AS "coreTotal" FROM "Enrollment"`,
    learners.flatMap(({ userId, counts }) =>
      counts.map(({ roadmapId, coreDone, coreTotal }) => [userId, roadmapId, coreDone, coreTotal]),
    ),
  )
  // Names the learners once more: otherwise SQLite would read every membership and search the list for each.
  const ids = Prisma.join(learners.map(({ userId }) => userId))
  await updateMembershipProgress(
    tx,
    Prisma.sql`SELECT own."cohortId", own."userId", n."coreDone", n."coreTotal", d."lastLearningDay"
      FROM "Membership" AS own JOIN (${days}) AS d ON d."userId" = own."userId"
      JOIN "Cohort" AS c ON c."id" = own."cohortId"
      LEFT JOIN (${counts}) AS n ON n."learnerId" = own."userId" AND n."roadmapId" = ${selectChosenRoadmapId(roadmaps, 'c')}
      WHERE own."userId" IN (${ids}) AND own."role" = 'learner'`,
  )
}

/**
 * Corrects what memberships list where their cohort counts by another roadmap than before, from the counters of its
 * learners' enrollments. Writes only what differs.
 * @param roadmaps all that are offered, in order
 * @param cohortId of the only cohort to correct; every one when left out
 */
export async function relistCohorts(tx: Transaction, roadmaps: readonly Roadmap[], cohortId?: string): Promise<void> {
  const totals = roadmaps.flatMap((roadmap) =>
    [...roadmap.tracks.map(({ slug }) => slug), ''].map((trackSlug) => {
      const enrollments = [{ roadmapId: roadmap.id, trackSlug }]
      return [roadmap.id, trackSlug, countCore(roadmap, { enrollments, states: {} }).coreTotal]
    }),
  )
  if (totals.length === 0) return
  const rows = typedRows(
    Prisma.sql`SELECT "roadmapId", "trackSlug", "coreDoneCount" AS "total" FROM "Enrollment"`,
    totals,
  )
  // On a track that the roadmap dropped, the steps of its first count (`getTrackSlug`).
  const total = Prisma.sql`COALESCE(t."total", other."total")`
  await updateMembershipProgress(
    tx,
    Prisma.sql`SELECT own."cohortId", own."userId", e."coreDoneCount" AS "coreDone", ${total} AS "coreTotal",
        NULL AS "lastLearningDay"
      FROM "Cohort" AS c JOIN "Membership" AS own ON own."cohortId" = c."id" AND own."role" = 'learner'
      JOIN "Enrollment" AS e ON e."learnerId" = own."userId" AND e."roadmapId" = ${selectChosenRoadmapId(roadmaps, 'c')}
      LEFT JOIN (${rows}) AS t ON t."roadmapId" = e."roadmapId" AND t."trackSlug" = e."trackSlug"
      JOIN (${rows}) AS other ON other."roadmapId" = e."roadmapId" AND other."trackSlug" = ''
      WHERE (own."coreDone" <> e."coreDoneCount" OR own."coreTotal" <> ${total})
        ${cohortId === undefined ? Prisma.empty : Prisma.sql`AND c."id" = ${cohortId}`}`,
  )
}
