import { describe, expect, test } from 'vitest'
import { promiseInWords, weekInWords } from './promise'
import { toWorkingWeek } from './settings/stored-week'

const stored = { timeZone: 'Europe/Berlin', workDays: 31, workFrom: 9, workUntil: 17 }

describe('a learner reads a cohort’s promise', () => {
  test.each([
    [16, 9, 17, '2 working days'],
    [8, 9, 17, '1 working day'],
    [5, 9, 17, '5 working hours'],
    [1, 9, 17, '1 working hour'],
    [12, 9, 17, '12 working hours'],
    [12, 10, 14, '3 working days'],
    [3, 8, 9, '3 working days'],
    [24, 0, 24, '1 working day'],
  ])('of %i hours, in a day from %i to %i, as "%s"', (hours, from, until, words) => {
    expect(promiseInWords(hours, { from, until })).toBe(words)
  })

  test.each([
    [31, 'Monday to Friday, 09:00 to 17:00 (Europe/Berlin)'],
    [127, 'Monday to Sunday, 09:00 to 17:00 (Europe/Berlin)'],
    [0b1010001, 'Monday, Friday and Sunday, 09:00 to 17:00 (Europe/Berlin)'],
    [0b11, 'Monday and Tuesday, 09:00 to 17:00 (Europe/Berlin)'],
    [0b100, 'Wednesday, 09:00 to 17:00 (Europe/Berlin)'],
  ])('with the days %i as "%s"', (workDays, words) => {
    expect(weekInWords(toWorkingWeek({ ...stored, workDays }))).toBe(words)
  })
})
