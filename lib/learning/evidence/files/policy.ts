import { visiblePeople } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'

/** Filter for files that a viewer may open: their own, and those handed in by learners they may see. */
export function filesVisibleTo(viewer: Viewer) {
  return { OR: [{ ownerId: viewer.id }, { evidence: { learner: { user: visiblePeople(viewer) } } }] }
}
