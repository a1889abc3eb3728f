import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { earlierHours } from '@/lib/learning/plans/planned-hours'
import { type ProgressEvent, statesAfter } from '@/lib/learning/progress/history'
import { summarizeLog } from '@/lib/learning/progress/summary/log-summary'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { ForecastInput } from '../forecast'
import type { Pause } from '../pauses'
import type { Watched } from './replay'

/** All that is kept of how a learner went. */
export type KeptHistory = {
  readonly id: string
  readonly roadmap: Roadmap
  readonly track: string
  readonly timeZone: string
  readonly startedAt: Date
  /** As planned today, and what each earlier plan said until the end of a day, in order. */
  readonly weeklyHours: number
  readonly changes: readonly { readonly on: Day; readonly weeklyHours: number }[]
  readonly studyDays: readonly number[]
  readonly pauses: readonly (Pause & { readonly createdAt: Date })[]
  /** The whole log. */
  readonly events: readonly ProgressEvent[]
}

/** A learner with what was known of them on the evening of any day: no later event, change of the plan or pause. */
export function watchedFrom(history: KeptHistory, now: Date): Watched {
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
        earlier: earlierHours(changes.filter(({ on }) => on <= today)),
        ...{ studyDays, startedOn, timeZone },
        pauses: pauses.flatMap(({ pause, on }) => (on <= today ? [pause] : [])),
      },
      states: statesAfter(known),
      log: summarizeLog(known, timeZone, today),
    }
  }
  return { id, knownOn, startedOn, until: toDay(now, timeZone) }
}
