import type { Viewer } from '@/lib/doors/auth/viewer'

/**
 * The profiles that anybody may see: switched on, and of an account that is open and is not about to be deleted.
 * Whoever asks sees the same, their owner and admins too.
 */
export const shownToAll = {
  isOn: true,
  learner: { user: { disabledAt: null, deletesAt: null, deletedAt: null } },
} as const

/** Those among them that search engines may list. */
export const listedForAll = { ...shownToAll, isListed: true } as const

/** The viewer's own, switched on or not. */
export const whereProfile = (viewer: Viewer) => ({ learnerId: viewer.id })
