import 'server-only'
import { forgetSetUps } from '@/lib/platform/auth/second-factor/second-factor-rows'
import { deleteDeadSessions } from '@/lib/platform/auth/sessions/end-sessions'
import type { Operator } from '@/lib/platform/auth/viewer'

/** Most sessions deleted in one run. */
const AT_ONCE = 200
const DAY_MS = 24 * 60 * 60 * 1000

/** Deletes ended sessions. Returns how many. */
export const sweepSessions = (_operator: Operator, now: Date): Promise<number> => deleteDeadSessions(now, AT_ONCE)

/** Deletes set-ups of authenticator apps that were never confirmed. Returns how many. */
export const sweepSetUps = (_operator: Operator, now: Date): Promise<number> =>
  forgetSetUps(new Date(now.getTime() - DAY_MS))
