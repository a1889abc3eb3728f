import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { findProgress, getMainRoadmap } from '@/lib/learning/progress/data'
import { hasLevels, listSteps, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { isCandidate, type PlacementStage, placementStages } from './candidates'

export type Placement = {
  readonly roadmapSlug: string
  readonly leadsToLevels: boolean
  /** Empty when nothing is left to place. */
  readonly stages: readonly PlacementStage[]
}

/** Reads the steps that the viewer can be asked about on the main roadmap, on their track; null before onboarding. */
export async function findPlacement(viewer: Viewer): Promise<Placement | null> {
  const [roadmap, progress] = await Promise.all([getMainRoadmap(viewer), findProgress(viewer)])
  if (!progress) return null
  const walked = toTrackRoadmap(roadmap, progress.track)
  const stepIds = listSteps(walked)
    .filter((step) => isCandidate(step, progress.states))
    .map(({ id }) => id)
  // The first question of each step is written to be the most telling.
  const rows = await db().selfCheck.findMany({
    where: { stepId: { in: stepIds }, position: 0 },
    select: { stepId: true, question: true, answer: true },
  })
  const checks = new Map(rows.map(({ stepId, ...check }) => [stepId, check]))
  const stages = placementStages(walked, progress.states, checks)
  return { roadmapSlug: roadmap.slug, leadsToLevels: hasLevels(roadmap), stages }
}
