import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { conflict } from '@/lib/foundation/errors'
import { activeMentors } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/cohort-refusals'
import { requireManaged } from './access.commands'
import { decideLead } from './lead'

/**
 * Requires the lead of a cohort or an admin, before a change in the caller's transaction.
 * @returns its name
 * @throws not-found for viewers who do not run the cohort, conflict for mentors of it who do not lead it
 */
export async function requireLead(tx: Transaction, viewer: Viewer, cohortId: string): Promise<{ name: string }> {
  const cohort = await requireManaged(tx, viewer, cohortId)
  if (viewer.isAdmin) return cohort
  const mentors = await tx.membership.findMany({
    where: { cohortId, role: 'mentor', user: activeMentors },
    select: { userId: true, joinedAt: true, isLead: true, user: { select: { name: true } } },
  })
  const lead = decideLead(mentors)
  if (lead === viewer.id) return cohort
  throw conflict(words.onlyLead({ lead: mentors.find(({ userId }) => userId === lead)?.user.name ?? '' }))
}
