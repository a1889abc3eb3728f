import type { Viewer } from '@/lib/doors/auth/viewer'

/** The log tells of everybody: admins alone read it. */
export const canReadAudit = (viewer: Viewer): boolean => viewer.isAdmin
