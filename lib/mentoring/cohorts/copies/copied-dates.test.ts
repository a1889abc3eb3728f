import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '@/lib/foundation/values/calendar-date'
import { toCopiedDates } from './copied-dates'

const original = {
  startsOn: '2027-01-04',
  deadlineOn: '2027-06-18',
  moduleDates: [{ stageId: 'http', from: '2027-01-11', to: '2027-01-22' }],
  holidays: [
    { from: '2027-03-29', to: '2027-04-02' },
    { from: '2027-12-20', to: '2028-01-02' },
  ],
}

describe('the dates of a copy', () => {
  test('are as much later as it starts later, and holidays stay where the calendar has them', () => {
    const copied = toCopiedDates(original, '2027-09-06')
    expect(copied).toEqual({
      ok: true,
      value: {
        deadlineOn: '2028-02-18',
        moduleDates: [{ stageId: 'http', from: '2027-09-13', to: '2027-09-24' }],
        holidays: [{ from: '2027-12-20', to: '2028-01-02' }],
      },
    })
    // A holiday under way at the start, or on its very day.
    const early = toCopiedDates(original, '2027-04-02')
    expect(early.ok && early.value.holidays).toEqual(original.holidays)
  })

  test('keep their distance from the start, whatever it is', () => {
    const days = fc.integer({ min: -2000, max: 2000 })
    fc.assert(
      fc.property(days, (later) => {
        const startsOn = addDays(original.startsOn, later)
        const copied = toCopiedDates(original, startsOn)
        if (!copied.ok) throw new Error(copied.refusal)
        const { deadlineOn, moduleDates } = copied.value
        expect(daysBetween(startsOn, deadlineOn ?? '')).toBe(daysBetween(original.startsOn, original.deadlineOn))
        expect(daysBetween(startsOn, moduleDates[0]?.from ?? '')).toBe(7)
      }),
    )
  })

  test('need a start where the original has one, and days of this century', () => {
    expect(toCopiedDates(original, null)).toEqual({ ok: false, refusal: 'start-missing' })
    expect(toCopiedDates(original, '2100-11-01')).toEqual({ ok: false, refusal: 'too-far' })
  })

  test('of an original without a start stay, apart from those up to the new one', () => {
    const open = { ...original, startsOn: null }
    expect(toCopiedDates(open, null)).toEqual({ ok: true, value: { ...original, startsOn: undefined } })
    expect(toCopiedDates(open, '2027-06-18')).toMatchObject({ value: { deadlineOn: null, moduleDates: [] } })
    expect(toCopiedDates(open, '2027-01-11')).toMatchObject({ value: { moduleDates: original.moduleDates } })
  })
})
