import { describe, expect, test } from 'vitest'
import { findReminderDay, listCoveredDays } from './reminder-day'

const person = {
  timeZone: 'Europe/Prague',
  studyDays: [0, 2],
  startedAt: new Date('2027-02-01T12:00:00Z'),
  pauses: [],
}
/** Returns Monday 1 March 2027 at an hour in Prague. */
const monday = (hour: number, minute = 0) => new Date(Date.UTC(2027, 2, 1, hour - 1, minute))

describe('a reminder may come', () => {
  test('from eight in the morning until two, where the learner lives', () => {
    expect(findReminderDay(person, monday(7, 59))).toBeNull()
    expect(findReminderDay(person, monday(8))).toBe('2027-03-01')
    expect(findReminderDay(person, monday(13, 59))).toBe('2027-03-01')
    expect(findReminderDay(person, monday(14))).toBeNull()
    // Half past eight on Tuesday in Auckland, half past nine on Monday in Honolulu.
    const late = new Date('2027-03-01T19:30:00Z')
    const everyDay = { ...person, studyDays: [] }
    expect(findReminderDay({ ...everyDay, timeZone: 'Pacific/Auckland' }, late)).toBe('2027-03-02')
    expect(findReminderDay({ ...everyDay, timeZone: 'Pacific/Honolulu' }, late)).toBe('2027-03-01')
    expect(findReminderDay({ ...everyDay, timeZone: 'Nowhere/Real' }, monday(10))).toBe('2027-03-01')
  })

  test('on the morning on which clocks change', () => {
    const sundays = { ...person, studyDays: [6] }
    expect(findReminderDay(sundays, new Date('2027-03-28T05:59:00Z'))).toBeNull()
    expect(findReminderDay(sundays, new Date('2027-03-28T06:00:00Z'))).toBe('2027-03-28')
  })

  test('on study days that are no time off, from the day after the plan was made', () => {
    const tuesday = new Date('2027-03-02T09:00:00Z')
    expect(findReminderDay(person, tuesday)).toBeNull()
    const pause = { from: '2027-02-28', to: '2027-03-01' }
    expect(findReminderDay({ ...person, pauses: [pause] }, monday(9))).toBeNull()
    expect(findReminderDay({ ...person, pauses: [pause] }, new Date('2027-03-03T09:00:00Z'))).toBe('2027-03-03')
    expect(findReminderDay({ ...person, startedAt: monday(7) }, monday(9))).toBeNull()
    expect(findReminderDay({ ...person, startedAt: monday(-3) }, monday(9))).toBe('2027-03-01')
  })
})

test('one mail serves a day, or a week until today', () => {
  expect(listCoveredDays('study-days', '2027-03-03')).toEqual(['2027-03-03'])
  expect(listCoveredDays('weekly', '2027-03-03')).toEqual(['2027-03-01', '2027-03-02', '2027-03-03'])
  expect(listCoveredDays('weekly', '2027-03-01')).toEqual(['2027-03-01'])
})
