import 'server-only'
import { deleteStaleSetUps } from '@/lib/platform/auth/second-factor/second-factor-rows'
import { deleteExpiredSessions } from '@/lib/platform/auth/sessions/end-sessions'
import type { Operator } from '@/lib/platform/auth/viewer'

/** Most sessions deleted in one run. */
const AT_ONCE = 200
const DAY_MS = 24 * 60 * 60 * 1000

/** Deletes ended sessions. Returns how many. */
export const deleteEndedSessions = (_operator: Operator, now: Date): Promise<number> =>
  deleteExpiredSessions(now, AT_ONCE)

/** Deletes set-ups of authenticator apps that were never confirmed. Returns how many. */
export const deleteAbandonedSetUps = (_operator: Operator, now: Date): Promise<number> =>
  deleteStaleSetUps(new Date(now.getTime() - DAY_MS))
