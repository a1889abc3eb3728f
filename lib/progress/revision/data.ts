import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { changeSchema, changesFor, type ToldChange } from '@/lib/roadmaps/changes'
import { getRoadmap, listRoadmaps } from '@/lib/roadmaps/data'
import { trackOn } from '../record'

export type RoadmapNews = {
  readonly roadmapSlug: string
  /** To say that it was read. */
  readonly revision: number
  readonly changes: readonly ToldChange[]
}

/** What changed on a roadmap since the viewer last looked, as far as it concerns them; null when nothing did. */
export async function findRoadmapNews(viewer: Viewer, roadmapSlug?: string): Promise<RoadmapNews | null> {
  const roadmap = await getRoadmap(viewer, roadmapSlug)
  const key = { learnerId: viewer.id, roadmapId: roadmap.id }
  const enrollment = await db().enrollment.findUnique({
    where: { learnerId_roadmapId: key },
    select: { trackSlug: true, seenRevision: true, learner: { select: { progress: { select: { stepId: true } } } } },
  })
  if (!enrollment || enrollment.seenRevision >= roadmap.revision) return null
  const rows = await db().roadmapChange.findMany({
    where: { roadmapId: roadmap.id, revision: { gt: enrollment.seenRevision } },
    orderBy: [{ revision: 'asc' }],
    include: { step: { select: { title: true } } },
  })
  const told = rows.map((row) => ({
    stepId: row.stepId,
    change: changeSchema.parse({ kind: row.kind, ...JSON.parse(row.detail) }),
  }))
  const touched = new Set(enrollment.learner.progress.map(({ stepId }) => stepId))
  const titles = new Map(rows.map((row) => [row.stepId, row.step.title]))
  const track = trackOn(roadmap, [{ roadmapId: roadmap.id, trackSlug: enrollment.trackSlug }])
  const changes = changesFor(told, roadmap, track, touched, titles)
  return changes.length > 0 ? { roadmapSlug: roadmap.slug, revision: roadmap.revision, changes } : null
}

/**
 * Steps that are no longer on a roadmap and on which the viewer has progress: their history stays. Those of a roadmap
 * that is gone itself are listed with the main one.
 */
export async function listRetiredSteps(
  viewer: Viewer,
): Promise<{ slug: string; title: string; roadmapSlug: string }[]> {
  const [roadmaps, rows] = await Promise.all([
    listRoadmaps(viewer),
    db().step.findMany({
      where: { retiredAt: { not: null }, progress: { some: { learnerId: viewer.id } } },
      orderBy: { title: 'asc' },
      select: { slug: true, title: true, roadmapId: true },
    }),
  ])
  const home = (roadmapId: string) => roadmaps.find(({ id }) => id === roadmapId) ?? roadmaps[0]
  return rows.map(({ slug, title, roadmapId }) => ({ slug, title, roadmapSlug: home(roadmapId)?.slug ?? '' }))
}
