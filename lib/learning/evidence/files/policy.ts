import type { Viewer } from '@/lib/auth/viewer'
import { visiblePeople } from '@/lib/people/policy'

/** The files a viewer may open, as a filter: their own, and those that a learner they may see has handed in. */
export function filesVisibleTo(viewer: Viewer) {
  return { OR: [{ ownerId: viewer.id }, { evidence: { learner: { user: visiblePeople(viewer) } } }] }
}
