import type { Viewer } from '@/lib/doors/auth/viewer'
import { visiblePeople } from '@/lib/people/accounts/policy'

/** The files a viewer may open, as a filter: their own, and those that a learner they may see has handed in. */
export function filesVisibleTo(viewer: Viewer) {
  return { OR: [{ ownerId: viewer.id }, { evidence: { learner: { user: visiblePeople(viewer) } } }] }
}
