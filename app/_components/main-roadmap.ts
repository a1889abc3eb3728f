import { isUnavailable } from '@/lib/foundation/errors'
import { getMainRoadmap } from '@/lib/learning/progress/data'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import type { Visitor } from '@/lib/platform/auth/viewer'

/**
 * Finds the roadmap that the navigation leads to: the reader's main one, or the first while the database is away; null
 * where there is none, or none was read yet.
 */
export const mainRoadmap = (who: Visitor) =>
  getMainRoadmap(who)
    .catch(unlessUnavailable(() => getFirstRoadmap(who)))
    .catch(unlessUnavailable(() => null))

const unlessUnavailable =
  <T>(instead: () => T) =>
  (error: unknown): T => {
    if (isUnavailable(error)) return instead()
    throw error
  }
