import { expect, test } from '@playwright/test'
import { limits } from '../lib/foundation/rate-limit/limits'
import { whyNoCluster } from '../tools/testing/postgresql-cluster.mjs'
import { type Instances, startInstances } from './harness/instances'
import { whyNoNginx } from './harness/nginx'
import { openStream } from './harness/stream'
import { killUnderLoad, rollingRestart } from './instances/drills'
import { type Report, wrongIn } from './instances/load'
import { makePerson, type Person } from './instances/people'

// Two servers on one PostgreSQL, behind nginx configured as in deploy/nginx.conf. What two servers share without a
// proxy is in postgresql.spec.ts; `npm run drill instances` does the same for longer, with figures.

let world: Instances
let people: Person[]
const reports: Report[] = []

const why = whyNoCluster() ?? whyNoNginx()
test.skip(why !== null, why ?? '')
test.beforeAll(async () => {
  test.setTimeout(240_000)
  world = await startInstances()
  people = []
  for (let n = 0; n < 6; n++) people.push(await makePerson(world.url, world.sql, `load-${n}`))
})
test.afterAll(() => world?.stop())

const get = (url: string, { headers }: Person) => fetch(url, { headers })
const first = () => people[0] as Person

test('who signs in at one server acts at the other, and sees it at the first and through the proxy', async () => {
  const [one, other] = world.servers
  const person = await makePerson(one.url, world.sql, 'walker')
  const body = JSON.stringify({ status: 'done' })
  const init = { method: 'PUT', headers: person.headers, body }
  const ticked = await fetch(`${other.url}/api/v1/me/progress/linux-basics`, init)
  expect(ticked.status, await ticked.text()).toBe(200)
  for (const url of [one.url, world.url]) {
    const answer = await get(`${url}/api/v1/me/progress`, person)
    expect(await answer.json()).toMatchObject({ totals: { all: { done: 1 } }, eventCount: 1 })
  }
})

test('a request has one id at the proxy, in its answer and in the log', async () => {
  const id = (await fetch(`${world.url}/faq`)).headers.get('x-request-id') ?? ''
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  await expect.poll(() => world.servers.some((server) => server.output().includes(`"requestId":"${id}"`))).toBe(true)
})

test('figures are not for who comes through the proxy', async () => {
  expect((await fetch(`${world.url}/api/metrics`)).status).toBe(404)
})

test('open pages hear through the proxy of what happened anywhere', async () => {
  const stop = new AbortController()
  // The proxy alternates: two streams reach both servers.
  const init = { headers: first().headers, signal: stop.signal }
  const streams = await Promise.all([0, 1].map(() => openStream(`${world.url}/api/v1/me/live`, init)))
  await world.sql.query(
    `INSERT INTO "Signal" ("id", "userId", "topic", "createdAt") VALUES ('s', $1, 'notifications', now())`,
    [first().id],
  )
  for (const says of streams) await says('event: change\ndata: {"topic":"notifications"}')
  stop.abort()
})

test('what an admin sets at one counts at the other within five seconds', async () => {
  const [one, other] = world.servers
  const admin = await makePerson(one.url, world.sql, 'host')
  await world.sql.query('UPDATE "User" SET "isAdmin" = true WHERE "id" = $1', [admin.id])
  const titleAt = async (url: string) => (await (await fetch(`${url}/faq`)).text()).match(/<title>([^<]*)/)?.[1]
  const save = async (name: string, version: number) => {
    const init = { method: 'PUT', headers: admin.headers, body: JSON.stringify({ name, version }) }
    const saved = await fetch(`${one.url}/api/v1/admin/instance`, init)
    expect(saved.status, await saved.clone().text()).toBe(200)
    const within = { timeout: 5000, intervals: [100] }
    for (const { url } of [one, other]) await expect.poll(() => titleAt(url), within).toMatch(new RegExp(`${name}$`))
    return ((await saved.json()) as { version: number }).version
  }
  // Both have read the settings before, and keep what they read for a while.
  for (const { url } of [one, other]) expect(await titleAt(url)).toMatch(/Waymark$/)
  await save('Waymark', await save('Riverside School', 0))
})

test('when one is killed under load, what it was doing fails and nothing else; what is sent again is there once', async () => {
  test.setTimeout(120_000)
  const { report, killedAt } = await killUnderLoad(world, people, world.servers[0])
  reports.push(report)
  expect(report.times.length).toBeGreaterThan(60)
  const after = report.failures.map(({ at, kind, what }) => ({ after: at - killedAt, kind, what }))
  // Each had one request in progress at most.
  expect(after.length, JSON.stringify(after)).toBeLessThanOrEqual(people.length)
  for (const failure of after) expect(failure.after, JSON.stringify(failure)).toBeGreaterThanOrEqual(0)
  expect(await wrongIn(world.sql, reports)).toEqual([])
})

test('when they are restarted one after the other under load, no request fails', async () => {
  test.setTimeout(120_000)
  const report = await rollingRestart(world, people)
  reports.push(report)
  expect(report.times.length).toBeGreaterThan(100)
  expect(report.failures, world.proxyLog()).toEqual([])
  expect(await wrongIn(world.sql, reports)).toEqual([])
})

test('a limit that is reached through both counts once', async () => {
  const person = await makePerson(world.url, world.sql, 'busy')
  const ask = async (url: string) => (await get(`${url}/api/v1/me/notifications/unread`, person)).status
  const statuses: number[] = []
  while (statuses.length < limits.person.tries + 100) {
    statuses.push(...(await Promise.all(Array.from({ length: 20 }, () => ask(world.url)))))
  }
  const passed = statuses.filter((status) => status === 200).length
  expect(new Set(statuses)).toEqual(new Set([200, 429]))
  expect(passed).toBeLessThanOrEqual(limits.person.tries)
  // Less than a batch is lost to each of the servers, and the person has made a few calls before.
  expect(passed).toBeGreaterThan(limits.person.tries - 45)
  for (const { url } of world.servers) expect(await ask(url)).toBe(429)
})
