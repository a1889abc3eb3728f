import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { endMembership } from '@/lib/mentoring/cohorts/departures.commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import type { FirstVerificationHooks } from '@/lib/people/arrivals/verification/commands'
import { removePublicProfile } from './commands'

/** Ends a person's memberships as a learner only: mentors are assigned by admins and other mentors. */
async function leaveCohorts(tx: Transaction, userId: string, now: Date): Promise<number> {
  const joined = await tx.membership.findMany({ where: { userId, role: 'learner' }, select: { cohortId: true } })
  for (const { cohortId } of joined) {
    await endMembership(tx, { cohortId, userId, role: 'learner', how: 'left' }, onDeparture, now)
  }
  return joined.length
}

/** Removes what lies beyond accounts for `lib/people/arrivals`, when an address is confirmed for the first time. */
export const firstVerificationHooks: FirstVerificationHooks = { removePublicProfile, leaveCohorts }
