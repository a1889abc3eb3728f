import { addDays, daysBetween, toDay, weekStart } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { isApproval, type LogLine } from './history'

/** Activity of one day. */
export type ActivityDay = { readonly day: Day; readonly count: number; readonly isFuture: boolean }

export type Activity = {
  /** Whole weeks from Monday, oldest first; the last contains today. */
  readonly weeks: readonly (readonly ActivityDay[])[]
  readonly learningDays: number
  /** Days without learning in the window up to today. Rest is part of learning and nothing to make up for. */
  readonly restDays: number
  readonly lastLearningDay: Day | null
}

/**
 * Counts activity by day: a step started or finished, or work handed in. A change reverted on the same day counts for
 * nothing, so a slip of the finger makes no learning day. Steps known before were not learnt that day.
 * @returns by day, how many steps moved
 */
export function learningDays(events: readonly LogLine[], timeZone: string): ReadonlyMap<Day, number> {
  const moved = new Map<Day, Map<string, { from: string; to: string; known: boolean }>>()
  const counts = new Map<Day, number>()
  for (const [index, event] of events.entries()) {
    if (isOfApproval(event, events[index - 1]) || isOfWaiver(event)) continue
    const day = toDay(event.occurredAt, timeZone)
    if (event.kind === 'submission') counts.set(day, (counts.get(day) ?? 0) + 1)
    if (event.kind !== 'status') continue
    const steps = moved.get(day) ?? new Map()
    const first = steps.get(event.stepId)
    steps.set(event.stepId, {
      from: first?.from ?? event.from ?? 'not-started',
      to: event.to,
      known: event.known ?? false,
    })
    moved.set(day, steps)
  }
  for (const [day, steps] of moved) {
    const forward = [...steps.values()].filter(({ from, to, known }) => !known && rank(to) > rank(from)).length
    if (forward > 0) counts.set(day, (counts.get(day) ?? 0) + forward)
  }
  return counts
}

/**
 * Whether the event is the "done" that follows an approving verdict as the next line: it is the mentor's doing, not the
 * learner's.
 */
export const isOfApproval = (event: LogLine, before: LogLine | undefined): boolean =>
  event.kind === 'status' &&
  event.to === 'done' &&
  before?.kind === 'verdict' &&
  isApproval(before.to) &&
  before.stepId === event.stepId &&
  before.sequence === event.sequence - 1 &&
  before.occurredAt.getTime() === event.occurredAt.getTime()

/** Whether a waiver begins or ends, which is a mentor's doing. A learner who still does a waived step has done it. */
const isOfWaiver = ({ from, to }: Pick<LogLine, 'from' | 'to'>): boolean =>
  to === 'waived' || (from === 'waived' && to !== 'done')

/** Ranks a status: learning is a step forward from nothing, done from learning; skipping is none. */
const rank = (status: string): number => (status === 'done' ? 2 : status === 'learning' ? 1 : 0)

/** Whether the event makes its day a learning day: something was started, finished or handed in. */
export const isForwardMove = (event: Pick<LogLine, 'kind' | 'from' | 'to' | 'known'>): boolean =>
  event.kind === 'submission' ||
  (event.kind === 'status' && !event.known && !isOfWaiver(event) && rank(event.to) > rank(event.from ?? 'not-started'))

export function lastLearningDay(events: readonly LogLine[], timeZone: string): Day | null {
  return [...learningDays(events, timeZone).keys()].sort().at(-1) ?? null
}

/**
 * Arranges the last weeks, up to the one that contains `today`.
 * @param counts how many steps moved, by day
 */
export function countActivity(counts: ReadonlyMap<Day, number>, today: Day, weeks = 12): Activity {
  const first = addDays(weekStart(today), -7 * (weeks - 1))
  const dayAt = (week: number, weekday: number): ActivityDay => {
    const day = addDays(first, week * 7 + weekday)
    return { day, count: counts.get(day) ?? 0, isFuture: daysBetween(today, day) > 0 }
  }
  const grid = Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_, day) => dayAt(week, day)))
  const lived = grid.flat().filter((day) => !day.isFuture)
  const learned = lived.filter((day) => day.count > 0)
  return {
    weeks: grid,
    learningDays: learned.length,
    restDays: lived.length - learned.length,
    lastLearningDay: [...counts.keys()].sort().at(-1) ?? null,
  }
}
