import { expect, test } from 'vitest'
import { decideEnd } from './announcement'

const now = new Date('2027-03-01T12:00:00Z')
const daysLater = (days: number, minutes = 0) => new Date(now.getTime() + days * 86_400_000 + minutes * 60_000)

test('an announcement without an end is shown for two weeks', () => {
  expect(decideEnd(undefined, now)).toEqual(daysLater(14))
})

test('an end is one to ninety days away, with an hour for slow clocks', () => {
  for (const end of [daysLater(1), daysLater(1, -60), daysLater(30), daysLater(90, 60)])
    expect(decideEnd(end, now)).toBe(end)
  for (const end of [now, daysLater(-1), daysLater(1, -61), daysLater(90, 61)]) expect(decideEnd(end, now)).toBeNull()
})
