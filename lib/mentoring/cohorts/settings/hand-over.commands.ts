import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { invalid } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { updateMembershipStats } from '@/lib/people/accounts/memberships.commands'
import { activeMentors } from '@/lib/people/accounts/policy'
import { notify } from '@/lib/people/notifications/commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/cohort-refusals'
import { requireRoomForChange } from '../access.commands'
import { decideLead } from '../lead'
import { requireLead } from '../lead.commands'
import { cohortNotifications } from '../notification-definitions'
import type { LeadInput } from '../schema'

/**
 * Makes a mentor of a cohort its lead, and notifies them. The former lead stays a mentor. Repeating it changes nothing.
 * @throws not-found for viewers who do not run it, conflict for mentors of it who do not lead it, invalid (mentor) for
 *   people who are no active mentor of it, too-many
 */
export async function handOverCohort(
  viewer: Viewer,
  cohortId: string,
  { mentor }: LeadInput,
  now = new Date(),
): Promise<void> {
  await db().$transaction(async (tx) => {
    const { name } = await requireLead(tx, viewer, cohortId)
    const mentors = await tx.membership.findMany({
      where: { cohortId, role: 'mentor', user: activeMentors },
      select: { userId: true, joinedAt: true, isLead: true },
    })
    if (!mentors.some(({ userId }) => userId === mentor)) throw invalid('mentor', words.notMentorHere())
    const isLeadAlready = decideLead(mentors) === mentor
    await updateMembershipStats(tx, { where: { cohortId, role: 'mentor', isLead: true }, data: { isLead: false } })
    await updateMembershipStats(tx, { where: { cohortId, role: 'mentor', userId: mentor }, data: { isLead: true } })
    if (isLeadAlready) return
    await requireRoomForChange(tx, viewer, now)
    const line = { action: 'cohort-lead-changed', actorId: viewer.id, subjectId: mentor } as const
    await recordAudit(tx, { ...line, detail: { cohort: cohortId } }, now)
    if (mentor === viewer.id) return
    const key = `cohort-lead:${cohortId}:${now.getTime()}`
    const facts = { cohort: name, by: viewer.name, what: 'lead' }
    const notice = { userId: mentor, kind: 'added-as-mentor', key, facts, path: paths.cohort(cohortId) } as const
    await notify(tx, cohortNotifications, [notice], now)
  })
}
