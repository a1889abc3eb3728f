// Decides and writes which roadmap is a learner's main one, and on which roadmaps and tracks they are enrolled with it.
import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { invalid } from '@/lib/foundation/errors'
import { type Enrolled, findChosenTrackSlug } from '@/lib/learning/progress/log/ledger'
import { countOnRoadmaps, updateListedProgress } from '@/lib/learning/progress/log/listed-progress.commands'
import { statesFromRows } from '@/lib/learning/progress/rows'
import { enroll, enrollOnMissing } from '@/lib/learning/progress/states/commands'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findChosenRoadmap, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { type Operator, visitor } from '@/lib/platform/auth/viewer'
import * as refusals from '@/messages/generated/learning/plan-refusals'
import type { Prisma } from '@/prisma/generated/sqlite/client'

/** Names the first roadmap as main one where a learner has none: before the order of the roadmaps changes. */
export async function nameMainRoadmaps(_operator: Operator): Promise<void> {
  const [first] = await listRoadmaps(visitor)
  if (first) await db().learner.updateMany({ where: { roadmapId: null }, data: { roadmapId: first.id } })
}

/** Finds the roadmap of a slug. @throws invalid when there is none */
export function requireNamedRoadmap(roadmaps: readonly Roadmap[], slug: string): Roadmap
export function requireNamedRoadmap(roadmaps: readonly Roadmap[], slug: string | undefined): Roadmap | null
export function requireNamedRoadmap(roadmaps: readonly Roadmap[], slug: string | undefined): Roadmap | null {
  if (slug === undefined) return null
  const roadmap = roadmaps.find((one) => one.slug === slug)
  if (!roadmap) throw invalid('roadmap', refusals.roadmap())
  return roadmap
}

/**
 * Returns the track to learn on a roadmap, '' where it has none: the asked one, else the only one or the one that the
 * learner had. Null where the asked one does not exist, or they have yet to choose.
 */
export function chooseTrack(
  roadmap: Roadmap,
  asked: string | undefined,
  enrollments: readonly Enrolled[],
): string | null {
  const has = (track: string) => roadmap.tracks.some(({ slug }) => slug === track)
  if (asked) return has(asked) ? asked : null
  if (roadmap.tracks.length <= 1) return roadmap.tracks[0]?.slug ?? ''
  const before = findChosenTrackSlug(roadmap, enrollments)
  return before !== null && has(before) ? before : null
}

/** Query of the columns of a learner by which they are enrolled. */
export const enrolledFields = {
  id: true,
  roadmapId: true,
  lastLearningDay: true,
  progress: true,
  enrollments: { select: { roadmapId: true, trackSlug: true } },
} as const

type EnrolledRow = Prisma.LearnerGetPayload<{ select: typeof enrolledFields }>
type Main = { readonly roadmaps: readonly Roadmap[]; readonly roadmap: Roadmap; readonly trackSlug: string }

/** Enrols a learner on a track of their main roadmap, and on the roadmaps of their cohorts. */
export async function enrollOnMain(
  tx: Transaction,
  row: EnrolledRow,
  { roadmaps, roadmap, trackSlug }: Main,
): Promise<void> {
  const states = statesFromRows(row.progress)
  const startedAt = row.enrollments.length > 0 ? new Date() : null
  await enroll(tx, row.id, { roadmap, trackSlug, states, startedAt })
  const others = row.enrollments.filter(({ roadmapId }) => roadmapId !== roadmap.id)
  const known = [{ roadmapId: roadmap.id, trackSlug }, ...others]
  const places = await tx.membership.findMany({
    where: { userId: row.id, role: 'learner' },
    select: { cohort: { select: { roadmapId: true } } },
  })
  const ofCohorts = new Set(places.map(({ cohort }) => findChosenRoadmap(roadmaps, cohort.roadmapId) ?? roadmap))
  const enrollments = await enrollOnMissing(tx, row.id, [...ofCohorts], { states, enrollments: known }, startedAt)
  const counts = countOnRoadmaps([...new Set([roadmap, ...ofCohorts])], { enrollments, states })
  await updateListedProgress(tx, roadmaps, [{ userId: row.id, lastLearningDay: row.lastLearningDay, counts }])
}
