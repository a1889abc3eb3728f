import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, getWeekday } from '@/lib/foundation/values/calendar-date'
import { toDayNumber } from '@/lib/foundation/values/day-number'
import type { ForecastInput } from '@/lib/learning/forecast/forecast'
import { isPaused, mergePauses } from '@/lib/learning/forecast/pace/pauses'
import { countsAsDone, getState, missingPrerequisites } from '@/lib/learning/progress/completion'
import { type ProgressEvent, statesAfter } from '@/lib/learning/progress/history'
import { chooseNextStep } from '@/lib/learning/progress/next-step'
import { summarizeLog } from '@/lib/learning/progress/summary/log-summary'
import { isOnTrack, listSteps, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { backend, trackSlugs } from '@/testing/roadmap'
import type { Week } from './pack'
import { splitHours } from './study-hours'
import { computeWeek } from './week'

const today = '2026-11-25' // a Wednesday
const timeZone = 'Asia/Kathmandu'
const allSteps = listSteps(backend)

const at = (day: string, minute = 0) => new Date(Date.parse(`${day}T06:00:00Z`) + minute * 60_000)
const change = (stepId: string, to: string, day: string, sequence = 1): ProgressEvent => ({
  sequence,
  stepId,
  kind: 'status',
  from: 'not-started',
  to,
  reason: null,
  occurredAt: at(day, sequence),
})

type Facts = Partial<Omit<ForecastInput, 'plan' | 'log'>> & {
  plan?: Partial<ForecastInput['plan']>
  events?: readonly ProgressEvent[]
}
function getInput({ plan, events = [], ...facts }: Facts = {}): ForecastInput {
  return {
    roadmap: backend,
    track: 'nodejs',
    plan: { weeklyHours: 10, studyDays: [0, 1, 2, 3, 4], startedOn: '2026-11-02', timeZone, pauses: [], ...plan },
    log: summarizeLog(events, timeZone, facts.today ?? today),
    states: statesAfter(events),
    work: null,
    today,
    ...facts,
  }
}
const packed = (facts: Facts = {}) => computeWeek(getInput(facts)).week
const getWork = (week: Week) => week.days.flatMap(({ work }) => work)
const hoursOn = (week: Week) => week.days.map(({ work }) => work.reduce((sum, { hours }) => sum + hours, 0))

const getId = (slug: string) => allSteps.find((step) => step.slug === slug)?.id ?? ''
const anySlug = fc.constantFrom(...allSteps.map(({ slug }) => slug))
const anyRows = fc.array(
  fc.record({
    slug: anySlug,
    to: fc.constantFrom('learning', 'done', 'done', 'done', 'skipped', 'not-started'),
    daysAgo: fc.integer({ min: 0, max: 30 }),
  }),
  { maxLength: 50 },
)
/** Small, so that a failure is readable; `inputFrom` derives the rest. */
const anyCase = fc.record({
  track: fc.constantFrom(...trackSlugs),
  rows: anyRows,
  weeklyHours: fc.integer({ min: 1, max: 80 }),
  studyDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
  pause: fc.option(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 9 }))),
  daysHere: fc.integer({ min: 0, max: 60 }),
  shift: fc.integer({ min: 0, max: 6 }),
})
type Case = typeof anyCase extends fc.Arbitrary<infer One> ? One : never
/** @param extra slug of one more step that is ticked on the last day */
function inputFrom(
  { track, rows, weeklyHours, studyDays, pause, daysHere, shift }: Case,
  extra?: string,
): ForecastInput {
  const day = addDays(today, shift)
  const pauses = pause ? [{ from: addDays(day, pause[0]), to: addDays(day, pause[0] + pause[1]) }] : []
  const startedOn = addDays(day, -daysHere)
  const events = [...rows]
    .sort((a, b) => b.daysAgo - a.daysAgo)
    .map(({ slug, to, daysAgo }, index) => change(getId(slug), to, addDays(day, -daysAgo), index + 1))
  if (extra !== undefined) events.push(change(getId(extra), 'done', day, events.length + 1))
  return getInput({ track, events, today: day, plan: { weeklyHours, studyDays, startedOn, pauses } })
}
const whoever = (predicate: (input: ForecastInput, week: Week) => void) =>
  fc.assert(
    fc.property(anyCase, (one) => {
      const input = inputFrom(one)
      predicate(input, computeWeek(input).week)
    }),
    { numRuns: 40 },
  )

describe('whatever somebody has done, in whatever week', () => {
  test('they are asked for no more hours than they said they have', () => {
    whoever(({ plan }, week) => {
      const shares = splitHours(plan)
      for (const [index, hours] of hoursOn(week).entries()) {
        const { day = '', hours: free = 0 } = week.days[index] ?? {}
        expect(hours).toBeLessThanOrEqual(free)
        expect(hours).toBeLessThanOrEqual(shares[getWeekday(day)] ?? 0)
      }
      expect(week.hoursPlanned).toBeLessThanOrEqual(week.hours)
      expect(week.hours).toBeLessThanOrEqual(plan.weeklyHours)
    })
  })

  test('a day that is past, time off or not chosen gets no work', () => {
    whoever(({ plan, today }, week) => {
      for (const { day, work } of week.days) {
        const isOut = day < today || isPaused(mergePauses(plan.pauses), toDayNumber(day))
        if (isOut || !plan.studyDays.includes(getWeekday(day))) expect(work).toEqual([])
      }
    })
  })

  test('no step is planned that is done, skipped or on another track', () => {
    whoever(({ states, track }, week) => {
      for (const { step } of getWork(week)) {
        expect(countsAsDone(getState(states, step.id).status)).toBe(false)
        expect(getState(states, step.id).status).not.toBe('skipped')
        expect(isOnTrack(step, track)).toBe(true)
      }
    })
  })

  test('what a step builds on comes first, but what they took up is finished before', () => {
    whoever(({ roadmap, track, states }, week) => {
      const steps = listSteps(toTrackRoadmap(roadmap, track))
      const planned = getWork(week).map(({ step }) => step)
      const order = planned.filter(({ id }, index) => id !== planned[index - 1]?.id)
      for (const [index, step] of order.entries()) {
        if (getState(states, step.id).status === 'learning') continue
        const before = order.slice(0, index)
        for (const missing of missingPrerequisites(step, steps, states)) {
          if (getState(states, missing.id).status !== 'skipped')
            expect(before.map(({ id }) => id)).toContain(missing.id)
        }
      }
      const isStarted = order.map((step) => getState(states, step.id).status === 'learning')
      expect([...isStarted].sort((a, b) => Number(b) - Number(a))).toEqual(isStarted)
    })
  })

  test('a step is handed out at most once, without a gap, and never for longer than it takes', () => {
    whoever((_, week) => {
      const ids = getWork(week).map(({ step }) => step.id)
      expect(ids.filter((id, index) => id !== ids[index - 1])).toEqual([...new Set(ids)])
      for (const { step } of getWork(week)) {
        const parts = getWork(week).filter((work) => work.step.id === step.id)
        expect(parts.reduce((sum, { hours }) => sum + hours, 0)).toBeLessThanOrEqual(step.effort.median)
        expect(parts.every(({ hours }) => hours > 0)).toBe(true)
        // Only its last part can finish it.
        expect(parts.slice(0, -1).every(({ extent }) => extent === 'part')).toBe(true)
      }
    })
  })

  test('the week begins with the next best step', () => {
    whoever(({ roadmap, track, states }, week) => {
      const [first] = getWork(week)
      if (first) expect(first.step.id).toBe(chooseNextStep(roadmap, track, states)?.step.id)
    })
  })

  test('one more tick today leaves the days that are past as they were', () => {
    fc.assert(
      fc.property(anyCase, anySlug, (one, slug) => {
        const input = inputFrom(one)
        // A reverted tick would return with the next one, on the day it was made.
        fc.pre(!one.rows.some((row) => row.slug === slug))
        const after = inputFrom(one, slug)
        const past = ({ days }: Week) => days.filter(({ when }) => when === 'past')
        expect(past(computeWeek(after).week)).toEqual(past(computeWeek(input).week))
      }),
      { numRuns: 40 },
    )
  })

  test('the same facts give the same week', () => {
    whoever((input, week) => {
      expect(computeWeek(input).week).toEqual(week)
    })
  })
})

describe('a week in the middle', () => {
  const [first, second] = nextSteps()
  function nextSteps() {
    const steps = getWork(packed({ today: '2026-11-23', plan: { weeklyHours: 60 } })).map(({ step }) => step)
    return steps.filter(({ id }, index) => id !== steps[index - 1]?.id)
  }

  test('spreads the hours and lets a long step go on from day to day', () => {
    const week = packed({ today: '2026-11-23' })
    expect(hoursOn(week)).toEqual([2, 2, 2, 2, 2, 0, 0])
    expect(getWork(week).every(({ step, extent }) => step.id === first?.id && extent === 'part')).toBe(true)
    expect(week).toMatchObject({ hours: 10, hoursPlanned: 10, state: 'planned', nextStudyDay: '2026-11-30' })
  })

  test('does not pile on the other days what a past day left undone', () => {
    expect(hoursOn(packed())).toEqual([0, 0, 2, 2, 2, 0, 0])
    expect(packed()).toMatchObject({ hours: 10, hoursPlanned: 6 })
  })

  test('goes on with the next step when one is ticked, and asks today for less', () => {
    const events = [change(first?.id ?? '', 'learning', '2026-11-16', 1), change(first?.id ?? '', 'done', today, 2)]
    const week = packed({ events })
    expect(week.days[2]).toMatchObject({ when: 'today', moved: [{ step: { id: first?.id }, move: 'done' }] })
    expect(getWork(week)[0]?.step.id).toBe(second?.id)
    expect(hoursOn(week)[2]).toBeLessThan(2)
    expect(hoursOn(week).slice(3)).toEqual([2, 2, 0, 0])
  })

  test('says how much more than its share was done today, and takes nothing off the other days', () => {
    const events = [change(first?.id ?? '', 'done', '2026-11-24', 1), change(second?.id ?? '', 'done', today, 2)]
    const week = packed({ events })
    expect(week.extraToday).toMatchObject({ share: 2 })
    expect(week.extraToday?.done).toBeGreaterThan(2)
    expect(hoursOn(week).slice(2)).toEqual([0, 2, 2, 0, 0])
    expect(packed().extraToday).toBeNull()
  })

  test('says of a step under way that the rest of it is left', () => {
    const events = [change(first?.id ?? '', 'learning', '2026-11-12')]
    const [work] = getWork(packed({ events, plan: { weeklyHours: 70 } }))
    expect(work).toMatchObject({ step: { id: first?.id }, extent: 'rest' })
    expect(work?.hours).toBeLessThan(first?.effort.median ?? 0)
  })

  test('leaves time off out, and its hours with it', () => {
    const week = packed({ plan: { pauses: [{ from: '2026-11-26', to: '2026-12-06' }] } })
    expect(week.days.map(({ kind }) => kind)).toEqual([
      'study',
      'study',
      'study',
      'paused',
      'paused',
      'paused',
      'paused',
    ])
    expect(week).toMatchObject({ hours: 6, hoursPlanned: 2, state: 'planned', nextStudyDay: '2026-12-07' })
  })
})

describe('a week with nothing to plan', () => {
  test('has no study day left', () => {
    expect(packed({ today: '2026-11-28' })).toMatchObject({
      state: 'over',
      hoursPlanned: 0,
      nextStudyDay: '2026-11-30',
    })
  })

  test('is time off', () => {
    const pauses = [{ from: '2026-11-20', to: '2026-11-30' }]
    expect(packed({ plan: { pauses } })).toMatchObject({ state: 'paused', hours: 0, nextStudyDay: '2026-12-01' })
  })

  test('follows the last step of the trail', () => {
    const events = allSteps.map((step, index) => change(step.id, 'done', '2026-11-24', index + 1))
    const { week, balance } = computeWeek(getInput({ events }))
    expect(week).toMatchObject({ state: 'nothing-left', hoursPlanned: 0 })
    expect(balance).toEqual({ state: 'nothing-left' })
  })

  test('stands on an empty roadmap', () => {
    const { week, balance } = computeWeek(getInput({ roadmap: { ...backend, stages: [] } }))
    expect(week).toMatchObject({ state: 'nothing-left', hoursPlanned: 0 })
    expect(week.days).toHaveLength(7)
    expect(balance).toEqual({ state: 'nothing-left' })
  })
})

describe('the first week', () => {
  const getDays = (startedOn: string, on: string) => {
    const week = packed({ today: on, plan: { startedOn } })
    return { week, days: week.days.map(({ day }) => day) }
  }

  test('begins on the day a learner began, whatever weekday it is, and has the hours of a whole week', () => {
    for (let weekday = 0; weekday < 7; weekday++) {
      const start = addDays('2026-11-23', weekday)
      const { week, days } = getDays(start, start)
      expect(days[0]).toBe(start)
      expect(days).toHaveLength(7)
      expect(week).toMatchObject({ hours: 10, hoursPlanned: 10, state: 'planned' })
      expect(week.days.filter(({ when }) => when === 'past')).toEqual([])
    }
  })

  test('keeps its days until it is over, with what moved on them; then weeks begin on Monday', () => {
    const start = '2026-11-28'
    expect(getDays(start, '2026-12-04').days[0]).toBe(start)
    expect(getDays(start, '2026-12-05').days[0]).toBe('2026-11-30')
    const events = [change(getId('git-basics'), 'done', start)]
    const week = packed({ today: '2026-12-01', plan: { startedOn: start }, events })
    expect(week.days[0]).toMatchObject({ day: start, moved: [{ move: 'done' }] })
  })

  test('begins today where the start lies ahead, in the day of another time zone', () => {
    expect(getDays('2026-11-26', today).days[0]).toBe(today)
  })
})

describe('how somebody stands to their plan', () => {
  const core = allSteps.filter((step) => step.isCore && step.level === 'junior' && isOnTrack(step, 'nodejs'))
  const steadily = (count: number, everyDays: number, startedOn: string) =>
    core
      .slice(0, count)
      .map((step, index) => change(step.id, 'done', addDays(startedOn, (index + 1) * everyDays), index + 1))

  test('is on time while the steps keep up', () => {
    // About 17 hours a step.
    const startedOn = '2026-09-25'
    const events = steadily(5, 12, startedOn)
    expect(computeWeek(getInput({ events, plan: { startedOn } })).balance).toEqual({ state: 'on-time' })
  })

  test('is behind after quiet weeks, and not after a pause as long', () => {
    const startedOn = '2026-09-14'
    const events = steadily(2, 10, startedOn)
    expect(computeWeek(getInput({ events, plan: { startedOn } })).balance.state).toBe('behind')
    const pauses = [{ from: '2026-10-05', to: today }]
    expect(computeWeek(getInput({ events, plan: { startedOn, pauses } })).balance.state).not.toBe('behind')
  })

  test('is not ahead for what they knew before', () => {
    const events = core.slice(0, 20).map((step, index) => change(step.id, 'done', today, index + 1))
    const balance = computeWeek(getInput({ events, plan: { startedOn: '2026-11-24' } })).balance
    expect(balance.state).toBe('on-time')
  })
})
