import type { Viewer } from '@/lib/doors/auth/viewer'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { forecastInputFrom } from '@/lib/learning/forecast/ground'
import { getHistory } from '@/lib/learning/forecast/history.data'
import { getInstance } from '@/lib/learning/forecast/instance/data'
import { findPlan } from '@/lib/learning/plans/data'
import { findProgress } from '@/lib/learning/progress/data'
import { getRoadmap } from '@/lib/learning/roadmaps/data'

/** What plan, place and forecast are made from, read at once; null before onboarding. */
export async function findLearnerFacts(viewer: Viewer, now: Date) {
  const { timeZone } = viewer
  const today = toDay(now, timeZone)
  const roadmap = await getRoadmap(viewer)
  const [instance, plan, progress, history] = await Promise.all([
    getInstance(viewer, roadmap.id),
    findPlan(viewer),
    findProgress(viewer),
    getHistory(viewer, viewer.id, now),
  ])
  if (!plan || !progress) return null
  const work = { months: plan.paidExperienceMonths, startsOn: plan.startsWorkOn }
  const schedule = { ...plan, startedAt: new Date(plan.startedAt), timeZone, work }
  const input = forecastInputFrom({ roadmap, schedule, progress, today, instance, ...history })
  return { roadmap, plan, progress, input, today }
}

export type LearnerFacts = NonNullable<Awaited<ReturnType<typeof findLearnerFacts>>>
