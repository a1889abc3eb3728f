import { expect, test, vi } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'
import { consumeLimit, deleteExpiredCounters } from './limit'
import type { Limit } from './limits'

setUpEmptyDatabase()

const limit: Limit = { name: 'calls', tries: 60, seconds: 60, refusal: () => 'Too many calls.' }
const getPoints = async (key: string) => (await db().rateLimiterFlexible.findUnique({ where: { key } }))?.points ?? 0

/** Loads the code once more, as another process with its own batches would. */
async function makeInstance() {
  vi.resetModules()
  const { consumeBatched } = await import('./batched-limiter')
  return { take: (key: string, now?: () => number) => consumeBatched(limit, key, now) }
}

/** Counts the calls that succeed, of this many made at once. */
async function through(count: number, call: () => Promise<void>): Promise<number> {
  const outcomes = await Promise.allSettled(Array.from({ length: count }, call))
  for (const one of outcomes) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'too-many' })
  return outcomes.filter(({ status }) => status === 'fulfilled').length
}

test('one process lets as many through as the limit says, at once or one by one, and tells how long to wait', async () => {
  const { take } = await makeInstance()
  expect(await through(100, () => take('ana'))).toBe(60)
  for (let n = 0; n < 60; n++) await take('ben')
  const refusal = await take('ben').catch((error) => error)
  expect(refusal).toMatchObject({ code: 'too-many', message: 'Too many calls.' })
  expect(refusal.retryAfter).toBeGreaterThan(50)
  expect(refusal.retryAfter).toBeLessThanOrEqual(60)
})

test('twenty calls cost one write, and who is refused costs none', async () => {
  const { take } = await makeInstance()
  expect(await through(20, () => take('ana'))).toBe(20)
  expect(await getPoints('calls:ana')).toBe(20)
  await take('ana')
  expect(await getPoints('calls:ana')).toBe(40)
  await through(39, () => take('ana'))
  await take('ana').catch(() => {})
  const points = await getPoints('calls:ana')
  expect(await through(50, () => take('ana'))).toBe(0)
  expect(await getPoints('calls:ana')).toBe(points)
})

test('two processes together never let more through, and lose less than a parcel', async () => {
  const [one, other] = [await makeInstance(), await makeInstance()]
  let turn = 0
  const both = await through(200, () => (turn++ % 2 ? one : other).take('ana'))
  expect(both).toBeLessThanOrEqual(60)
  expect(both).toBeGreaterThan(40)
  const third = await makeInstance()
  expect(await through(20, () => third.take('ana'))).toBe(0)
})

test('when the time is over, calls go through again', async () => {
  const { take } = await makeInstance()
  expect(await through(70, () => take('ana'))).toBe(60)
  await db().rateLimiterFlexible.updateMany({ data: { expire: new Date(Date.now() - 1000) } })
  const later = () => Date.now() + 61_000
  expect(await through(70, () => take('ana', later))).toBe(60)
})

test('counters whose time is over are swept, the others stay', async () => {
  for (const key of ['ana', 'ben']) await consumeLimit(limit, key)
  await db().rateLimiterFlexible.update({ where: { key: 'calls:ana' }, data: { expire: new Date(Date.now() - 1000) } })
  expect(await deleteExpiredCounters(new Date())).toBe(1)
  expect(await db().rateLimiterFlexible.findMany()).toMatchObject([{ key: 'calls:ben' }])
})

test('however many there are, they are swept a bounded piece at a time', async () => {
  const expire = new Date(Date.now() - 1000)
  await db().rateLimiterFlexible.createMany({
    data: Array.from({ length: 700 }, (_, n) => ({ key: `calls:${n}`, points: 1, expire })),
  })
  expect(await deleteExpiredCounters(new Date())).toBe(500)
  expect(await deleteExpiredCounters(new Date())).toBe(200)
  expect(await deleteExpiredCounters(new Date())).toBe(0)
})
