import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'

/** A cohort through which a mentor sees a learner. */
export type SeenThrough = { readonly id: string; readonly roadmapId: string | null }

/**
 * Chooses the roadmap by which a mentor sees a learner: that of the cohort asked for, else of the first; the learner's
 * main one where they share no cohort.
 * @param get returns the roadmap of an id
 * @param cohorts through which the mentor sees the learner, by name
 * @param main id of the learner's main roadmap; null for the first
 * @param asked id of a cohort; ignored where it is none of these
 */
export function chooseSeenRoadmap(
  get: (roadmapId: string | null) => Roadmap,
  cohorts: readonly SeenThrough[],
  main: string | null,
  asked: string | undefined,
): Roadmap {
  const cohort = cohorts.find(({ id }) => id === asked) ?? cohorts[0]
  return get(cohort ? cohort.roadmapId : main)
}
