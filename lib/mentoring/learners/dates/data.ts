import 'server-only'
import { cache } from 'react'
import { isId } from '@/lib/foundation/values/id'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { rolesThatRun } from '@/lib/mentoring/cohorts/policy'
import type { LearnerDates, OwnSchedule } from '@/lib/mentoring/cohorts/schedule/own-schedule'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { selectPlaces, toLearnerDates } from './rows.data'

const readOwnPlaces = cache((viewer: Viewer) => selectPlaces(viewer, viewer.id, Prisma.empty))

/** Lists the dates of the cohorts in which the viewer learns, by name. Their places are read once for a page. */
export async function listOwnSchedules(viewer: Viewer, now: Date): Promise<readonly OwnSchedule[]> {
  const [rows, roadmaps] = await Promise.all([readOwnPlaces(viewer), listRoadmaps(viewer)])
  return rows.flatMap((row) => {
    const dates = toLearnerDates(row, roadmaps, now)
    if (!dates) return []
    const { startsOn: _, ...own } = dates
    return [own]
  })
}

/** Lists a learner's dates in the cohorts that the viewer runs, by name. Empty for everybody else, and for oneself. */
export async function listLearnerDates(viewer: Viewer, learnerId: string, now: Date): Promise<readonly LearnerDates[]> {
  const roles = rolesThatRun(viewer)
  if (roles?.length === 0 || learnerId === viewer.id || !isId(learnerId)) return []
  const isRun = roles
    ? Prisma.sql`AND EXISTS (SELECT 1 FROM "Membership" own WHERE own."cohortId" = c."id"
        AND own."userId" = ${viewer.id} AND own."role" = 'mentor')`
    : Prisma.empty
  const [rows, roadmaps] = await Promise.all([selectPlaces(viewer, learnerId, isRun), listRoadmaps(viewer)])
  return rows.flatMap((row) => toLearnerDates(row, roadmaps, now) ?? [])
}
