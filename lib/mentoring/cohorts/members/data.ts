import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { sortName } from '@/lib/people/accounts/sort-name'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { requireManaged } from '../access.commands'

/** A learner of a cohort. */
export type CohortLearner = { readonly id: string; readonly name: string; readonly joinedOn: Day }

const SHOWN = 20

/**
 * Lists the learners of a cohort who joined last, or those whose name contains `q`: at most 20, without disabled
 * accounts.
 * @throws not-found for viewers who do not run the cohort
 */
export async function listNewestLearners(viewer: Viewer, cohortId: string, q = ''): Promise<CohortLearner[]> {
  await requireManaged(db(), viewer, cohortId)
  const named = sortName(q)
  const rows = await db().membership.findMany({
    where: {
      cohortId,
      role: 'learner',
      user: { disabledAt: null },
      ...(named ? { sortName: { contains: named } } : {}),
    },
    orderBy: [{ joinedAt: 'desc' }, { userId: 'asc' }],
    take: SHOWN,
    select: { joinedAt: true, user: { select: { id: true, name: true } } },
  })
  return rows.map(({ user, joinedAt }) => ({ ...user, joinedOn: toDay(joinedAt, viewer.timeZone) }))
}
