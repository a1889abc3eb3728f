import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dashboardView } from '@/components/learning/dashboard/dashboard-view'
import { formatMonth } from '@/lib/foundation/values/day-words'
import { levelDates } from '@/lib/learning/forecast/arrival/level-dates'
import { computeForecastState, type ForecastInput } from '@/lib/learning/forecast/forecast'
import { forecastInputFrom } from '@/lib/learning/forecast/forecast-input'
import { decideLevel } from '@/lib/learning/levels/gates'
import { levelPath } from '@/lib/learning/levels/level-path'
import { pathInWords } from '@/lib/learning/levels/path-words'
import { countTotals, type States, untouched } from '@/lib/learning/progress/completion'
import type { statuses } from '@/lib/learning/progress/status'
import { emptyLog } from '@/lib/learning/progress/summary/log-summary'
import { levels, listSteps } from '@/lib/learning/roadmaps/roadmap'
import { anyLearner, neverBefore } from '@/testing/learners/any-learner'
import { backend } from '@/testing/roadmap'
import { arrivalView, effectOfStep, forecastView } from './forecast-view'

const today = '2026-11-24'
const work = { months: 0, startsOn: null }
const schedule = {
  earlier: [],
  weeklyHours: 12,
  studyDays: [0, 2],
  startedAt: new Date('2026-09-01T08:00:00Z'),
  timeZone: 'UTC',
  work,
}
const steps = listSteps(backend)
const anyStates = fc
  .array(
    fc.constantFrom('not-started', 'learning', 'done', 'skipped', 'waived') as fc.Arbitrary<(typeof statuses)[number]>,
    {
      minLength: steps.length,
      maxLength: steps.length,
    },
  )
  .map(
    (all): States =>
      Object.fromEntries(
        steps.map(({ id }, index) => [
          id,
          { ...untouched, status: all[index] ?? 'done', statusAt: '2026-10-01T08:00:00.000Z' },
        ]),
      ),
  )
const everythingDone: States = Object.fromEntries(
  steps.map(({ id }) => [id, { ...untouched, status: 'done' as const, statusAt: '2026-10-01T08:00:00.000Z' }]),
)
const juniorDone: States = Object.fromEntries(
  steps.filter(({ level }) => level === 'junior').map(({ id }) => [id, everythingDone[id] ?? untouched]),
)

function allWords(states: States): string {
  const progress = { track: 'nodejs', states, totals: countTotals(backend, 'nodejs', states), eventCount: 0 }
  const plan = { country: 'DE', paidExperienceMonths: 0, startedAt: schedule.startedAt.toISOString() }
  const view = dashboardView({ name: 'Ana', timeZone: 'UTC', today, roadmap: backend, plan, progress, log: emptyLog })
  const input = forecastInputFrom({ roadmap: backend, schedule, progress, log: emptyLog, pauses: [], today })
  const when = forecastView(input, view.standing.next, view.standing.hasPaidWork)
  const path = levelPath({
    ...{ roadmap: backend, track: 'nodejs', states, work, today },
    ...{ dates: levelDates(when.forecast), begun: computeForecastState(input).pace.begun },
  })
  const said = [view.heading, view.level.name, view.trail.title, when.title, when.detail, pathInWords(path)]
  return said.join(' | ')
}

describe('somebody without paid work', () => {
  test('is never called mid-level or senior, whatever is done', () => {
    const isCalled = /(^|\| )(mid-level|senior)( \||$)|you are (a )?(mid|senior)/i
    fc.assert(
      fc.property(anyStates, (states) => {
        expect(allWords(states)).not.toMatch(isCalled)
      }),
      { numRuns: 40 },
    )
    expect(allWords(everythingDone)).not.toMatch(isCalled)
    expect(allWords(everythingDone)).toMatch(/Junior-ready/)
  })

  test('reads no broken number or date, whatever is done', () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        expect(allWords(states)).not.toMatch(/NaN|undefined|Infinity|Invalid/)
      }),
      { numRuns: 40 },
    )
  })
})

const getWords = (input: ForecastInput) => {
  const months = input.work?.months ?? 0
  const { next, hasPaidWork } = decideLevel(input.roadmap, input.track, input.states, months)
  return { next, view: forecastView(input, next, hasPaidWork) }
}

/** Replaces the hard spaces between numbers and units. */
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ')

test('the dates of a newcomer lead with what the plan comes to; what people usually do is said as such', () => {
  const progress = { track: 'nodejs', states: {}, totals: countTotals(backend, 'nodejs', {}), eventCount: 0 }
  const started = {
    ...schedule,
    weeklyHours: 10,
    studyDays: [0, 1, 2, 3, 4, 5, 6],
    startedAt: new Date('2026-11-24T08:00:00Z'),
  }
  const input = forecastInputFrom({ roadmap: backend, schedule: started, progress, log: emptyLog, pauses: [], today })
  const hours = steps
    .filter(({ isCore, level, tracks }) => isCore && level === 'junior' && (!tracks[0] || tracks.includes('nodejs')))
    .reduce((sum, { effort }) => sum + effort.median, 0)
  const { view } = getWords(input)
  expect(view.isFirst).toBe(true)
  expect(plain(view.title)).toBe(`${hours} h at 10 h a week: May 2028`)
  expect(plain(view.inText)).toBe(`May 2028, ${hours} h at 10 h a week`)
  expect(plain(view.detail)).toMatch(
    /^People usually do less than they plan, about 5 h of 10 h a week, and take breaks: .* \(50% likely\)\.$/,
  )
  expect(view.basis).toMatch(/^85% likely: /)
  expect(plain(view.sooner)).toBe('15 h a week instead of 10 h: November 2027')
  // A step of 19 hours moves the plan's date by just those hours, not by the time that people usually take.
  const [first] = steps
  expect(first?.effort.median).toBe(19)
  expect(effectOfStep(input, view, first?.id ?? '')).toBe('Brings your date about 2 weeks closer.')
  // Three weeks later, their own pace applies.
  const later = getWords({ ...input, today: '2026-12-20' }).view
  expect(later.title).toMatch(/^\w+( 20\d\d)? to \w+ 20\d\d$/)
  expect(later.sooner).toBeNull()
  expect(later.isFirst).toBe(false)
})

test.each([
  ['paid work sets the date', juniorDone],
  ['everything is done', everythingDone],
])('is no first date, which more hours would bring closer, where %s', (_, states) => {
  const progress = { track: 'nodejs', states, totals: countTotals(backend, 'nodejs', states), eventCount: 0 }
  const started = { ...schedule, startedAt: new Date(`${today}T08:00:00Z`) }
  const input = forecastInputFrom({ roadmap: backend, schedule: started, progress, log: emptyLog, pauses: [], today })
  const { next } = decideLevel(backend, 'nodejs', states, 0)
  expect(arrivalView(input, next, false).isFirst).toBe(false)
})

describe('the dates on screen', () => {
  const months = Array.from({ length: 12 }, (_, month) => formatMonth(`2026-${String(month + 1).padStart(2, '0')}-01`))
  const namedMonths = (words: string) =>
    [...words.matchAll(/([A-Z][a-z]+) (20\d\d)/g)].flatMap(([, month, year]) => {
      const index = months.findIndex((one) => one.startsWith(`${month} `))
      return index < 0 ? [] : [`${year}-${String(index + 1).padStart(2, '0')}`]
    })

  test('of somebody junior-ready without paid work wait for the paid work, and say so', () => {
    const junior = steps.filter(({ level }) => level === 'junior')
    const states = Object.fromEntries(
      junior.flatMap(({ id }) => (everythingDone[id] ? [[id, everythingDone[id]]] : [])),
    )
    const progress = { track: 'nodejs', states, totals: countTotals(backend, 'nodejs', states), eventCount: 0 }
    const started = { ...schedule, startedAt: new Date('2026-11-20T08:00:00Z') }
    const input = forecastInputFrom({ roadmap: backend, schedule: started, progress, log: emptyLog, pauses: [], today })
    const { next, view } = getWords(input)
    expect(next).toBe('mid')
    expect(view.title).toBe('About February 2029')
    expect(view.detail).toBe(
      'If you start work in February 2027. This date depends on when you gain paid experience. You can finish the core steps sooner.',
    )
    expect(view.sentence).toContain(
      'The date for mid-level depends on paid experience: about February 2029, if you start work in February 2027.',
    )
    expect(view.rows.slice(0, 3).map(({ cells }) => cells)).toEqual([
      ['junior-ready', 'done', 'done'],
      ['mid-level, if you start work in February 2027', 'about February 2029', 'about February 2029 to June 2030'],
      ['senior, if you start work in February 2027', 'about February 2032', 'about February 2032'],
    ])
    // With a start of their own, or already at work, the date really is the earliest.
    const own = getWords({ ...input, work: { months: 0, startsOn: '2026-12-01' } }).view
    expect(own.title).toBe('Not before December 2028')
    expect(own.detail).toMatch(
      /^If you start work in December 2026[.] This date depends on when you gain paid experience[.]/,
    )
    const working = getWords({ ...input, work: { months: 6, startsOn: null } }).view
    expect(working.title).toBe('Not before May 2028')
    expect(working.detail).toMatch(/^If you stay in paid work[.] This date depends on when you gain paid experience[.]/)
  })

  test('of a level never name a month before its paid work can be there', () => {
    fc.assert(
      fc.property(anyLearner, (input) => {
        const { next, view } = getWords(input)
        const ready = view.forecast.arrivals['level:junior']
        const from = ready?.state === 'range' ? ready.range85.from : null
        for (const level of levels) {
          const row = view.rows.find(({ id }) => id === `level:${level}`)
          const said = [...(row?.cells ?? []), ...(level === next ? [view.title, view.detail, view.sentence] : [])]
          const first = neverBefore(level, input, from).slice(0, 7)
          // The start of work is the condition of the date, and comes before it.
          const dates = said.join('. ').replace(/if you (start|go back to) work [^.]*/gi, '')
          for (const month of namedMonths(dates)) expect(month >= first).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})
