import { invalid } from '@/lib/foundation/errors'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/mentoring/cohort-refusals'

/**
 * Finds the roadmap that settings name; null where they name none.
 * @throws invalid for a slug that no roadmap has
 */
export function findNamedRoadmap(roadmaps: readonly Roadmap[], slug: string | undefined): Roadmap | null {
  if (slug === undefined) return null
  const named = roadmaps.find((roadmap) => roadmap.slug === slug)
  if (!named) throw invalid('roadmap', words.roadmapUnknown())
  return named
}
