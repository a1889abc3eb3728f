import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'
import { consumeBatchedByAddress, consumeByAddress, limitFailuresByAddress } from './by-address'
import { type Limit, WIDE_NETWORK_FACTOR } from './limits'

setUpEmptyDatabase()

const limit: Limit = { name: 'guess', tries: 2, seconds: 60, refusal: () => 'Too many guesses.' }
const wrong = new Error('wrong')
const guess = (address: string, isRight = false) =>
  limitFailuresByAddress(
    limit,
    address,
    async () => {
      if (!isRight) throw wrong
    },
    (error) => error === wrong,
  )
const getPoints = async () =>
  Object.fromEntries(
    (await db().rateLimiterFlexible.findMany({ orderBy: { key: 'asc' } })).map(({ key, points }) => [key, points]),
  )

/** Counts the tries that succeed, two from each of this many networks of one /48. */
async function through(networks: number, take: (address: string) => Promise<void>): Promise<number> {
  let count = 0
  for (let network = 0; network < networks; network++) {
    for (let n = 0; n < limit.tries; n++) {
      const outcome = await take(`2001:db8:1:${network.toString(16)}::${n}`).catch((error) => error)
      if (outcome === undefined || outcome === wrong) count += 1
      else expect(outcome).toMatchObject({ code: 'too-many', retryAfter: expect.any(Number) })
    }
  }
  return count
}

test('a /48 has sixteen times as many tries as each of its networks, another one its own', async () => {
  expect(await through(WIDE_NETWORK_FACTOR + 4, (address) => consumeByAddress(limit, address))).toBe(
    WIDE_NETWORK_FACTOR * limit.tries,
  )
  await expect(consumeByAddress(limit, '2001:db8:1:ffff::1')).rejects.toMatchObject({ code: 'too-many' })
  await consumeByAddress(limit, '2001:db8:2::1')
})

test('wrong guesses are counted alike, and right ones given back in both places', async () => {
  expect(await through(WIDE_NETWORK_FACTOR + 4, guess)).toBe(WIDE_NETWORK_FACTOR * limit.tries)
  await db().rateLimiterFlexible.deleteMany()
  await guess('2001:db8:1:2::3', true)
  expect(await getPoints()).toEqual({ 'guess-48:2001:db8:1::/48': 0, 'guess:2001:db8:1:2::/64': 0 })
})

test('a network that has used its own tries up takes none of the others around it', async () => {
  for (let n = 0; n < 5; n++) await consumeByAddress(limit, '2001:db8:1:2::3').catch(() => {})
  expect(await getPoints()).toMatchObject({ 'guess-48:2001:db8:1::/48': limit.tries })
})

test('batches are taken for both, and an IPv4 address is counted once', async () => {
  const calls = { ...limit, name: 'calls', tries: 60 }
  await consumeBatchedByAddress(calls, '2001:db8:1:2::3')
  for (const address of ['198.51.100.7', '::ffff:198.51.100.7']) await consumeBatchedByAddress(calls, address)
  await consumeByAddress(limit, '198.51.100.7')
  expect(await getPoints()).toEqual({
    'calls-48:2001:db8:1::/48': 20,
    'calls:198.51.100.7': 20,
    'calls:2001:db8:1:2::/64': 20,
    'guess:198.51.100.7': 1,
  })
})
