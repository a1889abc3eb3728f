import { copyFileSync, existsSync, mkdtempSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'libsql'
import { Client } from 'pg'
import { startCluster, whyNoCluster } from '../tools/testing/postgresql-cluster.mjs'
import { violationsOn } from './accessibility/axe'
import { firstOpenStep, getTick, ROADMAP_LIST, readProgress } from './app'
import { DEMO_PASSWORD, expect, signIn, test } from './fixtures'
import { ask } from './harness/http'
import { METRICS_TOKEN, readRuns } from './harness/job-runs'
import { type Server, startServer } from './harness/server'
import { openStream } from './harness/stream'

const SAYS = 'Waymark can’t reach its database right now'
const html = { accept: 'text/html' }
/** Checks that a page reports an unavailable database, without internal details. */
async function expectAway(url: string, headers: Record<string, string> = {}) {
  const answer = await ask(url, { headers: { ...html, ...headers } })
  expect(answer.status, url).toBe(503)
  expect(answer.headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' })
  expect(answer.headers['content-type']).toContain('text/html')
  expect(answer.text).toContain(SAYS)
  expect(answer.text).not.toMatch(/prisma|ECONN|SQLITE|<script| at .*:\d+/i)
}
const getStatus = async (url: string, headers: Record<string, string> = html) => (await ask(url, { headers })).status
const getCookies = async (page: Page) =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
const getLines = (server: Server) =>
  // Leaves out the last line, which may be incomplete.
  server
    .output()
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { level: string; msg?: string; status?: number })

/** Pages whose content comes from files. */
const WITHOUT_DATABASE = ['/guide', '/faq', '/privacy', '/pay', '/', '/roadmaps/backend']
/** Pages that are useless without a database. */
const WITH_DATABASE = ['/sign-in', '/sign-up', '/forgot-password', '/u/walks-far']

test.describe('while PostgreSQL is stopped', () => {
  const why = whyNoCluster()
  test.skip(why !== null, why ?? '')
  let cluster: Awaited<ReturnType<typeof startCluster>>
  let server: Server
  test.beforeAll(async () => {
    test.setTimeout(240_000)
    cluster = await startCluster()
    server = await startServer({
      DATABASE_URL: cluster.url('postgres'),
      DATA_FOLDER: mkdtempSync(path.join(tmpdir(), 'waymark-away-')),
      DEMO: '1',
      METRICS_TOKEN,
    })
  })
  test.afterAll(async () => {
    await server?.stop()
    await cluster?.stop()
  })

  test('pages say so with 503, those that need no database go on, and all is back by itself', async ({ newPage }) => {
    test.setTimeout(180_000)
    const page = await newPage({ baseURL: server.url })
    const plain = await newPage({ baseURL: server.url, javaScriptEnabled: false })
    const visitor = await newPage({ baseURL: server.url })
    await signIn(page, 'learner@waymark.test', DEMO_PASSWORD)
    await plain.context().addCookies(await page.context().cookies())
    const cookie = await getCookies(page)
    await page.goto(ROADMAP_LIST)
    const title = await firstOpenStep(page)
    await visitor.goto('/sign-in')
    const before = (await readProgress(page)).eventCount

    await cluster.down()

    // With scripts and without, signed in and signed out.
    for (const path of WITH_DATABASE) await expectAway(server.url + path)
    for (const path of ['/dashboard', '/pay', '/settings', '/mentor']) await expectAway(server.url + path, { cookie })
    expect((await plain.goto('/dashboard'))?.status()).toBe(503)
    await expect(plain.getByRole('heading', { level: 1 })).toHaveText('We’ll be right back')
    for (const path of WITHOUT_DATABASE) expect(await getStatus(server.url + path), path).toBe(200)
    for (const path of ['/guide', '/faq', '/privacy']) {
      expect(await getStatus(server.url + path, { ...html, cookie }), path).toBe(200)
    }
    await plain.goto('/guide')
    await expect(plain.getByRole('complementary', { name: 'Service' })).toContainText(SAYS)

    // API clients.
    const call = await ask(`${server.url}/api/v1/me/progress`, { headers: { cookie } })
    expect(call).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    expect(JSON.parse(call.text)).toMatchObject({ status: 503, code: 'unavailable', retryAfter: 5 })
    expect(await getStatus(`${server.url}/api/health/live`)).toBe(200)
    expect(await getStatus(`${server.url}/api/health/ready`)).toBe(503)

    // People with unfinished input.
    await visitor.getByLabel('E-mail address').fill('learner@waymark.test')
    await visitor.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
    await visitor.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(visitor.getByText(SAYS)).toBeVisible()
    await getTick(page, title).click()
    await expect(getTick(page, title)).toHaveAccessibleDescription('Not yet saved')

    // The server's own jobs. Mail is due every three seconds, and everything above may take less.
    await expect.poll(async () => (await readRuns(server.url, 'deliverMail')).failures).toBeGreaterThan(0)

    await cluster.up()

    await expect(page.getByText(`${title}: done`)).toBeVisible({ timeout: 30_000 })
    expect((await readProgress(page)).eventCount).toBe(before + 1)
    await visitor.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(visitor).toHaveURL(/\/dashboard/)
    for (const path of [...WITHOUT_DATABASE, '/sign-in']) expect(await getStatus(server.url + path), path).toBe(200)
    await expect.poll(() => getStatus(`${server.url}/api/health/ready`)).toBe(200)
    const backAt = Date.now()
    const lastSuccess = async () => (await readRuns(server.url, 'deliverMail')).succeededAt
    await expect.poll(lastSuccess).toBeGreaterThan(backAt)

    const lines = getLines(server)
    expect(lines.filter(({ msg }) => msg === 'The database cannot be used').length).toBeLessThanOrEqual(2)
    expect(lines.filter(({ msg }) => msg === 'The database is back')).toHaveLength(1)
    const errors = lines.filter(({ level, msg }) => level === 'error' && msg !== 'The database cannot be used')
    expect(errors).toEqual([])
  })

  test('an open page hears of changes again, by the stream that it had', async ({ newPage }) => {
    const page = await newPage({ baseURL: server.url })
    await signIn(page, 'learner@waymark.test', DEMO_PASSWORD)
    const stop = new AbortController()
    const headers = { cookie: await getCookies(page) }
    const says = await openStream(`${server.url}/api/v1/me/live`, { headers, signal: stop.signal })
    await cluster.down()
    await expect.poll(() => getStatus(`${server.url}/api/health/ready`)).toBe(503)
    await cluster.up()
    await expect.poll(() => getStatus(`${server.url}/api/health/ready`)).toBe(200)
    const sql = new Client({ connectionString: cluster.url('postgres') })
    await sql.connect()
    await sql.query(`INSERT INTO "Signal" ("id", "userId", "topic", "createdAt")
      SELECT 's', "id", 'notifications', now() FROM "User" WHERE "email" = 'learner@waymark.test'`)
    await sql.end()
    await says('event: change\ndata: {"topic":"notifications"}')
    stop.abort()
  })

  test('the page that says so is the product’s: it fits, in both themes, and axe finds nothing', async ({
    newPage,
  }) => {
    await cluster.down()
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [320, 1440]) {
          const page = await newPage({ baseURL: server.url, colorScheme, viewport: { width, height: 800 } })
          await page.goto('/sign-in')
          await expect(page.getByRole('link', { name: 'Load this page again' })).toBeVisible()
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
          expect(await violationsOn(page)).toEqual([])
          if (process.env.LOOKS_DIR) {
            await page.screenshot({ path: path.join(process.env.LOOKS_DIR, `away-${colorScheme}-${width}.png`) })
          }
        }
      }
    } finally {
      await cluster.up()
    }
  })
})

test('a SQLite file that is locked, moved away or replaced is met with 503, and used again by itself', async ({
  newPage,
}) => {
  test.setTimeout(180_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-away-'))
  const file = path.join(folder, 'waymark.db')
  const server = await startServer({ DATABASE_URL: `file:${file}`, DATA_FOLDER: folder, DEMO: '1' })
  try {
    const page = await newPage({ baseURL: server.url })
    await signIn(page, 'learner@waymark.test', DEMO_PASSWORD)
    const cookie = await getCookies(page)
    const setTo = (status: string) => page.request.put('/api/v1/me/progress/docker', { data: { status } })
    expect((await setTo('learning')).status()).toBe(200)

    // Another process holds the write lock, for longer than a tick waits.
    const other = new Database(file)
    other.exec('BEGIN IMMEDIATE')
    const refused = await setTo('done')
    expect(refused.status()).toBe(503)
    expect(refused.headers()['retry-after']).toBe('5')
    expect(await getStatus(`${server.url}/dashboard`, { ...html, cookie })).toBe(200)
    other.exec('ROLLBACK')
    other.close()
    await expect.poll(async () => (await setTo('done')).status()).toBe(200)

    // The file is moved away and back.
    renameSync(file, `${file}.away`)
    await expectAway(`${server.url}/sign-in`)
    await expectAway(`${server.url}/dashboard`, { cookie })
    expect(await getStatus(`${server.url}/guide`)).toBe(200)
    expect((await setTo('learning')).status()).toBe(503)
    expect(existsSync(file), 'an empty file in its place').toBe(false)
    renameSync(`${file}.away`, file)
    await expect.poll(async () => (await setTo('learning')).status()).toBe(200)

    // A copy replaces the file: from now on the server writes to the copy.
    const copy = new Database(file)
    copy.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    copy.close()
    copyFileSync(file, `${file}.copy`)
    renameSync(`${file}.copy`, file)
    await expect.poll(async () => (await setTo('done')).status()).toBe(200)
    const now = new Database(file)
    const [row] = now
      .prepare(`SELECT max("sequence") AS last FROM "Event" WHERE "learnerId" IN
        (SELECT "id" FROM "User" WHERE "email" = 'learner@waymark.test')`)
      .all() as { last: number }[]
    now.close()
    expect(row?.last).toBe((await readProgress(page)).eventCount)
  } finally {
    await server.stop()
  }
})
