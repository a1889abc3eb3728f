import 'server-only'
import { findProgress, getMainRoadmap } from '@/lib/learning/progress/data'
import { listSteps, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { openStatus } from '../candidates'
import type { PastableStep } from './match-pasted'

export type PastableRoadmap = { readonly roadmapSlug: string; readonly steps: readonly PastableStep[] }

/** Reads the steps of the viewer's main roadmap, on their track, that a pasted list can name; null before onboarding. */
export async function findPastableRoadmap(viewer: Viewer): Promise<PastableRoadmap | null> {
  const [roadmap, progress] = await Promise.all([getMainRoadmap(viewer), findProgress(viewer)])
  if (!progress) return null
  const steps = listSteps(toTrackRoadmap(roadmap, progress.track)).map((step): PastableStep => {
    const { id, title, shortTitle, effort } = step
    return { id, title, shortTitle, hours: effort.median, status: openStatus(step, progress.states) }
  })
  return { roadmapSlug: roadmap.slug, steps }
}
