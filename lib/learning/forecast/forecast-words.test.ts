import { describe, expect, test } from 'vitest'
import { arrivalDetail, arrivalTitle, basisInWords, rangeInWords } from './forecast-words'
import type { Presence } from './pace/presence'

const today = '2026-11-24'

describe('a forecast in words', () => {
  test.each([
    ['2027-03-02', '2027-03-28', 'March 2027'],
    ['2027-03-02', '2027-06-28', 'March to June 2027'],
    ['2026-12-30', '2027-02-28', 'December 2026 to February 2027'],
    ['2026-12-01', '2026-12-20', '1 Dec to 20 Dec'],
    ['2027-03-02', null, 'March 2027 or later'],
  ])('says %s to %s as "%s"', (from, to, words) => {
    expect(rangeInWords({ from, to }, today)).toBe(words)
  })

  test('never says one date alone, and says how sure it is', () => {
    const arrival = {
      state: 'range',
      binds: 'steps',
      middle: '2027-05-01',
      range50: { from: '2027-03-02', to: '2027-06-28' },
      range85: { from: '2027-01-02', to: '2027-11-28' },
    } as const
    expect(arrivalTitle(arrival, today, null)).toBe('March to June 2027')
    expect(arrivalDetail(arrival, today, null)).toBe('50% likely in this range. 85% likely: January to November 2027.')
  })

  test('says what sets a date that waits for paid work, and whether the core is done', () => {
    const range = { from: '2029-02-28', to: '2029-02-28' }
    const arrival = { state: 'range', binds: 'experience', middle: range.from, range50: range, range85: range } as const
    const condition = { workStart: { kind: 'at-work' }, paidExperienceMonths: 6 } as const
    expect(arrivalDetail(arrival, today, condition)).toMatch(
      /This date depends on when you gain paid experience\. You can finish the core steps sooner\.$/,
    )
    expect(arrivalDetail(arrival, today, condition, true)).toMatch(
      /Every core step is done, so this date depends only on paid experience\.$/,
    )
  })

  test('says why there is no date', () => {
    expect(arrivalTitle({ state: 'no-date', reason: 'silent' }, today, null)).toBe('No date for now')
    expect(arrivalDetail({ state: 'no-date', reason: 'silent' }, today, null)).toMatch(/No progress for twelve weeks/)
    expect(arrivalDetail({ state: 'no-date', reason: 'too-far' }, today, null)).toMatch(/more than ten years/)
  })

  test('says whether the plan speaks or the pace', () => {
    const there = { presence: { state: 'active' }, quietDays: 0 } as const
    expect(basisInWords({ basis: 'plan', hoursRange: [5.2, 9.6], ...there })).toBe(
      'Until we know your pace, we assume you do as much of your plan as people usually do: 5 to 10 roadmap hours a week at first, then with breaks and at a slower pace.',
    )
    expect(basisInWords({ basis: 'pace', hoursRange: [0.2, 0.4], ...there })).toMatch(/about 1 roadmap hour a/)
  })

  test('says of a break and of a silence that the dates allow for it, and how many people come back, where that is no small part', () => {
    const said = (presence: Presence) => basisInWords({ basis: 'pace', hoursRange: [5, 9], presence, quietDays: 24 })
    expect(said({ state: 'paused' })).toMatch(/a week\. You’re taking time off\. The dates allow for it\.$/)
    expect(said({ state: 'silent', comesBack: 0.7 })).toMatch(/No progress for 24 days, .*[.] Most people come back/)
    expect(said({ state: 'silent', comesBack: 0.3 })).toMatch(/The dates allow for it\.$/)
    expect(said({ state: 'gone', comesBack: 0.3 })).toMatch(/a week\.$/)
    expect(said({ state: 'gone', comesBack: 0.5 })).toMatch(
      /a week\. About half of people come back after a break this/,
    )
  })
})
