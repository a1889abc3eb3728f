import { afterEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { sessionCookie, sessionToken } from '@/lib/platform/auth/sessions/session-cookie'
import { openSessionRow } from '@/lib/platform/auth/sessions/session-rows'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { consumePageLimit } from './page-limit'

setUpEmptyDatabase()
afterEach(() => vi.restoreAllMocks())

const at = (address: string, cookie?: string) => ({ 'x-waymark-address': address, cookie })

async function getCookie(name: string): Promise<string> {
  const { id: userId } = await makePerson(name)
  const { id: sessionId } = await openSessionRow(userId, '', new Date())
  return `${sessionCookie(env().NEXTAUTH_URL).name}=${await sessionToken({ userId, sessionId })}`
}

/** Counts the pages that are rendered before one is refused. */
async function drawn(headers: ReturnType<typeof at>): Promise<number> {
  for (let count = 0; count < 10_000; count++) if (await consumePageLimit(headers)) return count
  throw new Error('none was refused')
}

test('visitors at one address have so many pages a minute, and are told how long to wait', async () => {
  expect(await drawn(at('192.0.2.1'))).toBe(limits.visitorPage.tries)
  const refusal = await consumePageLimit(at('192.0.2.1'))
  expect(refusal?.detail).toMatch(/^Too many page requests from your network in a minute\. Try again in /)
  expect(refusal).toMatchObject({ status: 429, code: 'too-many', endsConnection: false })
  expect(refusal?.retryAfter).toBeGreaterThan(0)
  expect(refusal?.retryAfter).toBeLessThanOrEqual(60)
  expect(await consumePageLimit(at('192.0.2.2'))).toBeNull()
})

test('who is signed in is counted by themselves, wherever they are', async () => {
  const [ana, ben] = [await getCookie('Ana'), await getCookie('Ben')]
  await drawn(at('192.0.2.3'))
  expect(await drawn(at('192.0.2.3', ana))).toBe(limits.personPage.tries)
  expect((await consumePageLimit(at('192.0.2.4', ana)))?.detail).toMatch(/^You opened too many pages in a minute\./)
  expect(await consumePageLimit(at('192.0.2.3', ben))).toBeNull()
})

test('a visitor with an IPv6 address is counted by its /64, and by the /48 around it', async () => {
  expect(await consumePageLimit(at('2001:db8:1:2::3'))).toBeNull()
  const counters = await db().rateLimiterFlexible.findMany({ where: { key: { contains: '2001:db8' } } })
  expect(counters.map(({ key }) => key).sort()).toEqual([
    'visitor-page-48:2001:db8:1::/48',
    'visitor-page:2001:db8:1:2::/64',
  ])
})

test('a class of forty in one room opens the landing page and five more each within a minute', async () => {
  const requests = 40 * (19 + 5 * 8)
  for (let n = 0; n < requests; n++) expect(await consumePageLimit(at('192.0.2.5'))).toBeNull()
})

test('where counting fails the page is drawn, and the log says why', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(db().rateLimiterFlexible, 'upsert').mockRejectedValue(new Error('no table'))
  expect(await consumePageLimit(at('192.0.2.6'))).toBeNull()
  expect(log).toHaveBeenCalledWith('Pages could not be counted', expect.objectContaining({ message: 'no table' }))
})
