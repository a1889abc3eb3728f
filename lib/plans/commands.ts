import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { invalid } from '@/lib/errors'
import { countersOf } from '@/lib/progress/record'
import { statesFromRows } from '@/lib/progress/rows'
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
    weeklyHours: input.weeklyHours,
    studyDays: packDays(input.studyDays),
    country: input.country,
    paidExperienceMonths: input.paidExperienceYears * 12,
    goal: input.goal,
  }
  const { id } = viewer
  const key = { learnerId: id, roadmapId: roadmap.id }
  await db().$transaction(async (tx) => {
    const row = await tx.learner.upsert({
      where: { id },
      create: { id, ...plan },
      update: plan,
      include: { progress: true },
    })
    const facts = { trackSlug: input.track, ...countersOf(roadmap, input.track, statesFromRows(row.progress)) }
    await tx.enrollment.upsert({
      where: { learnerId_roadmapId: key },
      create: { ...key, ...facts, seenRevision: roadmap.revision },
      update: facts,
    })
    if (input.timeZone) await tx.user.update({ where: { id }, data: { timeZone: input.timeZone } })
  })
}
