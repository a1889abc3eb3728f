import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db } from '@/lib/foundation/database/db'
import { startOfDay } from '@/lib/foundation/values/calendar-date'
import { NOT_LATE } from '@/lib/learning/plans/arrival-dates'
import { enrollMissingLearners } from '@/lib/learning/progress/revision/enrollments.commands'
import { updateMembershipStats } from '@/lib/people/accounts/memberships.commands'
import type { Operator } from '@/lib/platform/auth/viewer'
import {
  type LearnerStatsInputs,
  listLearnerStatsInputs,
  listOutdatedLearners,
  listStatsVersions,
  type StatsVersions,
} from './data'
import { computeLearnerStats } from './learner-stats'

/** So many memberships are looked at, at once. */
const BATCH = 50

/**
 * Computes the stats of learners where they are missing, were overtaken by something they did, or are of an earlier day.
 * Safe at any time and in several processes: the version of a membership is read before anything else, and stats are
 * written only where it is still the same. Whatever happens to a learner in the meantime raises it, so that nothing old
 * is written over that.
 * @returns how many memberships were written
 * @throws what went wrong with somebody, once all others are through
 */
export async function refreshLearnerStats(operator: Operator, now: Date): Promise<number> {
  const today = startOfDay(now.toISOString().slice(0, 10), 'UTC')
  let count = 0
  const failures: unknown[] = []
  for (;;) {
    const userIds = await listOutdatedLearners(operator, today, BATCH)
    if (userIds.length === 0) return count
    // A cohort may follow another roadmap since.
    await enrollTogether(operator, userIds, failures)
    const written = await refreshTogether(operator, userIds, await listStatsVersions(operator, userIds), now, failures)
    count += written
    // Others were faster, or keep changing what is being read: the next run goes on.
    if (written === 0) break
    await breathe()
  }
  if (failures.length > 0) throw failures[0]
  return count
}

/** All at once; where that fails, one by one, as for stats. */
async function enrollTogether(operator: Operator, userIds: readonly string[], failures: unknown[]): Promise<void> {
  try {
    await enrollMissingLearners(operator, userIds)
  } catch (error) {
    failures.push(error)
    if (userIds.length > 1) for (const userId of userIds) await enrollTogether(operator, [userId], failures)
  }
}

/** All at once; where that fails, one by one, so that somebody whose data make no sense holds up nobody else. */
async function refreshTogether(
  operator: Operator,
  userIds: readonly string[],
  versions: StatsVersions,
  now: Date,
  failures: unknown[],
): Promise<number> {
  try {
    return await writeLearnerStats(await listLearnerStatsInputs(operator, userIds, versions, now), now)
  } catch (error) {
    failures.push(error)
    if (userIds.length === 1) return 0
  }
  let count = 0
  for (const userId of userIds) count += await refreshTogether(operator, [userId], versions, now, failures)
  return count
}

async function writeLearnerStats(grounds: readonly LearnerStatsInputs[], now: Date): Promise<number> {
  const updates = grounds.flatMap(({ userId, sortName, places }) =>
    places.map(({ learner, counted, ...place }) => {
      const { quietDays: _, flag, flaggedOn, dueOn, lateBy, ...stats } = computeLearnerStats(learner, place)
      const dates = { dueOn: dueOn ?? '', lateBy: lateBy ?? NOT_LATE }
      return {
        where: { cohortId: place.cohortId, userId, role: 'learner', ...place.version },
        data: {
          sortName,
          ...counted,
          ...stats,
          ...dates,
          flag: flag ?? '',
          flaggedOn: flaggedOn ?? '',
          learnerStatsAt: now,
        },
      }
    }),
  )
  return db().$transaction(async (tx) => {
    let count = 0
    // Bounded by the batch: they differ in every value, so no statement writes several.
    for (const update of updates) count += (await updateMembershipStats(tx, update)).count
    return count
  })
}
