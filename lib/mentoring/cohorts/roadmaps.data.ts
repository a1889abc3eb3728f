import 'server-only'
import { notFound } from '@/lib/foundation/errors'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findChosenRoadmap, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer, Visitor } from '@/lib/platform/auth/viewer'

/** The roadmaps that cohorts follow. */
export type CohortRoadmaps = {
  readonly all: readonly Roadmap[]
  /** The instance has more than one, so that screens say which. */
  readonly hasSeveral: boolean
  /** Returns the roadmap of a cohort: the first for null, and for one that is gone. */
  readonly get: (roadmapId: string | null) => Roadmap
}

/** Reads the roadmaps that cohorts follow. Public. @throws not-found where there is none */
export async function readCohortRoadmaps(who: Visitor | Viewer): Promise<CohortRoadmaps> {
  const all = await listRoadmaps(who)
  const [first] = all
  if (!first) throw notFound('roadmap')
  return { all, hasSeveral: all.length > 1, get: (roadmapId) => findChosenRoadmap(all, roadmapId) ?? first }
}
