import 'server-only'
import type { OnRevision } from '@/lib/learning/progress/revision/commands'
import { carryWorkbook } from '@/lib/learning/workbook/commands'
import type { OnDeparture } from '@/lib/mentoring/cohorts/departures.commands'
import { leaveThreads } from '@/lib/mentoring/messages/departures.commands'
import { closeReviews, releaseClaims } from '@/lib/mentoring/reviews/claims/departures.commands'
import { carryReview, restoreReviewSteps } from '@/lib/mentoring/reviews/submitting/revisions.commands'
import type { OnMentorRemoved } from '@/lib/people/accounts/managed-person.commands'
import { endPlans } from '../agreed-plans/commands'
import { carryWaiver } from '../waivers/lifecycle.commands'
import { removeHiddenLearnerNames } from './hidden-names.commands'

/** The effects in mentoring of events in earlier domains. Callers pass these to the commands of those domains. */

/**
 * Handles a member's departure. A mentor's claims go back to the queue, they get no further messages, and their notifications lose the names of
 * learners whom they may no longer see. A learner's plans end, and their open reviews are withdrawn.
 */
export const onDeparture: OnDeparture = async (tx, { cohortId, userId, role }, now) => {
  if (role === 'mentor') {
    await releaseClaims(tx, { cohortId, mentorId: userId }, now)
    await leaveThreads(tx, { cohortId, mentorId: userId }, now)
    await removeHiddenLearnerNames(tx, userId, now)
    return
  }
  await endPlans(tx, { cohortId, learnerId: userId }, now)
  await closeReviews(tx, { cohortId, learnerId: userId }, now)
}

/** Releases the person's claims in all cohorts, ends their part in threads without the role, and removes names as above. */
export const onMentorRemoved: OnMentorRemoved = async (tx, { id, releasesClaims }, now) => {
  if (releasesClaims) await releaseClaims(tx, { mentorId: id }, now)
  const isMentor = (await tx.user.count({ where: { id, isMentor: true } })) > 0
  if (!isMentor) await leaveThreads(tx, { mentorId: id }, now)
  await removeHiddenLearnerNames(tx, id, now)
}

/** Moves notes, links, marks, reviews and waivers of a step to the one that replaces it. */
export const onRevision: OnRevision = {
  begin: restoreReviewSteps,
  carry: async (tx, carry, learnerId, entries) => {
    await carryWorkbook(tx, carry, learnerId)
    await carryReview(tx, carry, learnerId)
    await carryWaiver(tx, carry, learnerId, entries)
  },
}
