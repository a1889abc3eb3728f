import type { Viewer } from '@/lib/auth/viewer'
import { forecastInputFrom } from '@/lib/forecast/ground'
import { findPlan, listPauses } from '@/lib/plans/data'
import { findProgress, listEvents } from '@/lib/progress/data'
import { getRoadmap } from '@/lib/roadmaps/data'
import { dayOf } from '@/lib/values/calendar-date'

/** What plan, place and forecast are made from, read at once; null before onboarding. */
export async function findLearnerFacts(viewer: Viewer, now: Date) {
  const { timeZone } = viewer
  const today = dayOf(now, timeZone)
  const [roadmap, plan, progress, events, pauses] = await Promise.all([
    getRoadmap(viewer),
    findPlan(viewer),
    findProgress(viewer),
    listEvents(viewer, viewer.id),
    listPauses(viewer),
  ])
  if (!plan || !progress) return null
  const schedule = { ...plan, startedAt: new Date(plan.startedAt), timeZone }
  const input = forecastInputFrom({ roadmap, schedule, progress, events, pauses, today })
  return { roadmap, plan, progress, input, today }
}

export type LearnerFacts = NonNullable<Awaited<ReturnType<typeof findLearnerFacts>>>
