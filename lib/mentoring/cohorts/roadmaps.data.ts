import 'server-only'
import { notFound } from '@/lib/foundation/errors'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findChosenRoadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer, Visitor } from '@/lib/platform/auth/viewer'
import type { CohortRoadmaps } from './cohort'

/** Reads the roadmaps that cohorts follow. Public. @throws not-found where there is none */
export async function readCohortRoadmaps(who: Visitor | Viewer): Promise<CohortRoadmaps> {
  const all = await listRoadmaps(who)
  const [first] = all
  if (!first) throw notFound('roadmap')
  return { all, hasSeveral: all.length > 1, get: (roadmapId) => findChosenRoadmap(all, roadmapId) ?? first }
}
