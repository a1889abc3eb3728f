import type { Viewer } from '@/lib/auth/viewer'
import { forecastInputFrom } from '@/lib/forecast/ground'
import { listMyPlans } from '@/lib/mentoring/agreed-plans/data'
import { findPlan, listPauses } from '@/lib/plans/data'
import { findProgress, listEvents } from '@/lib/progress/data'
import { findRoadmapNews } from '@/lib/progress/revision/data'
import { getRoadmap } from '@/lib/roadmaps/data'
import { dayOf } from '@/lib/values/calendar-date'
import { weekOf } from '@/lib/week/week'
import { listConfidence } from '@/lib/workbook/data'

/** Everything the dashboard is made from, read at once; null before onboarding. */
export async function findLearnerFacts(viewer: Viewer, now: Date) {
  const { timeZone } = viewer
  const today = dayOf(now, timeZone)
  const [roadmap, plan, progress, events, pauses, news, answers, proposals] = await Promise.all([
    getRoadmap(viewer),
    findPlan(viewer),
    findProgress(viewer),
    listEvents(viewer, viewer.id),
    listPauses(viewer),
    findRoadmapNews(viewer),
    listConfidence(viewer),
    listMyPlans(viewer),
  ])
  if (!plan || !progress) return null
  const schedule = { ...plan, startedAt: new Date(plan.startedAt), timeZone }
  const input = forecastInputFrom({ roadmap, schedule, progress, events, pauses, today })
  return { roadmap, plan, progress, input, week: weekOf(input), news, answers, proposals, today }
}

export type LearnerFacts = NonNullable<Awaited<ReturnType<typeof findLearnerFacts>>>
