import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { invalid } from '@/lib/errors'
import { statesFromRows } from '@/lib/progress/data'
import { countersOf } from '@/lib/progress/record'
import { getRoadmap } from '@/lib/roadmaps/data'
import type { PlanInput } from './schema'
import { packDays } from './study-days'

/**
 * Makes or changes the viewer's plan. Progress is kept whatever the track; only what counts on it changes.
 * @throws invalid when there is no such track
 */
export async function savePlan(viewer: Viewer, input: PlanInput): Promise<void> {
  const roadmap = await getRoadmap(viewer)
  if (!roadmap.tracks.some((track) => track.slug === input.track)) throw invalid('track', 'Choose a track.')
  const plan = {
    trackSlug: input.track,
    weeklyHours: input.weeklyHours,
    studyDays: packDays(input.studyDays),
    country: input.country,
    paidExperienceMonths: input.paidExperienceYears * 12,
    goal: input.goal,
  }
  const key = { userId: viewer.id, roadmapId: roadmap.id }
  await db().$transaction(async (tx) => {
    const row = await tx.enrollment.upsert({
      where: { userId_roadmapId: key },
      create: { ...key, ...plan },
      update: plan,
      include: { progress: true },
    })
    const counters = countersOf(roadmap, input.track, statesFromRows(row.progress))
    await tx.enrollment.update({ where: { id: row.id }, data: counters })
    if (input.timeZone) await tx.user.update({ where: { id: viewer.id }, data: { timeZone: input.timeZone } })
  })
}
