import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '@/lib/foundation/values/calendar-date'
import { findProgrammeWeek } from './programme-week'
import { countWeeksUntil, listWeekStarts } from './programme-weeks'
import { type CohortSchedule, findCohortDates, findOwnStart, type LearnerPlace, toLearnerSchedule } from './schedule'
import { toLearnerPlace } from './stored-schedule'

const stages = [
  { id: 'a', slug: 'first', title: 'First', weeks: { from: 1, to: 2 } },
  { id: 'b', slug: 'second', title: 'Second', weeks: { from: 3, to: 4 } },
  { id: 'c', slug: 'third', title: 'Third', weeks: null },
]
/** Begins on a Monday. */
const cohort: CohortSchedule = {
  startsOn: '2027-03-01',
  deadline: null,
  workDays: [0, 1, 2, 3, 4],
  moved: [],
  holidays: [],
}
const place: LearnerPlace = {
  joinedOn: '2027-02-01',
  startsOn: null,
  ownEnds: new Map(),
  ownDueOn: null,
  agreedDueOn: null,
}
const dates = (over: Partial<CohortSchedule> = {}, at: Partial<LearnerPlace> = {}, goal: readonly string[] = []) =>
  toLearnerSchedule(stages, goal, { ...cohort, ...over }, { ...place, ...at })
const spans = (...asked: Parameters<typeof dates>) => dates(...asked).modules.map(({ from, to }) => [from, to])

describe('the dates of a learner', () => {
  test('follow from the weeks of the roadmap, to the last working day', () => {
    expect(spans()).toEqual([
      ['2027-03-01', '2027-03-12'],
      ['2027-03-15', '2027-03-26'],
    ])
    expect(dates()).toMatchObject({ startsOn: '2027-03-01', weeks: 4, dueOn: '2027-03-26', isDueOwn: false })
    expect(spans({ startsOn: null })).toEqual([])
  })

  test('skip a week off, and end before a holiday at the end of a module', () => {
    const weekOff = { from: '2027-03-08', to: '2027-03-14' }
    expect(spans({ holidays: [weekOff] })).toEqual([
      ['2027-03-01', '2027-03-19'],
      ['2027-03-22', '2027-04-02'],
    ])
    expect(spans({ holidays: [{ from: '2027-03-25', to: '2027-03-29' }] })[1]).toEqual(['2027-03-15', '2027-03-24'])
  })

  test('begin after a holiday in which the cohort starts', () => {
    const holidays = [{ from: '2027-02-22', to: '2027-03-07' }]
    expect(spans({ holidays })[0]).toEqual(['2027-03-08', '2027-03-19'])
  })

  test('begin later by whole weeks for who joins late, and on their own start for who repeats', () => {
    expect(findOwnStart(cohort, { ...place, joinedOn: '2027-03-07' })).toBe('2027-03-01')
    expect(findOwnStart(cohort, { ...place, joinedOn: '2027-03-08' })).toBe('2027-03-08')
    expect(spans({}, { joinedOn: '2027-03-31' })[0]).toEqual(['2027-03-29', '2027-04-09'])
    expect(spans({}, { startsOn: '2027-05-03' })[0]).toEqual(['2027-05-03', '2027-05-14'])
    const deadline = { on: '2027-06-30' }
    expect(dates({ deadline }, { startsOn: '2027-03-15' }).dueOn).toBe('2027-07-14')
    expect(dates({ deadline: { weeks: 3 } }, { joinedOn: '2027-03-10' }).dueOn).toBe('2027-03-29')
  })

  test('are those to which a stage was moved, also over another stage', () => {
    const moved = [{ stageId: 'b', from: '2027-03-10', to: '2027-03-10' }]
    expect(spans({ moved })).toEqual([
      ['2027-03-01', '2027-03-12'],
      ['2027-03-10', '2027-03-10'],
    ])
    expect(spans({ moved }, { joinedOn: '2027-03-09' })[1]).toEqual(['2027-03-17', '2027-03-17'])
    const undated = [{ stageId: 'c', from: '2027-04-10', to: '2027-04-12' }]
    expect(spans({ moved: undated, startsOn: null })).toEqual([['2027-04-10', '2027-04-12']])
  })

  test('of one learner win over those of the class, also when they end before the stage begins', () => {
    const at = { ownEnds: new Map([['b', '2027-03-03']]), ownDueOn: '2028-01-01' }
    const { modules, dueOn, isDueOwn } = dates({ deadline: { on: '2027-12-01' } }, at)
    expect(modules[1]).toMatchObject({ from: '2027-03-03', to: '2027-03-03', isOwn: true })
    expect([dueOn, isDueOwn]).toEqual(['2028-01-01', true])
  })

  test('end with the stages of the goal', () => {
    expect(dates({}, {}, ['a']).dueOn).toBe('2027-03-12')
  })
})

test('a date of the goal counts over an agreed plan if it was set after it', () => {
  const at = (setAt: string, joinedAt = '2027-02-01T10:00:00Z') =>
    toLearnerPlace({
      joinedAt: new Date(joinedAt),
      joinedOn: '2027-02-01',
      startsOn: null,
      ownDates: [{ stageId: '', dueOn: '2027-09-01', setAt: new Date(setAt) }],
      agreement: { agreedAt: new Date('2027-03-05T10:00:00Z'), arriveBy: '2027-07-01' },
    })
  expect(dates({}, at('2027-03-05T09:00:00Z')).dueOn).toBe('2027-07-01')
  expect(dates({}, at('2027-03-05T11:00:00Z')).dueOn).toBe('2027-09-01')
  // Left behind by an earlier time in the cohort.
  expect(dates({}, at('2027-03-05T11:00:00Z', '2027-03-06T10:00:00Z')).dueOn).toBe('2027-07-01')
})

describe('the week of the programme', () => {
  const on = (day: string, over: Partial<CohortSchedule> = {}) =>
    findProgrammeWeek(dates(over), { ...cohort, ...over }, day)
  test('is 0 before the start, then counts, and is none after the end', () => {
    expect(on('2027-02-28')).toMatchObject({ week: 0, weeks: 4, module: { stageSlug: 'first' } })
    expect(on('2027-03-08')).toMatchObject({ week: 2, module: { stageSlug: 'first' } })
    expect(on('2027-03-13')).toMatchObject({ week: 2, module: { stageSlug: 'second' } })
    expect(on('2027-03-26')).toMatchObject({ week: 4, module: { stageSlug: 'second' } })
    expect(on('2027-03-27')).toBeNull()
    expect(on('2027-03-27', { startsOn: null })).toBeNull()
  })

  test('stands still in a week off', () => {
    const holidays = [{ from: '2027-03-08', to: '2027-03-14' }]
    expect(on('2027-03-10', { holidays })).toMatchObject({ week: 1, holiday: holidays[0] })
    expect(on('2027-03-15', { holidays })).toMatchObject({ week: 2, holiday: null })
  })
})

const day = fc.integer({ min: 0, max: 3000 }).map((ahead) => addDays('2024-01-01', ahead))
const span = fc.tuple(day, fc.nat(60)).map(([from, days]) => ({ from, to: addDays(from, days) }))
const anySchedule = fc.record({
  startsOn: fc.option(day),
  deadline: fc.constant(null),
  workDays: fc.uniqueArray(fc.nat(6), { minLength: 1 }),
  holidays: fc.array(span, { maxLength: 50 }),
  moved: fc.uniqueArray(
    span.chain((one) => fc.constantFrom<string>('a', 'b', 'c').map((stageId) => ({ ...one, stageId }))),
    {
      selector: ({ stageId }) => stageId,
    },
  ),
})
const anyPlace = fc.record({
  joinedOn: day,
  startsOn: fc.option(day),
  ownEnds: fc
    .uniqueArray(fc.tuple(fc.constantFrom<string>('a', 'b', 'c'), day), { selector: ([id]) => id })
    .map((l) => new Map(l)),
  ownDueOn: fc.option(day),
  agreedDueOn: fc.constant(null),
})

test('whatever the dates, no module ends before it begins, and each day has at most the weeks there are', () => {
  fc.assert(
    fc.property(anySchedule, anyPlace, day, (schedule, at, today) => {
      const own = toLearnerSchedule(stages, [], schedule, at)
      for (const { from, to, stageId, isOwn } of own.modules) {
        expect(from <= to).toBe(true)
        expect(isOwn).toBe(at.ownEnds.has(stageId))
        if (isOwn) expect(to).toBe(at.ownEnds.get(stageId))
      }
      const week = findProgrammeWeek(own, schedule, today)
      if (week) expect(week.week).toBeLessThanOrEqual(week.weeks)
      if (week) expect(week.module && week.module.to >= today).toBe(true)
    }),
  )
})

test('weeks begin on the weekday of the start, in order, across clock changes', () => {
  fc.assert(
    fc.property(day, anySchedule, (startsOn, schedule) => {
      const starts = listWeekStarts(startsOn, 30, schedule)
      starts.forEach((from, index) => {
        expect(daysBetween(startsOn, from) % 7).toBe(0)
        expect(countWeeksUntil(startsOn, from, schedule)).toBe(index + 1)
        expect(countWeeksUntil(startsOn, addDays(from, -1), schedule)).toBe(index)
      })
    }),
  )
})

test('50 holidays of a year each and 260 weeks take no more than an instant', () => {
  const holidays = Array.from({ length: 50 }, (_, at) => {
    const from = addDays('2027-01-01', at * 367)
    return { from, to: addDays(from, 365) }
  })
  const late = [{ id: 'z', slug: 'z', title: 'Z', weeks: { from: 259, to: 260 } }]
  const many = Array.from({ length: 40 }, () => late).flat()
  const before = performance.now()
  const found = findCohortDates(many, { ...cohort, holidays }, '2027-01-01')
  expect(performance.now() - before).toBeLessThan(200)
  expect(found).toHaveLength(40)
  expect(found[0]?.from).toBe(addDays('2027-01-01', 520 * 7))
})
