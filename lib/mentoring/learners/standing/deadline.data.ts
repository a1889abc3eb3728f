import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import type { Day } from '@/lib/foundation/values/day-words'
import { NO_DATE } from '@/lib/learning/plans/no-date'
import { requireManaged } from '@/lib/mentoring/cohorts/access.commands'

/** How many of a cohort's forecasts begin by its date, of those that have one: none hidden, and none of a disabled account. */
export type OnTime = { readonly onTime: number; readonly forecasts: number }

/** @throws not-found unless the viewer runs the cohort */
export async function countOnTime(viewer: Viewer, cohortId: string, by: Day): Promise<OnTime> {
  await requireManaged(db(), viewer, cohortId)
  const dated = { cohortId, role: 'learner', arrivesTo: { lt: NO_DATE }, user: { disabledAt: null } }
  const [forecasts, onTime] = await Promise.all([
    db().membership.count({ where: dated }),
    db().membership.count({ where: { ...dated, arrivesFrom: { lte: by } } }),
  ])
  return { onTime, forecasts }
}
