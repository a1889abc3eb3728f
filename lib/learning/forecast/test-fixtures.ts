import { addDays } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import { statesAfter } from '@/lib/learning/progress/history'
import { summarizeLog } from '@/lib/learning/progress/summary/log-summary'
import type { Roadmap, Step } from '@/lib/learning/roadmaps/roadmap'
import type { ForecastInput, ForecastPlan } from './forecast'

/** Builds made-up steps, roadmaps and logs for the tests beside: small enough to work out the answer by hand. */

export const makeTestStep = (id: string, median = 10, more: Partial<Step> = {}): Step => ({
  id,
  slug: id,
  title: id,
  shortTitle: id,
  summary: '',
  stageSlug: 'first',
  roadmapSlug: 'made-up',
  kind: 'topic',
  level: 'junior',
  isCore: true,
  completionRule: 'tick',
  effort: { median, p90: median * 1.8 },
  tracks: [],
  prerequisites: [],
  ...more,
})

/** Builds a roadmap whose stages come in the order in which the steps name them. */
export function makeTestRoadmap(steps: readonly Step[], tracks: readonly string[] = ['only']): Roadmap {
  const slugs = [...new Set(steps.map(({ stageSlug }) => stageSlug))]
  return {
    ...({ id: 'made-up', slug: 'made-up', title: 'made-up', summary: '', goal: 'levels', revision: 1 } as const),
    tracks: tracks.map((slug) => ({ slug, title: slug, language: slug, summary: '' })),
    stages: slugs.map((slug) => ({
      ...{ id: slug, slug, title: slug, summary: '', weeks: null },
      steps: steps.filter(({ stageSlug }) => stageSlug === slug),
    })),
  }
}

/** @param at an instant, or a day, which then means its noon in UTC */
export const makeStatusEvent = (stepId: string, at: string, to = 'done', from = 'not-started'): ProgressEvent => ({
  sequence: 0,
  stepId,
  kind: 'status',
  from,
  to,
  reason: null,
  occurredAt: new Date(at.includes('T') ? at : `${at}T12:00:00Z`),
})

export const numberEvents = (events: readonly ProgressEvent[]): ProgressEvent[] =>
  events.map((event, index) => ({ ...event, sequence: index + 1 }))

/** A Monday. */
export const START: Day = '2026-01-05'

export const testPlan: ForecastPlan = {
  weeklyHours: 10,
  studyDays: [0, 1, 2, 3, 4, 5, 6],
  startedOn: START,
  timeZone: 'UTC',
  pauses: [],
}

/** The log of `steadyLearner`. */
export const steadyEvents = (weeks: number): ProgressEvent[] =>
  numberEvents(
    Array.from({ length: weeks }, (_, week) => makeStatusEvent(`step-${week}`, addDays(START, 7 * week + 6))),
  )

/**
 * Builds a learner with twenty steps of ten hours, who ticks one on the last day of each week, for so many weeks, until
 * today.
 */
export function steadyLearner(weeks: number, more: More = {}): ForecastInput {
  const steps = Array.from({ length: 20 }, (_, index) => makeTestStep(`step-${index}`))
  const { events = steadyEvents(weeks), ...other } = more
  const today = addDays(START, 7 * weeks - 1)
  return {
    roadmap: makeTestRoadmap(steps),
    track: 'only',
    plan: testPlan,
    states: statesAfter(events),
    log: summarizeLog(events, testPlan.timeZone, today),
    work: null,
    today,
    ...other,
  }
}

/** `events` are the whole log; the states follow from it. */
type More = Partial<Omit<ForecastInput, 'log'>> & { readonly events?: readonly ProgressEvent[] }
