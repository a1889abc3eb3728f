import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { changeSchema, listChangesForLearner, type ShownChange } from '@/lib/learning/roadmaps/changes'
import { listRetired, listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findChosenRoadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { findLearnerSnapshot, getAskedRoadmap } from '../data'
import { getTrackSlug } from '../log/ledger'

export type RoadmapNews = {
  readonly roadmapSlug: string
  /** Revision to mark as read. */
  readonly revision: number
  readonly changes: readonly ShownChange[]
}

/**
 * Lists the changes on a roadmap since the viewer last looked, as far as they concern them; null when there are none.
 */
export async function findRoadmapNews(viewer: Viewer, roadmapSlug?: string): Promise<RoadmapNews | null> {
  const [roadmap, own] = await Promise.all([getAskedRoadmap(viewer, roadmapSlug), findLearnerSnapshot(viewer)])
  const enrollment = own?.enrollments.find(({ roadmapId }) => roadmapId === roadmap.id)
  if (!own || !enrollment || enrollment.seenRevision >= roadmap.revision) return null
  const rows = await db().roadmapChange.findMany({
    where: { roadmapId: roadmap.id, revision: { gt: enrollment.seenRevision } },
    orderBy: [{ revision: 'asc' }, { step: { title: 'asc' } }, { kind: 'asc' }],
    include: { step: { select: { title: true } } },
  })
  const told = rows.map((row) => ({
    stepId: row.stepId,
    change: changeSchema.parse({ kind: row.kind, ...JSON.parse(row.detail) }),
  }))
  const touched = new Set(Object.keys(own.states))
  const titles = new Map(rows.map((row) => [row.stepId, row.step.title]))
  const track = getTrackSlug(roadmap, [enrollment])
  const changes = listChangesForLearner(told, roadmap, track, touched, titles)
  return changes.length > 0 ? { roadmapSlug: roadmap.slug, revision: roadmap.revision, changes } : null
}

/**
 * Lists steps that are no longer on a roadmap and on which the viewer has progress, since their history stays. Those of
 * a deleted roadmap are listed with the viewer's main one.
 */
export async function listRetiredSteps(
  viewer: Viewer,
): Promise<{ slug: string; title: string; roadmapSlug: string }[]> {
  const [roadmaps, retired, own] = await Promise.all([
    listRoadmaps(viewer),
    listRetired(viewer),
    findLearnerSnapshot(viewer),
  ])
  const touched = new Set(Object.keys(own?.states ?? {}))
  const rows = retired.filter(({ id }) => touched.has(id))
  const main = findChosenRoadmap(roadmaps, own?.roadmapId)
  const home = (roadmapId: string) => roadmaps.find(({ id }) => id === roadmapId) ?? main
  return rows.map(({ slug, title, roadmapId }) => ({ slug, title, roadmapSlug: home(roadmapId)?.slug ?? '' }))
}
