import 'server-only'
import type { Viewer, Visitor } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { dayOf } from '@/lib/foundation/values/calendar-date'
import { requiredMonths } from '@/lib/learning/levels/gates'
import { findSchedule } from '@/lib/learning/plans/data'
import { findProgress } from '@/lib/learning/progress/data'
import { getRoadmap } from '@/lib/learning/roadmaps/data'
import { levels } from '@/lib/learning/roadmaps/roadmap'
import type { ForecastInput } from './forecast'
import { forecastInputFrom } from './ground'
import { getHistory } from './history.data'
import { type Kept, keptOf } from './kept'
import { levelKey } from './kept-row'

/** Everything a forecast is made from. */
export type ForecastGround = {
  readonly input: ForecastInput
  /** The learner does not want dates: nobody is shown any. */
  readonly isHidden: boolean
}

/**
 * What the forecast of oneself, or of a learner one may see, is made from; null before onboarding. A mentor finds
 * nothing where the learner hides their dates.
 */
export async function findForecastGround(
  viewer: Viewer,
  learnerId: string = viewer.id,
  now = new Date(),
): Promise<ForecastGround | null> {
  const [roadmap, schedule, progress, history] = await Promise.all([
    getRoadmap(viewer),
    findSchedule(viewer, learnerId),
    findProgress(viewer, learnerId),
    getHistory(viewer, learnerId, now),
  ])
  if (!schedule || !progress) return null
  const { timeZone, hidesForecast } = schedule
  if (hidesForecast && learnerId !== viewer.id) return null
  const today = dayOf(now, timeZone)
  const input = forecastInputFrom({ roadmap, schedule, progress, today, ...history })
  return { input, isHidden: hidesForecast }
}

/** So many tell enough, and a public page reads no more. */
const MOST_RECORDS = 10_000

/** A level that takes paid work is reached with it: a kept forecast has not come true by ticks alone. */
const cameTrue = levels.map((level) => ({
  target: levelKey(level),
  learner: { paidExperienceMonths: { gte: requiredMonths[level] } },
}))

/** How this instance's own forecasts held: the newest of those whose learners have arrived since. Public. */
export async function getForecastsKept(_who: Visitor | Viewer): Promise<Kept> {
  const rows = await db().forecastRecord.findMany({
    where: { arrivedOn: { not: null }, OR: cameTrue },
    orderBy: { arrivedOn: 'desc' },
    take: MOST_RECORDS,
    select: {
      shareDone: true,
      arrivedOn: true,
      earliest50: true,
      latest50: true,
      earliest85: true,
      latest85: true,
    },
  })
  return keptOf(rows)
}
