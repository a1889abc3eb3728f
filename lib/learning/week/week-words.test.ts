import { describe, expect, test } from 'vitest'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import type { Balance } from './balance'
import type { Week, WeekDay } from './pack'
import {
  balanceInWords,
  emptyDayInWords,
  emptyWeekInWords,
  extraTodayInWords,
  hoursLeftInWords,
  longDay,
  shortDay,
  workInWords,
} from './week-words'

const step = { effort: { median: 10, p90: 18 } } as Step
const week: Week = {
  days: [],
  hours: 11,
  hoursPlanned: 6,
  extraToday: null,
  state: 'planned',
  nextStudyDay: '2026-11-30',
}
const day: WeekDay = { day: '2026-11-23', when: 'past', kind: 'study', hours: 0, moved: [], work: [] }

test('a day has a short and a long name', () => {
  expect(shortDay('2026-12-01')).toBe('Tue 1')
  expect(longDay('2026-12-01')).toBe('Tuesday 1 Dec')
})

test('work on a step says how much of it', () => {
  expect(workInWords({ step, hours: 10, extent: 'whole' })).toBe('10 h')
  expect(workInWords({ step, hours: 2.5, extent: 'part' })).toBe('2.5 of 10 h')
  expect(workInWords({ step, hours: 2, extent: 'rest' })).toBe('last 2 of 10 h')
})

describe('a day without anything', () => {
  test('is free or time off', () => {
    expect(emptyDayInWords({ ...day, when: 'today' })).toBe('Free')
    expect(emptyDayInWords({ ...day, kind: 'paused' })).toBe('Time off')
  })

  test('has no words when something stands on it', () => {
    expect(emptyDayInWords({ ...day, moved: [{ step, move: 'done' }] })).toBeNull()
  })
})

describe('the week as a whole', () => {
  test('counts the hours that are left', () => {
    expect(hoursLeftInWords(week)).toBe('6 of 11 hours left')
    expect(hoursLeftInWords({ ...week, hoursPlanned: 11 })).toBe('11 hours')
    expect(hoursLeftInWords({ ...week, hours: 1, hoursPlanned: 0.5 })).toBe('0.5 of 1 hour left')
    expect(hoursLeftInWords({ ...week, hoursPlanned: 0 })).toBeNull()
  })

  test('says why more done today takes nothing off the other days', () => {
    expect(extraTodayInWords({ ...week, extraToday: { done: 8, share: 4.5 } })).toBe(
      'About 8 hours of what you finished today count as today’s work. 4.5 were planned. The other days stay as they are.',
    )
    expect(extraTodayInWords({ ...week, extraToday: { done: 1, share: 0 } })).toBe(
      'About 1 hour of what you finished today counts as today’s work. None were planned. The other days stay as they are.',
    )
    expect(extraTodayInWords(week)).toBeNull()
  })

  test('says why nothing is planned and when it goes on', () => {
    const empty = { ...week, hoursPlanned: 0 }
    expect(emptyWeekInWords(week)).toBeNull()
    expect(emptyWeekInWords({ ...empty, state: 'over' })).toBe(
      'No study days left this week. Your next study day is Monday 30 Nov.',
    )
    expect(emptyWeekInWords({ ...empty, state: 'paused', nextStudyDay: null })).toBe(
      'The rest of this week is time off, so nothing is planned.',
    )
    expect(emptyWeekInWords(empty)).toMatch(/^You’ve used this week’s study time[.]/)
    expect(emptyWeekInWords({ ...empty, state: 'nothing-left' })).toBe('No steps left to plan.')
  })
})

describe('how somebody stands to their plan', () => {
  const behind: Balance = {
    state: 'behind',
    hours: 10.4,
    underWay: 0,
    beside: 0,
    catchUp: { kind: 'evening', hours: 2, weeks: 6 },
  }

  test('is said with one way to catch up', () => {
    expect(balanceInWords(behind)).toBe(
      'You’re about 10 hours behind your plan on core steps. One extra evening of 2 hours a week for 6 weeks gets you back on schedule.',
    )
    expect(balanceInWords({ ...behind, catchUp: { kind: 'evening', hours: 2, weeks: 1 } })).toMatch(
      /One extra evening of 2 hours gets you back on schedule[.]$/,
    )
    expect(balanceInWords({ ...behind, hours: 60, catchUp: { kind: 'fewer-hours', weeklyHours: 6 } })).toMatch(
      /So far you’ve studied 6 hours a week[.] If you planned that much, you’d be on schedule[.]$/,
    )
    expect(balanceInWords({ ...behind, catchUp: { kind: 'afresh' } })).toMatch(/No need to catch up/)
  })

  test('counts what went into optional steps as work', () => {
    expect(balanceInWords({ ...behind, beside: 8 })).toContain('About 8 hours went into optional steps.')
  })

  test('says how much of it is in steps that the chart does not count yet', () => {
    expect(balanceInWords({ state: 'ahead', hours: 79.6, underWay: 34.6 })).toBe(
      'You’re about 80 hours ahead of your plan: 45 hours on finished steps and 35 hours on steps you’ve started.',
    )
    expect(balanceInWords({ state: 'ahead', hours: 20, underWay: 30 })).toBe(
      'You’re about 20 hours ahead of your plan. That includes about 30 hours on steps you’ve started.',
    )
    expect(balanceInWords({ ...behind, underWay: 3 })).toMatch(
      /^You’re about 10 hours behind your plan on core steps[.] That includes about 3 hours on steps you’ve started[.] One extra/,
    )
  })

  test('is ahead, on time, or nothing to speak of', () => {
    expect(balanceInWords({ state: 'ahead', hours: 12, underWay: 0.4 })).toBe(
      'You’re about 12 hours ahead of your plan.',
    )
    expect(balanceInWords({ state: 'on-time' })).toBe('You’re on schedule.')
    expect(balanceInWords({ state: 'starting' })).toMatch(/^Your plan starts here/)
    expect(balanceInWords({ state: 'nothing-left' })).toBeNull()
  })

  test('never scolds', () => {
    const catchUps = [behind.catchUp, { kind: 'fewer-hours', weeklyHours: 6 }, { kind: 'afresh' }] as const
    for (const catchUp of catchUps) {
      expect(balanceInWords({ ...behind, catchUp })).not.toMatch(/streak|should|must|fail|late|missed|only|!/i)
    }
  })
})
