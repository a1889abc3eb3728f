import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { toEarlierHours } from '@/lib/learning/plans/planned-hours'
import { type ProgressEvent, statesAfter } from '@/lib/learning/progress/history'
import { summarizeLog } from '@/lib/learning/progress/summary/log-summary'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { ForecastInput } from '../forecast'
import type { Pause } from '../pace/pauses'
import type { ObservedLearner } from './replay'

/** Everything stored about a learner's course. */
export type KeptHistory = {
  readonly id: string
  readonly roadmap: Roadmap
  readonly track: string
  readonly timeZone: string
  readonly startedAt: Date
  /** Today's hours, and those of earlier plans, each until the end of a day, in order. */
  readonly weeklyHours: number
  readonly changes: readonly { readonly on: Day; readonly weeklyHours: number }[]
  readonly studyDays: readonly number[]
  readonly pauses: readonly (Pause & { readonly createdAt: Date })[]
  /** The whole log. */
  readonly events: readonly ProgressEvent[]
}

/**
 * Returns a learner with a function for what was known on the evening of any day: no later event, plan change or pause.
 */
export function toObservedLearner(history: KeptHistory, now: Date): ObservedLearner {
  const { id, roadmap, track, timeZone, studyDays, events, changes } = history
  const startedOn = toDay(history.startedAt, timeZone)
  const eventDays = events.map(({ occurredAt }) => toDay(occurredAt, timeZone))
  const pauses = history.pauses.map(({ createdAt, ...pause }) => ({ pause, on: toDay(createdAt, timeZone) }))
  const knownOn = (today: Day): ForecastInput => {
    const known = events.filter((_, index) => (eventDays[index] ?? '') <= today)
    return {
      ...{ roadmap, track, today, work: null },
      plan: {
        weeklyHours: changes.find(({ on }) => on > today)?.weeklyHours ?? history.weeklyHours,
        earlier: toEarlierHours(changes.filter(({ on }) => on <= today)),
        ...{ studyDays, startedOn, timeZone },
        pauses: pauses.flatMap(({ pause, on }) => (on <= today ? [pause] : [])),
      },
      states: statesAfter(known),
      log: summarizeLog(known, timeZone, today),
    }
  }
  return { id, knownOn, startedOn, until: toDay(now, timeZone) }
}
