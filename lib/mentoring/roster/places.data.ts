import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { openCohort } from '@/lib/mentoring/cohorts/policy'
import type { InvitedRole } from '@/lib/people/accounts/invitations/person-invitation'
import { activeAdmins } from '@/lib/people/accounts/policy'
import type { Visitor } from '@/lib/platform/auth/viewer'
import { type RosterRole, rosterRoles } from './file/row'

/** Most places that one acceptance takes: rosters give an address fewer. */
const MOST_PLACES = 300

type Invited = {
  /** Lower case. */
  readonly email: string
  /** Role of the invitation. */
  readonly role: InvitedRole
}

/**
 * Finds the open places that an invitation brings with it, those of mentors first. Places in closed cohorts, and by
 * people who are no admins any more, are left out. An invitation as a learner brings no mentor's place: an admin who
 * replaced an invitation by one to a smaller role has taken that place back.
 */
export const findOpenPlaces = (tx: Transaction, { email, role }: Invited) =>
  tx.rosterEntry.findMany({
    where: {
      email,
      acceptedAt: null,
      withdrawnAt: null,
      ...(role === 'learner' ? { role: 'learner' } : {}),
      cohort: openCohort,
      batch: { withdrawnAt: null, createdBy: activeAdmins },
    },
    // Mentors first, because no one learns in a cohort that they mentor. The newest last, because its external ID counts.
    orderBy: [{ role: 'desc' }, { createdAt: 'asc' }],
    take: MOST_PLACES,
    include: { cohort: { select: { id: true, name: true, roadmapId: true } } },
  })

export type InvitedPlace = { readonly cohortId: string; readonly cohort: string; readonly role: RosterRole }

/** Lists the cohorts that an invitation brings with it, each once, for the holder of its code. */
export async function listInvitedPlaces(_who: Visitor, invited: Invited): Promise<InvitedPlace[]> {
  const places = new Map<string, InvitedPlace>()
  for (const { role, cohort } of await findOpenPlaces(db(), invited)) {
    const known = rosterRoles.find((one) => one === role) ?? 'learner'
    if (!places.has(cohort.id)) places.set(cohort.id, { cohortId: cohort.id, cohort: cohort.name, role: known })
  }
  return [...places.values()]
}
