import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { getChosenRoadmap } from '@/lib/learning/roadmaps/data'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Prisma } from '@/prisma/generated/sqlite/client'
import { cohortsManagedBy } from '../policy'
import type { CohortDates } from './own-schedule'
import { findCohortDates } from './schedule'
import { type StoredSchedule, scheduleFields, toCohortSchedule } from './stored-schedule'

/** Finds the dates of a cohort that the viewer runs; null for everybody else. */
export async function findCohortSchedule(viewer: Viewer, cohortId: string): Promise<CohortDates | null> {
  const managed = cohortsManagedBy(viewer)
  return managed && isId(cohortId) ? await findDates(viewer, { AND: [{ id: cohortId }, managed] }) : null
}

/** Returns the dates of a cohort that the viewer runs or learns in. @throws not-found for everybody else */
export async function getCohortSchedule(viewer: Viewer, cohortId: string): Promise<CohortDates> {
  const learning = { memberships: { some: { userId: viewer.id, role: 'learner' } } }
  const managed = cohortsManagedBy(viewer)
  // In a list of alternatives the empty filter of an admin would find nothing.
  const known = viewer.isAdmin ? {} : managed ? { OR: [learning, managed] } : learning
  const dates = isId(cohortId) ? await findDates(viewer, { AND: [{ id: cohortId }, known] }) : null
  if (!dates) throw notFound('cohort')
  return dates
}

async function findDates(viewer: Viewer, where: Prisma.CohortWhereInput): Promise<CohortDates | null> {
  const row = await db().cohort.findFirst({ where, select: scheduleFields })
  return row && toCohortDates(row, await getChosenRoadmap(viewer, row.roadmapId))
}

/** Returns all stages of a cohort's roadmap with the dates of the class. */
export function toCohortDates(row: StoredSchedule & { readonly timeZone: string }, roadmap: Roadmap): CohortDates {
  const schedule = toCohortSchedule(row)
  const dated = findCohortDates(roadmap.stages, schedule, row.startsOn)
  return {
    startsOn: row.startsOn,
    timeZone: row.timeZone,
    modules: roadmap.stages.map(({ id, slug, title, weeks }) => {
      const dates = dated.find(({ stageId }) => stageId === id)
      const isMoved = schedule.moved.some(({ stageId }) => stageId === id)
      return { stageId: id, stageSlug: slug, title, weeks, from: dates?.from ?? null, to: dates?.to ?? null, isMoved }
    }),
    holidays: row.holidays.map(({ from, to }) => ({ from, to })),
  }
}
