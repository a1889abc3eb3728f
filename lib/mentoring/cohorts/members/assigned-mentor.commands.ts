import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { invalid, notFound } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { isId } from '@/lib/foundation/values/id'
import { updateMembershipStats } from '@/lib/people/accounts/memberships.commands'
import { activeMentors } from '@/lib/people/accounts/policy'
import { notify } from '@/lib/people/notifications/commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { publishChange } from '@/lib/platform/live/commands'
import { learnerTopic } from '@/lib/platform/live/topic'
import * as words from '@/messages/generated/mentoring/cohort-refusals'
import { requireRoomForAssignment } from '../access.commands'
import { requireLead } from '../lead.commands'
import { cohortNotifications } from '../notification-definitions'
import type { AssignedMentorInput } from '../schema'

/**
 * Assigns a mentor of the cohort to a learner, to whom the learner's new reviews go first; null for none. For the lead
 * of the cohort and admins.
 * @throws not-found (cohort, learner), invalid (mentor), too-many, conflict for mentors who do not lead the cohort
 */
export async function assignMentor(
  viewer: Viewer,
  cohortId: string,
  learnerId: string,
  { mentor: mentorId }: AssignedMentorInput,
  now = new Date(),
): Promise<void> {
  await db().$transaction(async (tx) => {
    const cohort = await requireLead(tx, viewer, cohortId)
    const learner = await findLearner(tx, cohortId, learnerId)
    if (!learner) throw notFound('learner')
    if (mentorId !== null && (mentorId === learnerId || !(await isCohortMentor(tx, cohortId, mentorId)))) {
      throw invalid('mentor', words.chooseCohortMentor())
    }
    if (learner.mentorId === mentorId) return
    await requireRoomForAssignment(tx, viewer, now)
    await updateMembershipStats(tx, { where: { cohortId, userId: learnerId, role: 'learner' }, data: { mentorId } })
    if (mentorId !== null && mentorId !== viewer.id) {
      const key = `learner-assigned:${cohortId}:${learnerId}:${now.getTime()}`
      const facts = { learner: learner.user.name, cohort: cohort.name, mentor: viewer.name, side: 'mentor' }
      const path = paths.learner(learnerId)
      await notify(tx, cohortNotifications, [{ userId: mentorId, kind: 'learner-assigned', key, facts, path }], now)
    }
    const line = { action: 'learner-assigned', actorId: viewer.id, subjectId: learnerId } as const
    await recordAudit(tx, { ...line, detail: { cohort: cohortId, mentor: mentorId } }, now)
    const watching = [viewer.id, ...(mentorId ? [mentorId] : [])]
    await publishChange(tx, watching, learnerTopic(learnerId), now)
  })
}

const findLearner = (tx: Transaction, cohortId: string, userId: string) =>
  isId(userId)
    ? tx.membership.findUnique({
        where: { cohortId_userId_role: { cohortId, userId, role: 'learner' } },
        select: { mentorId: true, user: { select: { name: true } } },
      })
    : null

const isCohortMentor = async (tx: Transaction, cohortId: string, userId: string): Promise<boolean> =>
  (await tx.membership.count({ where: { cohortId, userId, role: 'mentor', user: activeMentors } })) > 0
