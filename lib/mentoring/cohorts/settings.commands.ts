import 'server-only'
import { recordAudit } from '@/lib/doors/audit/commands'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db, LONG, type Transaction } from '@/lib/foundation/database/db'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { findRoadmap } from '@/lib/learning/roadmaps/data'
import { updateListed } from '@/lib/people/accounts/memberships.commands'
import { notify } from '@/lib/people/notifications/commands'
import { requireManaged, requireRoomForChange } from './access.commands'
import { requireSound } from './check-settings'
import type { MyCohort } from './cohort'
import type { CohortChange } from './schema'
import { cohortFields, defined, settingsToStore, termFields, toCohort, toTerms } from './stored-cohort'

/**
 * Changes settings of a cohort; what is left out stays, also where somebody else changes it at the same time. A changed
 * promise holds for what is handed in from then on: times that were given stay. Learners are told of what concerns them.
 * A change of nothing writes no audit line.
 * @throws not-found for who does not run it, invalid (also for settings that do not fit together), too-many
 */
export async function updateCohort(
  viewer: Viewer,
  cohortId: string,
  change: CohortChange,
  now = new Date(),
): Promise<MyCohort> {
  const roadmap = await findRoadmap(viewer)
  const select = { ...cohortFields, ...termFields }
  const write = async (tx: Transaction) => {
    await requireManaged(tx, viewer, cohortId)
    const stored = await tx.cohort.findUniqueOrThrow({ where: { id: cohortId }, select })
    // A goal that stands may name a stage that the roadmap has lost since: that hinders no other change.
    const goal = change.goal ?? anyGoal
    requireSound({ ...stored, ...toTerms(stored), ...defined(change), goal }, roadmap)
    const changed = await tx.cohort.update({ where: { id: cohortId }, data: settingsToStore(change), select })
    if (JSON.stringify(changed) === JSON.stringify(stored)) return toCohort(stored)
    await requireRoomForChange(tx, viewer, now)
    const detail = { settings: Object.keys(defined(change)).sort().join(' ') }
    await recordAudit(tx, { action: 'cohort-changed', actorId: viewer.id, subjectId: cohortId, detail }, now)
    if (holds(stored) !== holds(changed)) {
      await tellLearners(tx, toCohort(changed), now)
      // How far somebody is behind follows from the goal and the deadline.
      await updateListed(tx, { where: { cohortId, role: 'learner' }, data: { standingAt: null } })
    }
    return toCohort(changed)
  }
  return db().$transaction(write, FOR_ALL_LEARNERS)
}

/** Thousands may have to be told, while their ticks wait: longer than five seconds, and shorter than a proxy waits. */
const FOR_ALL_LEARNERS = { ...LONG, timeout: 20_000 } as const

const anyGoal = { level: 'junior' } as const

/** What a learner has agreed to by joining, to be compared. */
const holds = (row: Parameters<typeof toCohort>[0] & Parameters<typeof toTerms>[0]): string => {
  const { promisedHours, week } = toCohort(row)
  return JSON.stringify([promisedHours, week, toTerms(row)])
}

const TOLD_AT_ONCE = 500

/** Once a day at most, however often mentors change their minds. */
async function tellLearners(tx: Transaction, { id: cohortId, name, week }: MyCohort, now: Date): Promise<void> {
  const learners = await tx.membership.findMany({ where: { cohortId, role: 'learner' }, select: { userId: true } })
  const key = `cohort-changed:${cohortId}:${toDay(now, week.timeZone)}`
  const notice = { kind: 'cohort-changed', key, facts: { cohort: name, what: 'terms' }, path: paths.myCohorts } as const
  const notices = learners.map(({ userId }) => ({ ...notice, userId }))
  for (let from = 0; from < notices.length; from += TOLD_AT_ONCE) {
    await notify(tx, notices.slice(from, from + TOLD_AT_ONCE), now)
  }
}
