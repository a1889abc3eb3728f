import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { cacheFor } from '@/lib/foundation/values/cache-for'
import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import { requiredMonths } from '@/lib/learning/levels/gates'
import { findPlan, findSchedule, findSeenLearner, type SeenLearner } from '@/lib/learning/plans/data'
import type { Progress } from '@/lib/learning/progress/completion'
import { findLearnerSnapshot, findProgress, getMainRoadmap } from '@/lib/learning/progress/data'
import { findStart, toProgress } from '@/lib/learning/progress/log/ledger'
import { getLogSummary, readSummaries } from '@/lib/learning/progress/summary/data'
import { emptyLog } from '@/lib/learning/progress/summary/log-summary'
import { getChosenRoadmap } from '@/lib/learning/roadmaps/data'
import { levels, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer, Visitor } from '@/lib/platform/auth/viewer'
import {
  computeForecastAccuracy,
  type ForecastAccuracy,
  LOOKED_BACK_WEEKS,
  listScoredMondays,
} from './accuracy/accuracy'
import { levelKey } from './accuracy/forecast-record'
import type { ForecastInput } from './forecast'
import { forecastInputFrom } from './forecast-input'
import { getInstanceModel } from './instance/data'
import { LONGEST_SILENCE_DAYS } from './pace/presence'

/** Input of a forecast, with the learner's progress. */
export type ForecastContext = {
  readonly input: ForecastInput
  readonly progress: Progress
  /** The learner hides their dates: no forecast is shown to anyone. */
  readonly isHidden: boolean
}

/**
 * Reads the input for a forecast of the viewer, or of a learner they may see; null before onboarding. A mentor finds
 * nothing where the learner hides their dates.
 */
export async function findForecastContext(
  viewer: Viewer,
  learnerId: string = viewer.id,
  now = new Date(),
): Promise<ForecastContext | null> {
  if (learnerId !== viewer.id) {
    const seen = await findSeenLearner(viewer, learnerId)
    return seen && findContextForSeen(viewer, seen, await getChosenRoadmap(viewer, seen.roadmapId), now)
  }
  const roadmap = await getMainRoadmap(viewer)
  const [own, instance, plan, progress, log] = await Promise.all([
    findLearnerSnapshot(viewer),
    getInstanceModel(viewer, roadmap.id),
    findSchedule(viewer),
    findProgress(viewer),
    getLogSummary(viewer, learnerId, now),
  ])
  if (!own || !plan || !progress) return null
  const { timeZone, hidesForecast, pauses } = plan
  const today = toDay(now, timeZone)
  const schedule = { ...plan, startedAt: findStart(roadmap, own.enrollments, plan.startedAt) }
  const input = forecastInputFrom({ roadmap, schedule, progress, log, pauses, today, instance })
  return { input, progress, isHidden: hidesForecast }
}

/** The same for a learner that was read already, on a roadmap that they walk; null if they hide their dates. */
export async function findContextForSeen(
  viewer: Viewer,
  seen: SeenLearner,
  roadmap: Roadmap,
  now: Date,
): Promise<ForecastContext | null> {
  const { id: learnerId, eventCount, schedule: plan } = seen
  const { timeZone, hidesForecast, pauses } = plan
  if (hidesForecast) return null
  const [instance, [log = emptyLog]] = await Promise.all([
    getInstanceModel(viewer, roadmap.id),
    readSummaries([{ learnerId, eventCount, timeZone }], now),
  ])
  const progress = toProgress(roadmap, seen)
  const today = toDay(now, timeZone)
  const schedule = { ...plan, startedAt: findStart(roadmap, seen.enrollments, plan.startedAt) }
  return {
    input: forecastInputFrom({ roadmap, schedule, progress, log, pauses, today, instance }),
    progress,
    isHidden: false,
  }
}

/** Reads plan, progress and forecast input for a learner's own pages. Null before onboarding. */
export async function findLearnerOverview(viewer: Viewer, now: Date) {
  const [plan, ground] = await Promise.all([findPlan(viewer), findForecastContext(viewer, viewer.id, now)])
  if (!plan || !ground) return null
  const { input, progress } = ground
  return { roadmap: input.roadmap, plan, progress, input, today: input.today }
}

export type LearnerOverview = NonNullable<Awaited<ReturnType<typeof findLearnerOverview>>>

/** Limit of the rows that the public page reads: enough for its figures. */
const MOST_RECORDS = 10_000

/**
 * Filters for forecasts worth judging. A level that requires paid work is reached only with it, so without it its
 * forecasts cannot be judged.
 */
const told = levels.map((level) => ({
  target: levelKey(level),
  learner: { paidExperienceMonths: { gte: requiredMonths[level] } },
}))

/** Cache lifetime: the rows change once a week for each learner. */
const KEPT_FOR_MS = 5 * 60_000

const getForecastsKeptLately = cacheFor(KEPT_FOR_MS, () => readForecastAccuracy(new Date()))

/**
 * Reads how accurate this instance's own forecasts were, including learners who have not arrived, from a random sample
 * of learners. Public, and cached for up to five minutes, since it reads thousands of rows.
 */
export const getForecastAccuracy = (_who: Visitor | Viewer): Promise<ForecastAccuracy> => getForecastsKeptLately()

/** Reads the same without the cache. */
export async function readForecastAccuracy(now: Date): Promise<ForecastAccuracy> {
  const today = toDay(now, 'UTC')
  const rows = await db().forecastRecord.findMany({
    where: {
      week: { in: listScoredMondays(addDays(today, -7 * LOOKED_BACK_WEEKS), today) },
      earliest85: { not: null },
      OR: told,
    },
    // Ids are random, so their order makes a random sample.
    orderBy: [{ learnerId: 'asc' }, { roadmapId: 'asc' }, { target: 'asc' }, { week: 'asc' }],
    take: MOST_RECORDS,
    select: {
      ...{ learnerId: true, target: true, shareDone: true, arrivedOn: true },
      ...{ earliest50: true, latest50: true, earliest85: true, latest85: true },
      learner: { select: { lastLearningDay: true } },
    },
  })
  const goneBefore = addDays(today, -LONGEST_SILENCE_DAYS)
  return computeForecastAccuracy(
    rows.map(({ learner: { lastLearningDay }, ...row }) => {
      const isGone = row.arrivedOn === null && (lastLearningDay ?? '') < goneBefore
      return { ...row, until: isGone ? (lastLearningDay ?? goneBefore) : today }
    }),
    today,
  )
}
