import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/foundation/values/calendar-date'
import { computeForecast, computeForecastState, type ForecastInput } from '@/lib/learning/forecast/forecast'
import { ARRIVED, NO_DATE } from '@/lib/learning/plans/arrival-dates'
import type { States } from '@/lib/learning/progress/completion'
import { type ProgressEvent, statesAfter } from '@/lib/learning/progress/history'
import { summarizeLog } from '@/lib/learning/progress/summary/log-summary'
import { listSteps, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { defaultThresholds } from '@/lib/mentoring/cohorts/thresholds'
import { backend } from '@/testing/roadmap'
import { shareDone, sumHours, toGoalTarget } from './goal'
import { type CohortStatsInput, computeLearnerStats, type LearnerStatsInput } from './learner-stats'

const today = '2026-11-24'
const core = listSteps(toTrackRoadmap(backend, 'nodejs')).filter((step) => step.isCore && step.level === 'junior')

/** Makes a log of ticks at an interval of days, up to a day. */
function getLog(count: number, every: number, lastOn: string): ProgressEvent[] {
  return core.slice(0, count).map((step, index) => ({
    sequence: index + 1,
    stepId: step.id,
    kind: 'status',
    from: 'not-started',
    to: 'done',
    reason: null,
    occurredAt: new Date(`${addDays(lastOn, (index + 1 - count) * every)}T12:00:00Z`),
  }))
}

function getGround(events: readonly ProgressEvent[], over: Partial<LearnerStatsInput> = {}): LearnerStatsInput {
  const input: ForecastInput = {
    roadmap: backend,
    track: 'nodejs',
    plan: { weeklyHours: 10, studyDays: [0, 2, 4], startedOn: '2026-05-04', timeZone: 'UTC', pauses: [] },
    states: statesAfter(events),
    log: summarizeLog(events, 'UTC', today),
    work: null,
    today,
  }
  const last = events.at(-1)?.occurredAt.toISOString().slice(0, 10) ?? null
  const ground = { input, planMadeOn: '2026-05-04', hidesForecast: false, lastLearningDay: last, lastMarkOn: null }
  return { ...ground, situation: computeForecastState(input), ...over }
}

const place: CohortStatsInput = {
  joinedOn: '2026-05-04',
  today,
  goal: { level: 'junior' },
  schedule: { startsOn: null, modules: [], weeks: 0, dueOn: null, isDueOwn: false, holidays: [] },
  isStartOwn: false,
  thresholds: defaultThresholds,
  isClosed: false,
  agreement: null,
  before: { flag: null, flaggedOn: null },
}

describe('a cohort’s goal', () => {
  test('is a level’s core on the learner’s track, or the core of the stages that are named', () => {
    expect(toGoalTarget(backend, 'nodejs', { level: 'junior' }).steps).toEqual(core)
    const [first, second] = backend.stages
    const slugs = [first?.slug ?? '', second?.slug ?? '']
    const stages = toGoalTarget(backend, 'nodejs', { stages: [...slugs, 'no-such-stage'] }).steps
    expect(new Set(stages.map((step) => step.stageSlug))).toEqual(new Set(slugs))
    expect(stages.every((step) => step.isCore)).toBe(true)
  })

  test('is done by its effort, in any order, and a waiver counts', () => {
    const goal = toGoalTarget(backend, 'nodejs', { level: 'junior' })
    fc.assert(
      fc.property(fc.subarray([...core]), fc.constantFrom('done', 'waived', 'skipped', 'learning'), (steps, status) => {
        const state = {
          status,
          known: false,
          reason: null,
          statusAt: null,
          evidenceCount: 0,
          isVerified: false,
        } as const
        const states: States = Object.fromEntries(steps.map((step) => [step.id, state]))
        const counts = status === 'done' || status === 'waived'
        const hours = steps.reduce((sum, step) => sum + step.effort.median, 0)
        expect(shareDone(goal, states)).toBeCloseTo(counts ? hours / sumHours(goal) : 0)
      }),
    )
    expect(shareDone({ key: 'goal', steps: [] }, {})).toBe(0)
  })
})

describe('learner stats', () => {
  test('has the pace and the date that the learner’s own forecast has', () => {
    const learner = getGround(getLog(20, 7, '2026-11-22'))
    const { pace, paceFrom, paceTo, arrivesFrom, arrivesTo, flag } = computeLearnerStats(learner, place)
    const forecast = computeForecast(learner.input)
    const arrival = forecast.arrivals['level:junior']
    expect(pace).toBe(Math.round(forecast.hoursPerWeek * 10) / 10)
    expect([paceFrom, paceTo]).toEqual(forecast.hoursRange.map((hours) => Math.round(hours * 10) / 10))
    const range = arrival?.state === 'range' ? arrival.range50 : null
    expect({ from: arrivesFrom, to: arrivesTo }).toEqual(range)
    expect(flag).toBeNull()
  })

  test('says how many points of the goal’s effort are missing by the hours of the plan', () => {
    const learner = getGround(getLog(5, 7, '2026-11-22'))
    const goal = toGoalTarget(backend, 'nodejs', { level: 'junior' })
    const due = Math.min(1, (10 * 205) / 7 / sumHours(goal))
    const missing = 100 * (due - shareDone(goal, learner.input.states))
    expect(computeLearnerStats(learner, place).behind).toBe(Math.trunc(missing))
    expect(missing).toBeGreaterThan(20)
  })

  test('holds a learner to what was agreed rather than to what they once planned', () => {
    const learner = getGround(getLog(5, 7, '2026-10-20'))
    expect(computeLearnerStats(learner, place)).toMatchObject({ flag: 'gone', quietDays: 35 })
    const share = shareDone(toGoalTarget(backend, 'nodejs', { level: 'junior' }), learner.input.states)
    const agreement = { agreedOn: '2026-11-01', arriveBy: '2028-11-01', shareDone: share }
    const stats = computeLearnerStats(learner, { ...place, agreement })
    expect(stats).toMatchObject({ flag: null, quietDays: 23 })
    expect(stats.behind).toBeLessThan(5)
  })

  test('leaves no trace of a date that the learner hides, and gives none without a plan', () => {
    const events = getLog(20, 7, '2026-11-22')
    const none = { arrivesFrom: NO_DATE, arrivesTo: NO_DATE }
    expect(computeLearnerStats(getGround(events, { hidesForecast: true }), place)).toMatchObject(none)
    const unplanned = computeLearnerStats(getGround([], { planMadeOn: null }), place)
    expect(unplanned).toMatchObject({ pace: 0, paceFrom: 0, paceTo: 0, behind: 0, ...none })
  })

  test('of who has arrived has no flag, however quiet', () => {
    const learner = getGround(getLog(core.length, 2, '2026-08-01'))
    expect(computeLearnerStats(learner, place)).toMatchObject({
      arrivesFrom: ARRIVED,
      arrivesTo: ARRIVED,
      flag: null,
      quietDays: 115,
    })
  })

  test('flags a silence that is long for the learner, and in the end also one that is not', () => {
    const flagAfter = (quiet: number, every: number) =>
      computeLearnerStats(getGround(getLog(8, every, addDays(today, -quiet))), { ...place, joinedOn: '2025-01-06' })
        .flag
    expect(flagAfter(29, 7)).toBe('gone')
    expect(flagAfter(33, 33)).toBeNull()
    expect(flagAfter(34, 33)).toBe('gone')
    expect(flagAfter(49, 60)).toBeNull()
    expect(flagAfter(50, 60)).toBe('gone')
  })

  test('flags who joined, never made a plan and was never seen again', () => {
    const learner = getGround([], { planMadeOn: null })
    expect(computeLearnerStats(learner, { ...place, joinedOn: addDays(today, -28) }).flag).toBeNull()
    expect(computeLearnerStats(learner, { ...place, joinedOn: addDays(today, -29) }).flag).toBe('gone')
  })

  test('keeps the day on which a flag first stood while one stands, and begins anew after none', () => {
    const gone = getGround(getLog(5, 7, '2026-10-01'))
    const before = { flag: 'behind', flaggedOn: '2026-10-16' } as const
    expect(computeLearnerStats(gone, { ...place, before })).toMatchObject({ flag: 'gone', flaggedOn: '2026-10-16' })
    expect(computeLearnerStats(gone, place)).toMatchObject({ flag: 'gone', flaggedOn: today })
    const back = getGround(getLog(5, 7, today))
    expect(computeLearnerStats(back, { ...place, before })).toMatchObject({ flag: null, flaggedOn: null })
  })

  test('says by how many days the range misses the date, and flags it', () => {
    const learner = getGround(getLog(20, 7, '2026-11-22'))
    const on = (dueOn: string | null, over: Partial<LearnerStatsInput> = {}) =>
      computeLearnerStats({ ...learner, ...over }, { ...place, schedule: { ...place.schedule, dueOn } })
    const { arrivesFrom } = on(null)
    expect(on(null)).toMatchObject({ dueOn: null, lateBy: null, flag: null })
    const due = addDays(arrivesFrom, -12)
    expect(on(due)).toMatchObject({ dueOn: due, lateBy: 12, flag: 'late', flaggedOn: today })
    expect(on(arrivesFrom)).toMatchObject({ lateBy: 0, flag: null })
    expect(on(due, { hidesForecast: true })).toMatchObject({ lateBy: null, flag: null })
    const arrived = getGround(getLog(core.length, 2, '2026-08-01'))
    expect(on(due, arrived)).toMatchObject({ lateBy: null, flag: null })
  })

  test('stops the clock of silence and of what is due in holidays, but not the forecast', () => {
    const learner = getGround(getLog(5, 7, '2026-10-20'))
    const inHolidays = (holidays: readonly { from: string; to: string }[], schedule: object = {}) =>
      computeLearnerStats(learner, { ...place, schedule: { ...place.schedule, ...schedule, holidays } })
    const [before, after] = [inHolidays([]), inHolidays([{ from: '2026-10-26', to: '2026-11-08' }])]
    expect([before.quietDays, after.quietDays]).toEqual([35, 21])
    expect([before.flag, after.flag]).toEqual(['gone', after.behind >= 25 ? 'behind' : null])
    expect(after.behind).toBeLessThan(before.behind)
    expect(after.arrivesFrom).toBe(before.arrivesFrom)
    expect(inHolidays([{ from: today, to: today }]).flag).toBeNull()
  })

  test('counts silence and grace from the start of a class, or of who repeats', () => {
    const learner = getGround(getLog(5, 7, '2026-07-20'))
    const from = (startsOn: string) =>
      computeLearnerStats(learner, { ...place, isStartOwn: true, schedule: { ...place.schedule, startsOn } })
    expect(from('2026-10-26')).toMatchObject({ quietDays: 29, flag: 'gone' })
    expect(from('2026-10-27')).toMatchObject({ quietDays: 28 })
    expect(from('2026-11-11').flag).toBeNull()
    expect(from('2027-01-04').flag).toBeNull()
  })

  test('gets no worse by one step more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: core.length - 1 }), fc.integer({ min: 1, max: 10 }), (count, every) => {
        const log = getLog(count + 1, every, '2026-11-20')
        const [less, more] = [
          computeLearnerStats(getGround(log.slice(0, -1)), place),
          computeLearnerStats(getGround(log), place),
        ]
        expect(more.behind).toBeLessThanOrEqual(less.behind)
        expect(more.quietDays).toBeLessThanOrEqual(less.quietDays)
      }),
      { numRuns: 40 },
    )
  })
})
