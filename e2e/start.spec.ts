import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { expect, test } from '@playwright/test'
import { REFUSED_STATUS } from '../commands/host-error'
import { listServers } from '../tools/setup/servers.mjs'
import { freePort } from '../tools/testing/free-port.mjs'
import { makeLearner } from './harness/client'
import { beginRequest } from './harness/half-sent'
import { Running } from './harness/program'
import { startProduct, startServer } from './harness/server'
import { server } from './server'

/** Signs a learner up. */
const newcomer = async (url: string) => (await makeLearner(url, { name: 'Kai', email: 'kai@example.org' })).client

test('a tick that was answered is there after the server is killed', async () => {
  test.setTimeout(180_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-kill-'))
  const own = await startServer({ DATABASE_URL: `file:${path.join(folder, 'a.db')}` })
  const kai = await newcomer(own.url)
  for (const step of ['http', 'docker', 'git-basics']) {
    expect((await kai.call('PUT', `/api/v1/me/progress/${step}`, { status: 'done' })).status).toBe(200)
    await own.kill()
    await own.start()
  }
  expect(await kai.api('get', '/api/v1/me/progress')).toMatchObject({ totals: { all: { done: 3 } }, eventCount: 3 })
  expect(await own.stop()).toBe(0)
})

test('a server that is told to stop ends in good order, though an open page listens to it', async () => {
  test.setTimeout(90_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-live-'))
  const own = await startServer({ DATABASE_URL: `file:${path.join(folder, 'a.db')}` })
  const stream = await (await newcomer(own.url)).call('GET', '/api/v1/me/live')
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  const heard = stream.text()
  expect(await own.stop()).toBe(0)
  // The server does not print this when it has to cut connections after ten seconds.
  expect(own.output()).toContain('Waymark has stopped')
  await expect(heard).resolves.toBeDefined()
})

test('a request that is half sent when its server is told to stop is answered', async () => {
  test.setTimeout(90_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-half-'))
  const own = await startServer({ DATABASE_URL: `file:${path.join(folder, 'a.db')}` })
  const { cookie } = await newcomer(own.url)
  const finish = await beginRequest(`${own.url}/api/v1/me/progress/http`, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ status: 'done' }),
  })
  const stopped = own.stop()
  await own.says('Waymark is stopping')
  expect(await finish()).toBe(200)
  expect(await stopped).toBe(0)
  expect(own.output()).toContain('Waymark has stopped')
})

test('what a server keeps is readable by its own user alone, also what an earlier version left open', async () => {
  test.setTimeout(90_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-modes-'))
  const file = path.join(folder, 'a.db')
  writeFileSync(file, '', { mode: 0o644 })
  chmodSync(file, 0o644)
  const own = await startServer({ DATABASE_URL: `file:${file}` })
  // A waiting mail, and an uploaded file.
  const { cookie } = await newcomer(own.url)
  const uploaded = await fetch(`${own.url}/api/v1/me/files?name=notes.txt`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'text/plain' },
    body: 'Some notes of mine, as text.',
  })
  expect(uploaded.status, await uploaded.text()).toBeLessThan(500)
  const open = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      // A file renamed meanwhile is listed again by its new name.
      (name) => ((statSync(path.join(folder, name), { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0,
    )
  await expect.poll(() => readdirSync(folder, { recursive: true }).length).toBeGreaterThan(4)
  expect(open()).toEqual([])
  await own.stop()
  expect(open()).toEqual([])
})

test('a server can be told by its name, so that nobody builds beneath it (Linux)', async () => {
  test.skip(process.platform !== 'linux', 'there is no /proc')
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-name-'))
  const own = await startServer({ DATABASE_URL: `file:${path.join(folder, 'a.db')}` })
  const { pid } = own
  expect(listServers(process.cwd())).toContain(pid)
  await own.stop()
  expect(listServers(process.cwd())).not.toContain(pid)
})

test('`waymark start` bounds the heap as it is set, and ends as the server does', async () => {
  test.setTimeout(90_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-command-'))
  const [port, token] = [String(await freePort()), randomBytes(32).toString('hex')]
  const settings = { DATABASE_URL: `file:${path.join(folder, 'a.db')}`, DATA_FOLDER: folder, DEMO: '0' }
  const own = { PORT: port, NEXTAUTH_URL: `http://127.0.0.1:${port}`, NEXTAUTH_SECRET: randomBytes(32).toString('hex') }
  const env = { ...process.env, ...settings, ...own, METRICS_TOKEN: token, HEAP_MB: '200', WAYMARK_ENVIRONMENT: '' }
  const run = new Running({ command: 'bin/waymark', args: ['start'], env })
  await run.says('Waymark is ready at')
  const answer = await fetch(`${own.NEXTAUTH_URL}/api/metrics`, { headers: { authorization: `Bearer ${token}` } })
  const [, limit] = /^waymark_heap_limit_bytes (\d+)$/m.exec(await answer.text()) ?? []
  // The young generation is added: up to 192 MB.
  expect(Number(limit)).toBeGreaterThanOrEqual(200 * 2 ** 20)
  expect(Number(limit)).toBeLessThanOrEqual(400 * 2 ** 20)
  expect(await run.end('SIGTERM')).toBe(0)
  expect(run.output()).toContain('Waymark has stopped')
})

test('a start outside demo mode refuses the demo’s database', async () => {
  const run = startProduct({ DATABASE_URL: server.env.DATABASE_URL, DEMO: '0' })
  expect(await run.ended).toBe(REFUSED_STATUS)
  expect(run.output()).toContain('Waymark cannot start: this database holds demo accounts')
})

test('a start refuses a database that a newer version has updated, in one clear line', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-newer-'))
  const env = { DATABASE_URL: `file:${path.join(folder, 'a.db')}`, NEXTAUTH_SECRET: 'x'.repeat(40) }
  const first = await startServer(env)
  expect(await first.stop()).toBe(0)
  const database = createClient({ url: env.DATABASE_URL })
  await database.execute(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
    VALUES ('1', 'x', '99990101000000_later', '2099-01-01')`)
  database.close()
  const refused = startProduct(env)
  expect(await refused.ended).toBe(REFUSED_STATUS)
  expect(refused.output().trim().split('\n').at(-1)).toBe(
    'Waymark cannot start: this database is of a newer version, which applied 99990101000000_later; start that version',
  )
})

test('a bad setting and a taken port each stop the start with one clear line', async () => {
  const bad = startProduct({ PORT: 'many' })
  expect(await bad.ended).toBe(REFUSED_STATUS)
  expect(bad.output().trim().split('\n').at(-1)).toBe('Waymark cannot start: PORT must be a number')
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-port-'))
  const taken = startProduct({ PORT: server.env.PORT, DATABASE_URL: `file:${path.join(folder, 'a.db')}` })
  expect(await taken.ended).toBe(1)
  expect(taken.output().trim().split('\n').at(-1)).toMatch(/^Waymark cannot start: port \d+ is taken/)
})
