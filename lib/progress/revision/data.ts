import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { changeSchema, changesFor, type ToldChange } from '@/lib/roadmaps/changes'
import { getRoadmap } from '@/lib/roadmaps/data'

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
  const changes = changesFor(told, roadmap, enrollment.trackSlug, touched, titles)
  return changes.length > 0 ? { roadmapSlug: roadmap.slug, revision: roadmap.revision, changes } : null
}

/** Steps that the roadmap no longer has and on which the viewer has progress: their history stays. */
export async function listRetiredSteps(
  viewer: Viewer,
): Promise<{ slug: string; title: string; roadmapSlug: string }[]> {
  const rows = await db().step.findMany({
    where: { retiredAt: { not: null }, progress: { some: { learnerId: viewer.id } } },
    orderBy: { title: 'asc' },
    select: { slug: true, title: true, roadmap: { select: { slug: true } } },
  })
  return rows.map(({ slug, title, roadmap }) => ({ slug, title, roadmapSlug: roadmap.slug }))
}
