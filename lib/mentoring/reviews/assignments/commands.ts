import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { invalid, notFound } from '@/lib/foundation/errors'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { requireRoomForAssignment } from '@/lib/mentoring/cohorts/access.commands'
import { requireLead } from '@/lib/mentoring/cohorts/lead.commands'
import { absenceFields, findAwayUntil } from '@/lib/people/accounts/away/away'
import { notify } from '@/lib/people/notifications/commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as refusals from '@/messages/generated/mentoring/review-refusals'
import { reviewAssigned, workReassigned } from '../notices'
import { reviewNotifications } from '../notification-definitions'
import type { ReviewAnswer } from '../review'
import type { AssigneeInput } from '../schema'
import { toReviewAnswer } from '../stored-review'
import { getReviewRow, toParties, transitionReview } from '../transitions.commands'

/**
 * Assigns a review that waits to a mentor of its cohort, or to none. A claim of another mentor goes back. For the lead
 * of the cohort and admins.
 * @throws not-found (also for the author of the work), invalid (mentor, also one who is away), too-many, conflict for mentors who
 * do not lead the cohort
 */
export async function assignReview(
  viewer: Viewer,
  reviewId: string,
  { mentor: toId }: AssigneeInput,
  now = new Date(),
): Promise<ReviewAnswer> {
  return db().$transaction(async (tx) => {
    const row = await getReviewRow(tx, viewer, reviewId)
    if (row.learnerId === viewer.id) throw notFound('review')
    await requireLead(tx, viewer, row.cohortId)
    const parties = toParties(row)
    const action = { kind: 'assign', toId, mentorIds: parties.mentorIds } as const
    const { before, after, version } = await transitionReview(tx, row, action, { actorId: viewer.id, now })
    if (after === before) return toReviewAnswer(row.id, version, after, viewer.id)
    await requireRoomForAssignment(tx, viewer, now)
    const mentor = toId && (await tx.user.findUniqueOrThrow({ where: { id: toId }, select: absenceFields }))
    const until = mentor ? findAwayUntil(mentor, now) : null
    if (until !== null) throw invalid('mentor', refusals.mentorAway({ day: formatLongDay(until) }))
    const notices = [
      ...(toId && toId !== viewer.id ? reviewAssigned(parties, toId, viewer.name, version, now) : []),
      ...(before.claimedById && before.claimedById !== viewer.id
        ? workReassigned(parties, before.claimedById, version)
        : []),
    ]
    await notify(tx, reviewNotifications, notices, now)
    const detail = { step: row.stepId, review: row.id, cohort: row.cohortId }
    const line = { action: 'review-assigned', actorId: viewer.id, detail } as const
    await recordAudit(tx, toId ? { ...line, subjectId: toId } : line, now)
    return toReviewAnswer(row.id, version, after, viewer.id)
  })
}
