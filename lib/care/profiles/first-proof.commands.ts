import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { endMembership } from '@/lib/mentoring/cohorts/departures.commands'
import { onDeparture } from '@/lib/mentoring/learners/mentees/followers.commands'
import type { FirstProof } from '@/lib/people/arrivals/proof/commands'
import { giveUpProfile } from './commands'

/** Only as a learner: who mentors where is an admin's or another mentor's decision. */
async function leaveCohorts(tx: Transaction, userId: string, now: Date): Promise<number> {
  const joined = await tx.membership.findMany({ where: { userId, role: 'learner' }, select: { cohortId: true } })
  for (const { cohortId } of joined) {
    await endMembership(tx, { cohortId, userId, role: 'learner', how: 'left' }, onDeparture, now)
  }
  return joined.length
}

/** What `lib/people/arrivals` takes away beyond accounts when an address is proved for the first time. */
export const firstProof: FirstProof = { giveUpProfile, leaveCohorts }
