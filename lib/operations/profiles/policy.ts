import type { Viewer } from '@/lib/platform/auth/viewer'

/**
 * Filters profiles by those that anybody may see: switched on, of an enabled account that is not about to be deleted.
 * The same for every viewer, the owner and admins included.
 */
export const publicProfiles = {
  isOn: true,
  learner: { user: { disabledAt: null, deletesAt: null, deletedAt: null } },
} as const

/** Filters public profiles by those that search engines may index. */
export const listedProfiles = { ...publicProfiles, isListed: true } as const

/** Filters by the viewer's own profile, switched on or not. */
export const whereProfile = (viewer: Viewer) => ({ learnerId: viewer.id })
