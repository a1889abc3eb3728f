import { expect, test } from 'vitest'
import { keptOf, type ShownForecast } from './kept'

const shown = (over: Partial<ShownForecast> = {}): ShownForecast => ({
  shareDone: 0.3,
  arrivedOn: '2027-03-10',
  earliest50: '2027-03-01',
  latest50: '2027-03-31',
  earliest85: '2027-01-01',
  latest85: '2027-06-30',
  ...over,
})

test('forecasts that were shown are held against what happened, by the part of the way', () => {
  const kept = keptOf([
    shown(),
    shown({ arrivedOn: '2027-05-01' }),
    shown({ arrivedOn: '2028-01-01', latest85: null }),
    shown({ arrivedOn: null }),
    shown({ earliest50: null, latest50: null, earliest85: null, latest85: null }),
    shown({ shareDone: 0.9, arrivedOn: '2026-12-01' }),
  ])
  expect(kept[1]).toEqual({ from: 0.25, to: 0.5, forecasts: 4, within50: 33, within85: 100, noDate: 1 })
  expect(kept[3]).toMatchObject({ forecasts: 1, within50: 0, within85: 0 })
  expect(kept[0]).toMatchObject({ forecasts: 0, within50: null, within85: null })
})
