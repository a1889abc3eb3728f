import { hasLevels } from '@/lib/learning/roadmaps/roadmap'
import type { CohortRoadmaps } from '@/lib/mentoring/cohorts/cohort'
import type { CohortChoice } from './learner-row'

/** Describes the roadmaps that a table may count by, as far as its heads depend on them. */
export type TableRoadmaps = {
  /** The instance has more than one: each row says which. */
  readonly hasSeveral: boolean
  /** All of them have levels. */
  readonly haveLevels: boolean
}

/**
 * Returns what a table's heads say of its roadmaps.
 * @param cohorts those that the viewer runs
 * @param asked id of the only cohort in the table; all when left out
 */
export function toTableRoadmaps(
  { all, hasSeveral, get }: CohortRoadmaps,
  cohorts: readonly CohortChoice[],
  asked: string | undefined,
): TableRoadmaps {
  const shown = cohorts.filter(({ id }) => asked === undefined || id === asked)
  const counted = shown.length > 0 ? shown.map(({ roadmapId }) => get(roadmapId)) : all
  return { hasSeveral, haveLevels: counted.every(hasLevels) }
}
