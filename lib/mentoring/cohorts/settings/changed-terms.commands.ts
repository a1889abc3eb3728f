import 'server-only'
import { LONG_TRANSACTION, type Transaction } from '@/lib/foundation/database/db'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { updateMembershipStats } from '@/lib/people/accounts/memberships.commands'
import { notify } from '@/lib/people/notifications/commands'
import type { Notice } from '@/lib/people/notifications/notice'
import type { MyCohort } from '../cohort'
import { cohortNotifications } from '../notification-definitions'

/**
 * Timeout for notifying thousands of learners, whose ticks wait meanwhile: longer than five seconds, and shorter than a
 * proxy waits.
 */
export const FOR_ALL_LEARNERS = { ...LONG_TRANSACTION, timeout: 20_000 } as const

const TOLD_AT_ONCE = 500

/**
 * Notifies learners of changed terms, at most once a day however often mentors change them. Outdates their stats: plan
 * status depends on the goal and the dates.
 */
export async function publishChangedTerms(
  tx: Transaction,
  { id: cohortId, name, week }: MyCohort,
  now: Date,
): Promise<void> {
  const learners = await tx.membership.findMany({ where: { cohortId, role: 'learner' }, select: { userId: true } })
  const key = `cohort-changed:${cohortId}:${toDay(now, week.timeZone)}`
  const notice = { kind: 'cohort-changed', key, facts: { cohort: name, what: 'terms' }, path: paths.myCohorts } as const
  const notices = learners.map(({ userId }) => ({ ...notice, userId }))
  await notifyInParts(tx, notices, now)
  await outdateCohortStats(tx, cohortId)
}

/** Notifies all members of a cohort, so many in a statement as a database takes. */
export async function notifyInParts(
  tx: Transaction,
  notices: readonly Notice<'cohort-changed'>[],
  now: Date,
): Promise<void> {
  for (let from = 0; from < notices.length; from += TOLD_AT_ONCE) {
    await notify(tx, cohortNotifications, notices.slice(from, from + TOLD_AT_ONCE), now)
  }
}

/** Outdates the stats of all learners of a cohort. */
export const outdateCohortStats = (tx: Transaction, cohortId: string) =>
  updateMembershipStats(tx, { where: { cohortId, role: 'learner' }, data: { learnerStatsAt: null } })
