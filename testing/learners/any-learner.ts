import fc from 'fast-check'
import { addDays, addMonths } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import type { ForecastInput } from '@/lib/learning/forecast/forecast'
import { requiredMonths } from '@/lib/learning/levels/gates'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import { statesAfter } from '@/lib/learning/progress/history'
import { summarizeLog } from '@/lib/learning/progress/summary/log-summary'
import { type Level, levels, listSteps } from '@/lib/learning/roadmaps/roadmap'
import { backend, trackSlugs } from '../roadmap'

const today: Day = '2026-11-24'
const steps = listSteps(backend)

/** Done steps: none, all up to a level, or any. */
const anyDone = fc.oneof(
  fc
    .constantFrom(...levels)
    .map((upTo) => steps.filter(({ level }) => levels.indexOf(level) <= levels.indexOf(upTo)).map(({ id }) => id)),
  fc.subarray(steps.map(({ id }) => id)),
)

/** Generates any learner's forecast input: done steps with their dates, the plan, and the paid work. */
export const anyLearner: fc.Arbitrary<ForecastInput> = fc
  .record({
    done: anyDone,
    daysAgo: fc.integer({ min: 0, max: 400 }),
    quietDays: fc.integer({ min: 0, max: 90 }),
    track: fc.constantFrom(...trackSlugs),
    weeklyHours: fc.integer({ min: 1, max: 80 }),
    months: fc.constantFrom(0, 0, 0, 1, 12, 23, 24, 59, 60),
    startsOn: fc.option(fc.integer({ min: -400, max: 2000 }).map((days) => addDays(today, days))),
  })
  .map(({ done, daysAgo, quietDays, track, weeklyHours, months, startsOn }) => {
    const startedOn = addDays(today, -daysAgo - quietDays)
    const events = done.map(
      (stepId, index): ProgressEvent => ({
        ...{ sequence: index + 1, stepId, kind: 'status', from: 'not-started', to: 'done', reason: null },
        occurredAt: new Date(Date.parse(`${startedOn}T12:00:00Z`) + (index / done.length) * daysAgo * 86_400_000),
      }),
    )
    const plan = { weeklyHours, studyDays: [0, 2, 5], startedOn, timeZone: 'UTC', pauses: [] }
    const log = summarizeLog(events, plan.timeZone, today)
    return { roadmap: backend, track, plan, states: statesAfter(events), log, work: { months, startsOn }, today }
  })

/**
 * Returns the earliest possible date of a level, computed independently of the product's own rule.
 * @param readyFrom the earliest forecast day of junior-ready; null for none
 */
export function neverBefore(level: Level, { work, today }: ForecastInput, readyFrom: Day | null): Day {
  const missing = requiredMonths[level] - (work?.months ?? 0)
  if (missing <= 0) return today
  const own = work?.startsOn ?? null
  const isUsual = (work?.months ?? 0) === 0 && own === null
  const start = isUsual ? addMonths(readyFrom ?? today, 3) : own !== null && own > today ? own : today
  return addMonths(start, missing)
}
