import { describe, expect, test } from 'vitest'
import { type States, untouched } from '@/lib/learning/progress/completion'
import { emptyLog } from '@/lib/learning/progress/summary/log-summary'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import { backend } from '@/testing/roadmap'
import type { ForecastInput } from '../forecast'
import { defaultInstanceModel } from '../instance/instance-model'
import { findTarget, hoursAhead } from '../path'
import { steadyLearner, testPlan } from '../test-fixtures'
import { whatIfInWords } from '../what-if/what-if-words'
import { findFirstDate } from './first-date'
import { firstDateInWords, soonerInWords } from './first-date-words'

const ROADMAP = 'roadmap'

/** A learner with twenty steps of ten hours, on the first day of a plan, 5 January 2026. */
const beginner = (weeklyHours = 10, more: Partial<ForecastInput> = {}): ForecastInput => ({
  ...steadyLearner(0),
  today: testPlan.startedOn,
  plan: { ...testPlan, weeklyHours },
  ...more,
})

describe('the first date of a plan', () => {
  test('is its own arithmetic: hours ahead by hours a week, without what people usually do', () => {
    // 200 hours at 10 a week are 20 weeks from 5 January.
    expect(findFirstDate(beginner(), ROADMAP)?.plan).toEqual({ hours: 200, weeklyHours: 10, on: '2026-05-25' })
    expect(findFirstDate(beginner(20), ROADMAP)?.plan.on).toBe('2026-03-16')
  })

  test('falls on a study day, behind announced time off', () => {
    const plan = { ...testPlan, studyDays: [5], pauses: [{ from: '2026-02-02', to: '2026-02-15' }] }
    expect(findFirstDate(beginner(10, { plan }), ROADMAP)?.plan.on).toBe('2026-06-13')
  })

  test('comes with what people usually do, which is later, and with what would make it sooner', () => {
    const first = findFirstDate(beginner(), ROADMAP)
    expect(first?.usual.state).toBe('range')
    if (first?.usual.state === 'range') expect(first.usual.range50.from > '2026-05-25').toBe(true)
    expect(first?.usualHours).toBeCloseTo(10 * defaultInstanceModel.kept, 0)
    expect(first?.sooner).toEqual({ hours: 200, weeklyHours: 15, on: '2026-04-09' })
    // More hours than most people can keep are not advised.
    expect(findFirstDate(beginner(22), ROADMAP)?.sooner).toBeNull()
  })

  test('is given only while the forecast speaks from the plan, and for steps that are left', () => {
    expect(findFirstDate(steadyLearner(2), ROADMAP)).not.toBeNull()
    expect(findFirstDate(steadyLearner(4), ROADMAP)).toBeNull()
    expect(findFirstDate(beginner(), 'level:senior')).toBeNull()
    const steps = listSteps(beginner().roadmap)
    const states: States = Object.fromEntries(
      steps.map(({ id }) => [id, { ...untouched, status: 'done', known: true }]),
    )
    expect(findFirstDate(beginner(10, { states }), ROADMAP)).toBeNull()
  })

  test('is null for a level that still needs paid work', () => {
    const junior = listSteps(backend).filter(({ level }) => level === 'junior')
    const states: States = Object.fromEntries(
      junior.map(({ id }) => [id, { ...untouched, status: 'done', known: true }]),
    )
    const at = (months: number, weeklyHours: number) => {
      const work = { months, startsOn: null }
      return findFirstDate(beginner(weeklyHours, { roadmap: backend, track: 'nodejs', states, work }), 'level:mid')
    }
    expect(at(0, 10)).toBeNull()
    expect(at(0, 4)).toBeNull()
    // At an hour a week the steps alone are too far away, and so is the level.
    expect(at(0, 1)).toBeNull()
    expect(at(24, 10)).not.toBeNull()
  })

  test('of the real roadmap is the hours of its junior core by the hours a week', () => {
    const today = '2026-12-01'
    const plan = { ...testPlan, startedOn: today }
    const input = { roadmap: backend, track: 'nodejs', plan, states: {}, log: emptyLog, work: null, today }
    const steps = findTarget(backend, 'nodejs', 'level:junior').steps
    const hours = hoursAhead(
      { steps: steps.map(({ id, effort }) => ({ id, hours: effort.median, lane: 0, isSkipped: false })) },
      { key: '', steps },
    )
    expect(findFirstDate(input, 'level:junior')?.plan).toMatchObject({ hours, weeklyHours: 10 })
  })
})

/** Replaces the hard spaces between numbers and units. */
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ')

describe('in words', () => {
  const say = (input: ForecastInput) => {
    const first = findFirstDate(input, ROADMAP)
    if (!first) return null
    const { title, inText, usual } = firstDateInWords(first, input.today)
    return {
      title: plain(title),
      inText: plain(inText),
      usual: plain(usual),
      sooner: plain(soonerInWords(first, input.today)),
    }
  }

  test('the arithmetic comes first, and what people usually do is said as such', () => {
    const said = say(beginner())
    expect(said?.title).toBe('200 h at 10 h a week: May 2026')
    expect(said?.inText).toBe('May 2026, 200 h at 10 h a week')
    expect(said?.usual).toMatch(
      /^People usually do less than they plan, about 5 h of 10 h a week, and take breaks: \w+ 2026 to \w+ 2027 \(50% likely\)\.$/,
    )
    expect(said?.sooner).toBe('15 h a week instead of 10 h: April 2026')
  })

  test('a date within a few weeks is a day', () => {
    const input = beginner(60)
    expect(say(input)?.title).toBe('200 h at 60 h a week: 29 Jan')
  })

  test('no share is said where rounding leaves none, nor a range where it is more than ten years away', () => {
    expect(say(beginner(1))?.usual).toMatch(/^People usually take breaks: /)
    const input: ForecastInput = { ...beginner(3), roadmap: backend, track: 'nodejs' }
    const first = findFirstDate(input, 'level:junior')
    expect(plain(first && firstDateInWords(first, input.today).usual)).toBe(
      'People usually do less than they plan, about 1 h of 3 h a week, and take breaks. At that pace, it’s more than ten years away.',
    )
  })

  test('another plan that is tried is told the same way: how much earlier is of the date beside it', () => {
    const answer = whatIfInWords(beginner(), { weeklyHours: 20 }, ROADMAP, 'the end')
    expect(plain(answer?.title)).toBe('200 h at 20 h a week: March 2026')
    expect(plain(answer?.detail)).toMatch(
      /^With this plan, the end comes about 2 months earlier\. People usually do less than they plan, /,
    )
    expect(plain(answer?.inText)).toBe('March 2026, 200 h at 20 h a week')
  })
})
