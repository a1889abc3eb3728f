import 'server-only'
import { forgetSetUps } from '@/lib/doors/auth/second-factor-rows'
import { deleteDeadSessions } from '@/lib/doors/auth/session-ends'
import type { Operator } from '@/lib/doors/auth/viewer'

/** Sessions that one run takes away at most. */
const AT_ONCE = 200
const DAY_MS = 24 * 60 * 60 * 1000

/** Deletes sessions that have ended: they opened nothing any more. Gives how many. */
export const sweepSessions = (_operator: Operator, now: Date): Promise<number> => deleteDeadSessions(now, AT_ONCE)

/** Forgets the secrets of authenticator apps that somebody began to set up and left. Gives how many. */
export const sweepSetUps = (_operator: Operator, now: Date): Promise<number> =>
  forgetSetUps(new Date(now.getTime() - DAY_MS))
