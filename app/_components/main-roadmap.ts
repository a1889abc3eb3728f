import { isUnavailable } from '@/lib/foundation/errors'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import type { Visitor } from '@/lib/platform/auth/viewer'

/**
 * Finds the roadmap that the navigation leads to; null where there is none, or the database is away and none was read
 * yet.
 */
export const mainRoadmap = (who: Visitor) =>
  getFirstRoadmap(who).catch((error: unknown) => {
    if (isUnavailable(error)) return null
    throw error
  })
