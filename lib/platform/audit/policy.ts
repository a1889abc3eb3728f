import type { Viewer } from '@/lib/platform/auth/viewer'

/** Returns whether a viewer may read the log. Only admins may: it covers everybody. */
export const canReadAudit = (viewer: Viewer): boolean => viewer.isAdmin
