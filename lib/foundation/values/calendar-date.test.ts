import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, formatSince, getWeekday, toDay, weekStart } from './calendar-date'
import { formatMonth } from './day-words'
import { percentage } from './percentage'
import { isTimeZone } from './time-zone'

test('a day is that of the zone, also where a zone is a quarter of an hour off', () => {
  const instant = new Date('2026-11-23T18:15:00Z')
  expect(toDay(instant, 'Asia/Kathmandu')).toBe('2026-11-24')
  expect(toDay(instant, 'America/New_York')).toBe('2026-11-23')
})

test('days are added and counted over the change of the clocks and of the year', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1)
})

test('months are added, and end where a month ends', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(addMonths('2026-11-24', 60)).toBe('2031-11-24')
  expect(formatMonth('2027-05-31')).toBe('May 2027')
})

test('a week starts on Monday', () => {
  expect(getWeekday('2026-11-24')).toBe(1)
  expect(weekStart('2026-11-29')).toBe('2026-11-23')
})

test('a day is told as people would', () => {
  expect(formatSince('2026-11-24', '2026-11-24')).toBe('today')
  expect(formatSince('2026-11-23', '2026-11-24')).toBe('yesterday')
  expect(formatSince('2026-11-20', '2026-11-24')).toBe('4 days ago')
  expect(formatSince('2026-01-02', '2026-11-24')).toBe('2 January 2026')
})

test('only zones that exist are zones', () => {
  expect(isTimeZone('Asia/Kathmandu')).toBe(true)
  expect(isTimeZone('Nowhere/Town')).toBe(false)
})

test('per cent are rounded down, so that 100 means all; nothing of nothing is 0', () => {
  expect(percentage(199, 200)).toBe(99)
  expect(percentage(200, 200)).toBe(100)
  expect(percentage(0, 0)).toBe(0)
})
