import 'server-only'
import type { HasNewerPlan } from '@/lib/mentoring/cohorts/schedule/learner-dates.commands'

/** Returns whether a plan in force in a cohort was agreed after a moment. Relies on its caller's filter. */
export const hasNewerPlan: HasNewerPlan = async (tx, { cohortId, userId: learnerId }, since) => {
  const later = [{ answeredAt: { gt: since } }, { answeredAt: null, proposedAt: { gt: since } }]
  const where = { cohortId, learnerId, answer: 'agreed', endedAt: null, OR: later }
  return (await tx.agreedPlan.count({ where })) > 0
}
