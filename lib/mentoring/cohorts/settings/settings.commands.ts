import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { relistCohorts } from '@/lib/learning/progress/log/listed-progress.commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { requireManagedOpen, requireRoomForChange } from '../access.commands'
import type { MyCohort } from '../cohort'
import { readCohortRoadmaps } from '../roadmaps.data'
import type { CohortChange } from '../schema'
import {
  cohortFields,
  omitUndefined,
  termFields,
  thresholdFields,
  toCohort,
  toStoredSettings,
  toTerms,
} from '../stored-cohort'
import { FOR_ALL_LEARNERS, outdateCohortStats, publishChangedTerms } from './changed-terms.commands'
import { requireConsistentSettings } from './check-settings'
import { findNamedRoadmap } from './named-roadmap'

/**
 * Changes settings of a cohort; those left out stay, also during concurrent changes. A changed promise applies to later
 * submissions: due times already given stay. With another roadmap, a goal of stages falls to the whole, unless the change
 * names a new one. Notifies learners of changed terms. Without a change it writes no audit line.
 * @throws not-found for viewers who do not run it, invalid (also for inconsistent settings), too-many
 */
export async function updateCohort(
  viewer: Viewer,
  cohortId: string,
  change: CohortChange,
  now = new Date(),
): Promise<MyCohort> {
  const roadmaps = await readCohortRoadmaps(viewer)
  const select = { ...cohortFields, ...termFields, ...thresholdFields, opensSignUp: true }
  const write = async (tx: Transaction) => {
    await requireManagedOpen(tx, viewer, cohortId)
    const stored = await tx.cohort.findUniqueOrThrow({ where: { id: cohortId }, select })
    const before = roadmaps.get(stored.roadmapId)
    const roadmap = findNamedRoadmap(roadmaps.all, change.roadmap) ?? before
    const fallsToWhole = roadmap !== before && 'stages' in toTerms(stored).goal
    const settings = fallsToWhole ? { ...change, goal: change.goal ?? wholeGoal } : change
    // A stored goal may name a stage that the roadmap no longer has: that must not block other changes.
    const goal = settings.goal ?? wholeGoal
    requireConsistentSettings({ ...stored, ...toTerms(stored), ...omitUndefined(settings), goal }, roadmap)
    // The first stays unnamed where it was: naming it changes nothing.
    const data = { ...toStoredSettings(settings), ...(roadmap === before ? {} : { roadmapId: roadmap.id }) }
    const changed = await tx.cohort.update({ where: { id: cohortId }, data, select })
    if (JSON.stringify(changed) === JSON.stringify(stored)) return toCohort(stored)
    await requireRoomForChange(tx, viewer, now)
    const detail = { settings: Object.keys(omitUndefined(settings)).sort().join(' ') }
    await recordAudit(tx, { action: 'cohort-changed', actorId: viewer.id, subjectId: cohortId, detail }, now)
    if (holds(stored) !== holds(changed)) {
      await publishChangedTerms(tx, toCohort(changed), now)
    } else if (stored.goneDays !== changed.goneDays || stored.behindDays !== changed.behindDays) {
      await outdateCohortStats(tx, cohortId)
    }
    if (roadmap !== before) await relistCohorts(tx, roadmaps.all, cohortId)
    return toCohort(changed)
  }
  return db().$transaction(write, FOR_ALL_LEARNERS)
}

/** The first level; on a roadmap without levels, all of it. */
const wholeGoal = { level: 'junior' } as const

/** Serializes the terms that learners accepted by joining, for comparison. */
const holds = (row: Parameters<typeof toCohort>[0] & Parameters<typeof toTerms>[0]): string => {
  const { promisedHours, week } = toCohort(row)
  return JSON.stringify([promisedHours, week, toTerms(row)])
}
