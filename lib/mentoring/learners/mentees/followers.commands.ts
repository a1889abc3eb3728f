import 'server-only'
import type { OnRevision } from '@/lib/learning/progress/revision/commands'
import { carryWorkbook } from '@/lib/learning/workbook/commands'
import type { OnDeparture } from '@/lib/mentoring/cohorts/departures.commands'
import { closeReviews, giveClaimsBack } from '@/lib/mentoring/reviews/departures.commands'
import { bringReviewsHome, carryReview } from '@/lib/mentoring/reviews/revisions.commands'
import type { OnMentorGone } from '@/lib/people/accounts/administered.commands'
import { endPlans } from '../agreed-plans/commands'
import { carryWaiver } from '../waivers/running.commands'

/** The effects in mentoring of events in earlier domains. Callers pass these to the commands of those domains. */

/** A mentor's claims go back to the queue; a learner's plans end, and their open reviews are withdrawn. */
export const onDeparture: OnDeparture = async (tx, { cohortId, userId, role }, now) => {
  if (role === 'mentor') return giveClaimsBack(tx, { cohortId, mentorId: userId }, now)
  await endPlans(tx, { cohortId, learnerId: userId }, now)
  await closeReviews(tx, { cohortId, learnerId: userId }, now)
}

/** Their claims go back to the queue, in all cohorts. */
export const onMentorGone: OnMentorGone = (tx, mentorId, now) => giveClaimsBack(tx, { mentorId }, now)

/** Notes, links, marks, reviews and waivers of a step go on under the one that took its place. */
export const onRevision: OnRevision = {
  begin: bringReviewsHome,
  carry: async (tx, carry, learnerId, entries) => {
    await carryWorkbook(tx, carry, learnerId)
    await carryReview(tx, carry, learnerId)
    await carryWaiver(tx, carry, learnerId, entries)
  },
}
