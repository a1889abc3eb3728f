import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import type { PaidWork } from '@/lib/learning/levels/experience'
import type { EarlierHours } from '@/lib/learning/plans/planned-hours'
import type { Progress } from '@/lib/learning/progress/completion'
import type { LogSummary } from '@/lib/learning/progress/summary/log-summary'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { ForecastInput } from './forecast'
import type { InstanceModel } from './instance/instance-model'
import type { Pause } from './pace/pauses'

type ForecastSources = {
  readonly roadmap: Roadmap
  readonly schedule: {
    readonly weeklyHours: number
    /** Hours of earlier plans, oldest first. */
    readonly earlier: readonly EarlierHours[]
    readonly studyDays: readonly number[]
    readonly startedAt: Date
    readonly timeZone: string
    /** Null for readers other than the learner. */
    readonly work: PaidWork | null
  }
  readonly progress: Progress
  /** Summary of the whole log. */
  readonly log: LogSummary
  readonly pauses: readonly Pause[]
  readonly today: Day
  /** Values learnt from the instance's people. */
  readonly instance?: InstanceModel
}

/** Converts the rows read of a learner into the forecast's input. */
export function forecastInputFrom({
  roadmap,
  schedule,
  progress,
  log,
  pauses,
  today,
  instance,
}: ForecastSources): ForecastInput {
  const { weeklyHours, earlier, studyDays, startedAt, timeZone, work } = schedule
  const plan = { weeklyHours, earlier, studyDays, startedOn: toDay(startedAt, timeZone), timeZone, pauses }
  return {
    roadmap,
    track: progress.track,
    plan,
    states: progress.states,
    log,
    work,
    today,
    ...(instance && { instance }),
  }
}
