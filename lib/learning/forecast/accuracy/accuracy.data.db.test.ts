import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { expect, onTestFinished, test } from 'vitest'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { getForecastAccuracy } from '../data'

setUpDatabase()

test('however many look at the public page, the forecasts are read once', async () => {
  const ana = await makePerson('Ana')
  let reads = 0
  const hear = (message: unknown) => {
    if (/FROM .*ForecastRecord/s.test((message as { readonly sql: string }).sql)) reads++
  }
  subscribe('waymark:query', hear)
  onTestFinished(() => void unsubscribe('waymark:query', hear))
  const atOnce = await Promise.all(Array.from({ length: 10 }, () => getForecastAccuracy(ana)))
  for (let n = 0; n < 10; n++) expect(await getForecastAccuracy(ana)).toEqual(atOnce[0])
  expect(reads).toBe(1)
})
