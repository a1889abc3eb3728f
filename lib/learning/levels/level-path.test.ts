import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '@/lib/foundation/values/calendar-date'
import { type States, untouched } from '@/lib/learning/progress/completion'
import type { Status } from '@/lib/learning/progress/status'
import { isOnTrack, type Level, levels, listSteps } from '@/lib/learning/roadmaps/roadmap'
import { type OnTheWay, pathOnTheWay } from '@/testing/learners/level-path'
import { backend, trackSlugs } from '@/testing/roadmap'
import { levelPath } from './level-path'

const today = '2026-11-24'
const getCore = (track: string, upTo: Level, status: Status = 'done'): States =>
  Object.fromEntries(
    listSteps(backend)
      .filter((step) => step.isCore && isOnTrack(step, track) && levels.indexOf(step.level) <= levels.indexOf(upTo))
      .map((step) => [step.id, { ...untouched, status, isVerified: status === 'waived' }]),
  )
const beginner: OnTheWay = {
  roadmap: backend,
  track: 'nodejs',
  states: {},
  paidExperienceMonths: 0,
  startsWorkOn: null,
  juniorReady: { from: '2027-03-09', to: '2027-05-02' },
  daysALevel: 200,
  today,
}
const getPath = (facts: Partial<OnTheWay> = {}) => pathOnTheWay({ ...beginner, ...facts })
const getPasses = (facts: Partial<OnTheWay> = {}) =>
  Object.fromEntries(getPath(facts).passes.map((pass) => [pass.key, pass]))

const anyStates = fc.oneof(
  fc.constant<States>({}),
  fc.tuple(fc.constantFrom(...trackSlugs), fc.constantFrom(...levels)).map(([track, level]) => getCore(track, level)),
  fc
    .array(fc.constantFrom(...listSteps(backend).map(({ id }) => id)))
    .map((ids): States => Object.fromEntries(ids.map((id) => [id, { ...untouched, status: 'done' }]))),
)
const anyDay = fc.integer({ min: -900, max: 2500 }).map((days) => addDays(today, days))
const anyRange = fc.tuple(anyDay, fc.option(fc.integer({ min: 0, max: 900 }))).map(([from, days]) => ({
  from,
  to: days === null ? null : addDays(from, days),
}))
const anyInput: fc.Arbitrary<OnTheWay> = fc
  .record({
    track: fc.constantFrom(...trackSlugs),
    states: anyStates,
    paidExperienceMonths: fc.constantFrom(0, 0, 1, 12, 23, 24, 59, 60, 240),
    daysALevel: fc.integer({ min: 0, max: 2000 }),
    startsWorkOn: fc.option(anyDay),
    juniorReady: fc.option(anyRange),
  })
  .map((facts) => ({ ...beginner, ...facts }))
const whoever = (predicate: (input: OnTheWay) => void) => fc.assert(fc.property(anyInput, predicate), { numRuns: 60 })

/** Later than every valid day. */
const NEVER = '9999-99-99'
const earliest = (input: OnTheWay) =>
  Object.fromEntries(
    pathOnTheWay(input).passes.map(({ key, state, when }) => [key, state === 'reached' ? '' : (when?.from ?? NEVER)]),
  )
/** Expects that no pass comes later in the first than in the second; a pass that one of them lacks is not compared. */
function expectNoLater(sooner: OnTheWay, later: OnTheWay) {
  const [a, b] = [earliest(sooner), earliest(later)]
  for (const key of Object.keys(a)) if (key in b) expect((a[key] ?? '') <= (b[key] ?? '')).toBe(true)
}

describe('whoever looks along the path', () => {
  test('the passes stand in order, and none has a date before today', () => {
    whoever((input) => {
      let before = { from: today, to: today as string | null }
      let isDated = true
      for (const { state, when } of pathOnTheWay(input).passes) {
        if (state === 'reached') expect(before).toEqual({ from: today, to: today })
        if (state === 'undated') isDated = false
        if (!when) continue
        expect(isDated).toBe(true)
        expect(when.from >= before.from).toBe(true)
        expect((when.to ?? NEVER) >= (before.to ?? NEVER)).toBe(true)
        expect((when.to ?? NEVER) >= when.from).toBe(true)
        before = when
      }
    })
  })

  test('every number is a number and every day a day', () => {
    whoever((input) => {
      const path = pathOnTheWay(input)
      for (const hours of path.assumptions.average?.hoursRange ?? []) expect(hours).toBeGreaterThanOrEqual(1)
      for (const { stepsLeft, hoursLeft, monthsLeft, when } of path.passes) {
        for (const count of [stepsLeft, hoursLeft, monthsLeft]) expect(count).toBeGreaterThanOrEqual(0)
        if (when) expect(when.from).toMatch(/^\d{4}-\d\d-\d\d$/)
      }
    })
  })

  test('without paid work they have reached junior-ready at most', () => {
    whoever((input) => {
      for (const { key, state } of pathOnTheWay({ ...input, paidExperienceMonths: 0 }).passes) {
        if (key !== 'ready') expect(state).not.toBe('reached')
      }
    })
  })

  test('more paid work makes no pass come later', () => {
    const more = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(anyInput, more, (input, months) => {
        expectNoLater({ ...input, paidExperienceMonths: input.paidExperienceMonths + months }, input)
      }),
      { numRuns: 60 },
    )
  })

  test('starting work later makes no pass come sooner', () => {
    fc.assert(
      fc.property(anyInput, anyDay, fc.integer({ min: 0, max: 900 }), (input, day, days) => {
        expectNoLater({ ...input, startsWorkOn: day }, { ...input, startsWorkOn: addDays(day, days) })
      }),
      { numRuns: 60 },
    )
  })

  test('a gate binds every pass that is not reached', () => {
    whoever((input) => {
      for (const { state, binds, stepsLeft } of pathOnTheWay(input).passes) {
        expect(binds === null).toBe(state === 'reached')
        if (binds === 'steps') expect(stepsLeft).toBeGreaterThan(0)
      }
    })
  })
})

describe('somebody without paid work', () => {
  test('finds work three months after junior-ready, as long as nothing else is said', () => {
    const { ready, junior, mid, senior } = getPasses()
    expect(ready).toMatchObject({ state: 'dated', binds: 'steps', when: beginner.juniorReady })
    expect(junior).toMatchObject({ binds: 'experience', when: { from: '2027-06-09', to: '2027-08-02' } })
    expect(mid).toMatchObject({ binds: 'experience', when: { from: '2029-06-09' }, monthsLeft: 24 })
    expect(senior).toMatchObject({ binds: 'experience', when: { from: '2032-06-09' }, monthsLeft: 60 })
    expect(getPath().assumptions).toMatchObject({ workStart: { kind: 'usual' } })
  })

  test('averages the hours that are left over the weeks until their dates', () => {
    // 773 hours over 22 weeks and 5 days, and over 15 weeks.
    expect(getPath().assumptions.average).toEqual({ key: 'ready', hoursRange: [34, 52] })
    expect(getPasses().ready?.hoursLeft).toBe(773)
    const openEnded = { juniorReady: { from: '2027-03-09', to: null } }
    expect(getPath(openEnded).assumptions.average).toBeNull()
  })

  test('counts no hours that went into steps under way', () => {
    const { roadmap, track } = beginner
    const facts = { roadmap, track, today, states: {}, dates: {}, work: { months: 0, startsOn: null } }
    const [first, second] = listSteps(roadmap)
    const begun = new Map([
      [first?.id ?? '', 5.25],
      [second?.id ?? '', 2],
    ])
    expect(levelPath({ ...facts, begun }).passes[0]).toMatchObject({ key: 'ready', hoursLeft: 766 })
  })

  test('waits for steps that take longer than two years of work', () => {
    const { mid } = getPasses({ daysALevel: 1000 })
    expect(mid).toMatchObject({ binds: 'steps', monthsLeft: 24, when: { from: addDays('2027-03-09', 1000) } })
  })

  test('can say when work starts, and experience counts from then', () => {
    const startsWorkOn = '2027-09-01'
    const { junior, senior } = getPasses({ startsWorkOn })
    expect(junior?.when).toEqual({ from: startsWorkOn, to: startsWorkOn })
    expect(senior?.when?.from).toBe('2032-09-01')
  })

  test('who starts before the core is done is junior with the core, not sooner', () => {
    const { junior } = getPasses({ startsWorkOn: '2027-01-04' })
    expect(junior).toMatchObject({ binds: 'steps', when: beginner.juniorReady })
  })

  test('has today stand in for a start that is past', () => {
    const facts = { startsWorkOn: '2026-05-04', states: getCore('nodejs', 'senior') }
    expect(getPath(facts).assumptions.workStart).toMatchObject({ isPast: true })
    expect(getPasses(facts).mid?.when?.from).toBe(addMonths(today, 24))
  })

  test('without a date for junior-ready has none for what lies beyond', () => {
    const path = getPath({ juniorReady: null, startsWorkOn: '2027-09-01' })
    expect(path.passes.map(({ state }) => state)).toEqual(['undated', 'undated', 'undated', 'undated'])
    for (const pass of path.passes) expect(pass).toMatchObject({ when: null, binds: 'steps', isVerified: false })
  })

  test('who starts on the very day of junior-ready is held back by that start', () => {
    expect(getPasses({ startsWorkOn: beginner.juniorReady?.from ?? null }).junior).toMatchObject({
      binds: 'experience',
    })
  })

  test('with the whole core done is held back by experience alone', () => {
    const { ready, junior, mid, senior } = getPasses({ states: getCore('nodejs', 'senior'), juniorReady: null })
    expect(ready).toMatchObject({ state: 'reached', isVerified: false })
    expect(junior).toMatchObject({ binds: 'experience', when: { from: '2027-02-24' } })
    expect(mid).toMatchObject({ binds: 'experience', stepsLeft: 0, when: { from: '2029-02-24' } })
    expect(senior).toMatchObject({ binds: 'experience', when: { from: '2032-02-24' } })
  })

  test('with a skipped core step is not junior-ready', () => {
    const states = getCore('nodejs', 'junior')
    const [one = ''] = Object.keys(states)
    const without = { ...states, [one]: { ...untouched, status: 'skipped' } } as const
    expect(getPasses({ states: without }).ready).toMatchObject({ state: 'dated', stepsLeft: 1 })
  })
})

describe('somebody with paid work', () => {
  const atWork = { states: getCore('nodejs', 'junior', 'waived'), paidExperienceMonths: 12, juniorReady: null }

  test('is junior with the core done, goes on at their pace, and is held by what comes last', () => {
    const path = getPath(atWork)
    expect(path.passes.map(({ key }) => key)).toEqual(['junior', 'mid', 'senior'])
    expect(path.assumptions).toMatchObject({ average: null, workStart: { kind: 'at-work' } })
    const [junior, mid, senior] = path.passes
    expect(junior).toMatchObject({ state: 'reached', isVerified: true })
    expect(mid).toMatchObject({ binds: 'experience', monthsLeft: 12, when: { from: '2027-11-24' } })
    expect(senior).toMatchObject({ binds: 'experience', monthsLeft: 48 })
    for (const pass of [mid, senior]) expect(pass?.isVerified).toBe(false)
  })

  test('has verified no more levels than were verified, however many they reached', () => {
    const states = { ...getCore('nodejs', 'senior'), ...getCore('nodejs', 'junior', 'waived') }
    const { passes } = getPath({ states, paidExperienceMonths: 60 })
    expect(passes.map(({ isVerified }) => isVerified)).toEqual([true, false, false])
  })

  test('has verified nothing that waits for paid work, though every step of it is', () => {
    const { passes } = getPath({ states: getCore('nodejs', 'senior', 'waived'), juniorReady: null })
    expect(passes.map(({ isVerified }) => isVerified)).toEqual([true, false, false, false])
  })

  test('goes on from today, though they once assumed an earlier start', () => {
    expect(getPath({ ...atWork, startsWorkOn: '2026-05-04' }).assumptions.workStart).toEqual({ kind: 'at-work' })
    expect(getPath({ ...atWork, startsWorkOn: '2027-05-04' }).assumptions.workStart).toMatchObject({ kind: 'own' })
  })

  test('for five years waits for the steps alone', () => {
    const { mid, senior } = getPasses({ ...atWork, paidExperienceMonths: 60 })
    expect(mid).toMatchObject({ binds: 'steps', monthsLeft: 0 })
    expect(senior).toMatchObject({ binds: 'steps', monthsLeft: 0 })
  })

  test('has the whole path behind them with five years and the whole core', () => {
    const { passes } = getPath({ states: getCore('nodejs', 'senior'), paidExperienceMonths: 60 })
    expect(passes.every(({ state }) => state === 'reached')).toBe(true)
  })
})

test('a level that the forecast left out has no date, and waits for what is left of it', () => {
  const { roadmap, track } = beginner
  const undated = { roadmap, track, today, begun: new Map(), dates: {}, work: { months: 12, startsOn: null } }
  const bindings = (states: States) =>
    levelPath({ ...undated, states }).passes.map(({ state, binds }) => [state, binds])
  expect(bindings({})).toEqual(Array(3).fill(['undated', 'steps']))
  expect(bindings(getCore('nodejs', 'senior'))).toEqual(Array(3).fill(['undated', 'experience']))
})

test('an empty roadmap has no passes', () => {
  expect(getPath({ roadmap: { ...backend, stages: [] } }).passes).toEqual([])
})
