import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Client, createClient } from '@libsql/client'
import { limits } from '../lib/foundation/rate-limit/limits'
import { expect, test } from './fixtures'
import { makeAccount } from './harness/client'
import { ask, keepingConnections, talk } from './harness/http'
import { type Server, startServer } from './harness/server'
import { createSignIn, isSession } from './harness/sign-in-attempts'

const password = 'a long enough password'
let direct: Server
let proxied: Server
let database: Client

/** Starts one server without trusted proxies, and one behind a proxy on this machine, on one database. */
test.beforeAll(async () => {
  test.setTimeout(180_000)
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'waymark-limits-')), 'a.db')
  const env = { DATABASE_URL: `file:${file}` }
  direct = await startServer(env)
  proxied = await startServer({ ...env, TRUSTED_PROXIES: '127.0.0.1' })
  database = createClient({ url: `file:${file}`, timeout: 5000 })
})
test.afterAll(async () => {
  database.close()
  for (const server of [direct, proxied]) await server.stop()
})

/** Returns the addresses under which wrong passwords were counted since the last call. */
async function counted(): Promise<string[]> {
  const { rows } = await database.execute(
    `select key from RateLimiterFlexible where key like 'sign-in-address%' order by key`,
  )
  await database.execute('delete from RateLimiterFlexible')
  return rows.map(({ key }) => String(key).replace(/^[^:]*:/, ''))
}

const lies = {
  'x-forwarded-for': ['203.0.113.1', '203.0.113.2'],
  forwarded: 'for=203.0.113.3',
  'x-real-ip': '203.0.113.4',
  'true-client-ip': '203.0.113.5',
  'x-client-ip': '203.0.113.6',
  'cf-connecting-ip': '203.0.113.7',
  'x-waymark-address': ['203.0.113.8', '203.0.113.9'],
  'X-Waymark-Address': '203.0.113.10',
}
const wrong = { email: 'nobody@example.org', password: 'a guess' }

test('whatever a client says of its address, the socket’s counts', async () => {
  const knock = await createSignIn(direct.url)
  await counted()
  for (const [name, value] of Object.entries(lies)) {
    expect((await knock({ ...wrong, from: '127.0.5.1', headers: { [name]: value } })).status, name).toBe(401)
    expect(await counted(), name).toEqual(['127.0.5.1'])
  }
  expect((await knock({ ...wrong, from: '127.0.5.2', headers: lies })).status).toBe(401)
  expect(await counted()).toEqual(['127.0.5.2'])
})

test('behind a trusted proxy the last address counts that is none of its own', async () => {
  const knock = await createSignIn(proxied.url)
  await counted()
  const chains: [string | string[], ...string[]][] = [
    ['198.51.100.7', '198.51.100.7'],
    ['203.0.113.1, 198.51.100.7', '198.51.100.7'],
    [['203.0.113.1', '198.51.100.7, 127.0.0.1'], '198.51.100.7'],
    ['2001:db8:1:2:3::4', '2001:db8:1::/48', '2001:db8:1:2::/64'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['198.51.100.8, nonsense', '127.0.0.1'],
  ]
  for (const [chain, ...addresses] of chains) {
    const headers = { ...lies, 'X-Waymark-Address': '203.0.113.10', 'x-forwarded-for': chain }
    expect((await knock({ ...wrong, headers })).status).toBe(401)
    expect(await counted(), String(chain)).toEqual(addresses)
  }
  // Headers from anyone but a trusted proxy are ignored.
  expect((await knock({ ...wrong, from: '127.0.5.3', headers: lies })).status).toBe(401)
  expect(await counted()).toEqual(['127.0.5.3'])
})

test('a write from another site is refused on every door, next-auth’s too, whatever it brings', async () => {
  const email = 'uma@example.org'
  await makeAccount(direct.url, { name: 'Nour', email, password })
  const knock = await createSignIn(direct.url)
  const session = (await knock({ email, password })).cookies.find(isSession) ?? ''
  const cookie = { cookie: session, 'content-type': 'application/json' }
  const doors = ['/api/v1/me/sessions', '/api/v1/sign-up', '/api/auth/signout', '/api/auth/_log', '/api/v1/nothing']
  const foreign = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:3999' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: direct.url, 'sec-fetch-site': 'cross-site' },
    { referer: 'https://evil.example/' },
  ]
  for (const door of doors) {
    for (const headers of foreign) {
      const method = door.endsWith('sessions') ? 'DELETE' : 'POST'
      const answer = await ask(direct.url + door, { method, headers: { ...cookie, ...headers }, body: '{}' })
      expect(answer.status, `${door} ${JSON.stringify(headers)}`).toBe(404)
      expect(answer.headers['content-type']).toBe('application/problem+json')
      expect(JSON.parse(answer.text).detail).toBe(
        'This request came from another site. Open the page on this site and try again.',
      )
    }
  }
  for (const headers of foreign) expect((await knock({ email, password, headers })).status).toBe(404)
  expect((await ask(`${direct.url}/api/v1/me`, { headers: cookie })).status).toBe(200)
  // Our own pages, and clients other than browsers, are accepted.
  const same = { origin: direct.url, 'sec-fetch-site': 'same-origin' }
  expect((await knock({ email, password, headers: same })).status).toBe(200)
  expect((await knock({ email, password })).status).toBe(200)
})

test('a body is JSON or a form, and nothing that looks like it', async () => {
  const body = JSON.stringify({ name: 'Vic', email: 'vic@example.org', password })
  const post = (url: string, type: string) =>
    ask(direct.url + url, { method: 'POST', headers: type ? { 'content-type': type } : {}, body })
  for (const type of [
    'text/plain',
    'text/plain; application/json',
    'multipart/form-data; boundary=x',
    'image/png',
    '',
  ]) {
    for (const url of ['/api/v1/sign-up', '/api/auth/callback/credentials', '/api/auth/signout']) {
      expect((await post(url, type)).status, `${url} ${type}`).toBe(415)
    }
  }
  const plain = { 'content-type': 'text/plain' }
  const chunked = { method: 'POST', headers: plain, body, isChunked: true }
  expect((await ask(`${direct.url}/api/v1/sign-up`, chunked)).status).toBe(415)
  expect((await ask(`${direct.url}/api/auth/signout`, chunked)).status).toBe(413)
  expect((await post('/api/v1/sign-up', 'application/json; charset=utf-8')).status).toBe(201)
})

test('what a read brings as its body is ignored, and the next request on the connection is answered', async () => {
  const { hostname, port } = new URL(direct.url)
  const inner = 'DELETE /api/v1/me/sessions HTTP/1.1\r\nhost: x\r\n\r\n'
  const first = `GET /api/health/live HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-length: ${inner.length}\r\n\r\n${inner}`
  const last = `GET /api/health/ready HTTP/1.1\r\nhost: ${hostname}:${port}\r\nconnection: close\r\n\r\n`
  const text = await talk(direct.url, `${first}${last}`)
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200'])
})

test('requests that come in drops, say two lengths, name two hosts or have a head without end are ended', async () => {
  test.setTimeout(60_000)
  const { host } = new URL(direct.url)
  const begun = `POST /api/v1/sign-up HTTP/1.1\r\nhost: ${host}\r\n`
  const [slow, double, both, hosts, large] = await Promise.all([
    talk(direct.url, `${begun}x-one: `),
    talk(direct.url, `${begun}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`),
    talk(direct.url, `${begun}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`),
    talk(direct.url, `GET /api/health/live HTTP/1.1\r\nhost: ${host}\r\nhost: other.example\r\n\r\n`),
    talk(direct.url, `${begun}x-large: ${'x'.repeat(20_000)}\r\n\r\n`),
  ])
  expect(slow).toMatch(/^HTTP\/1\.1 408/)
  expect(double).toMatch(/^HTTP\/1\.1 400/)
  expect(both).toMatch(/^HTTP\/1\.1 400/)
  expect(hosts).toMatch(/^HTTP\/1\.1 400/)
  expect(large).toMatch(/^HTTP\/1\.1 431/)
})

test('a person and a visitor who ask too much are told to wait; health is asked as often as one likes', async () => {
  test.setTimeout(120_000)
  const email = 'wim@example.org'
  await makeAccount(direct.url, { name: 'Nour', email, password })
  const knock = await createSignIn(direct.url)
  const cookie = (await knock({ email, password })).cookies.find(isSession) ?? ''
  const get = (url: string, from: string, headers = {}) => ask(direct.url + url, { from, headers })
  /** Counts the requests that succeed, ten at a time, until one is refused. */
  const through = async (call: () => ReturnType<typeof ask>) => {
    const seen: number[] = []
    const work = async () => {
      while (!seen.includes(429) && seen.length < 1500) seen.push((await call()).status)
    }
    await Promise.all(Array.from({ length: 10 }, work))
    expect(seen.filter((one) => one !== 200 && one !== 429)).toEqual([])
    return seen.filter((one) => one === 200).length
  }
  // At most the limits of two minutes, should one end meanwhile.
  const visits = await through(() => get('/api/v1/pay?country=DE&level=junior', '127.0.6.1'))
  expect(visits).toBeGreaterThanOrEqual(limits.visitor.tries)
  expect(visits).toBeLessThanOrEqual(2 * limits.visitor.tries)
  expect((await get('/api/health/ready', '127.0.6.1')).status).toBe(200)
  const calls = await through(() => get('/api/v1/me', '127.0.6.2', { cookie }))
  expect(calls).toBeGreaterThanOrEqual(limits.person.tries)
  expect(calls).toBeLessThanOrEqual(2 * limits.person.tries)
  const other = await get('/api/v1/pay?country=DE&level=junior', '127.0.6.3')
  expect(other.status).toBe(200)
})

test('pages have a limit of their own, which is told on a page, and another address has its own', async () => {
  test.setTimeout(120_000)
  // Opening thousands of connections would take longer than the minute in which they are counted, on a slow machine.
  const agent = keepingConnections(10)
  const get = (url: string, from: string, headers = {}) => ask(direct.url + url, { from, headers, agent })
  const seen: number[] = []
  const work = async () => {
    while (!seen.includes(429) && seen.length < 3 * limits.visitorPage.tries) {
      seen.push((await get('/robots.txt', '127.0.8.1')).status)
    }
  }
  await Promise.all(Array.from({ length: 10 }, work))
  const through = seen.filter((one) => one === 200).length
  // At most the limits of two minutes, should one end meanwhile.
  expect(through).toBeGreaterThanOrEqual(limits.visitorPage.tries)
  expect(through).toBeLessThanOrEqual(2 * limits.visitorPage.tries)
  const told = await get('/pay', '127.0.8.1', { accept: 'text/html' })
  expect(told.status).toBe(429)
  expect(Number(told.headers['retry-after'])).toBeGreaterThan(0)
  expect(told.text).toMatch(/Too many page requests from your network in a minute\. Try again in /)
  const ahead = { rsc: '1', 'next-router-prefetch': '1' }
  expect((await get('/pay?_rsc=1', '127.0.8.1', ahead)).status).toBe(429)
  // Calls, health checks and files of the build still succeed.
  expect((await get('/api/v1/pay?country=DE&level=junior', '127.0.8.1')).status).toBe(200)
  expect((await get('/api/health/ready', '127.0.8.1')).status).toBe(200)
  expect((await get('/icons/192.png', '127.0.8.1')).status).not.toBe(429)
  expect((await get('/robots.txt', '127.0.8.2')).status).toBe(200)
  agent.destroy()
})

test('one address makes so many accounts an hour, and another one its own', async () => {
  test.setTimeout(120_000)
  const headers = { 'content-type': 'application/json' }
  const make = (email: string, from: string) => {
    const body = JSON.stringify({ name: 'Yara', email, password })
    return ask(`${direct.url}/api/v1/sign-up`, { method: 'POST', headers, body, from })
  }
  const statuses: number[] = []
  // All with the same mail address, so that most are refused because it is taken: they count all the same.
  for (let n = 0; n < limits.signUp.tries + 3; n++) {
    statuses.push((await make('yara@example.org', '127.0.7.1')).status)
  }
  expect(statuses.filter((one) => one === 429)).toHaveLength(3)
  expect(statuses.slice(-3)).toEqual([429, 429, 429])
  expect((await make('zoe@example.org', '127.0.7.1')).status).toBe(429)
  expect((await make('zoe@example.org', '127.0.7.2')).status).toBe(201)
})

test('the sign-in page says in words how long to wait', async ({ newPage }) => {
  const page = await newPage()
  await page.goto(`${direct.url}/sign-in`)
  await page.getByLabel('E-mail address').fill('xenia@example.org')
  await page.getByLabel('Password', { exact: true }).fill('a guess')
  const button = page.getByRole('button', { name: 'Sign in', exact: true })
  for (let turn = 0; turn < 6; turn++) {
    const answered = page.waitForResponse(/callback\/credentials/)
    await button.click()
    expect((await answered).status()).toBe(turn < 5 ? 401 : 429)
    await expect(button).toBeEnabled()
  }
  await expect(page.getByText(/^Too many attempts\. Try again in 1[45] minutes\.$/)).toBeVisible()
})
