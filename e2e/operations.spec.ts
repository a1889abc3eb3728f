import { mkdtempSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { expect, test } from '@playwright/test'
import { type Answered, ask as askServer } from './harness/http'
import { type Server, startServer } from './harness/server'
import { createSignIn, isSession } from './harness/sign-in-attempts'

/** The host's view of a server: its log, its metrics, its readiness. */

const TOKEN = 'metrics-token-0123456789-abcdefghijk'
/** A person's private data in this journey. */
const person = {
  name: 'Ottilie Quandt-Secretname',
  email: 'ottilie.quandt@example.org',
  password: 'a long and secret password',
  note: 'I find closures hard and my manager harder',
}
const file = path.join(mkdtempSync(path.join(tmpdir(), 'waymark-operations-')), 'a.db')
const json = { 'content-type': 'application/json' }
let server: Server

test.beforeAll(async () => {
  test.setTimeout(180_000)
  // Logs everything: each statement counts as slow.
  const loud = { LOG_LEVEL: 'debug', SLOW_QUERY_MS: '1' }
  server = await startServer({ DATABASE_URL: `file:${file}`, METRICS_TOKEN: TOKEN, ...loud })
})
test.afterAll(() => server?.stop())

type Line = {
  level: string
  msg?: string
  path?: string
  requestId?: string
  reference?: string
  aborted?: boolean
  err?: object
}

/** Parses the log from the moment that the server was ready; before that it is text for people. */
function logged(): Line[] {
  const said = server.output()
  // Leaves out the last line, which may be incomplete.
  const lines = said.slice(0, said.lastIndexOf('\n')).split('\n')
  const from = lines.findIndex((line) => line.includes('Waymark is ready at'))
  return lines.slice(from).map((line) => JSON.parse(line) as Line)
}

const ask = (url: string, method = 'GET', body?: object, headers = {}) =>
  askServer(`${server.url}${url}`, {
    method,
    headers: { ...json, ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })

/**
 * Runs through signing up, learning, typos, a forgotten password and an error. Returns the refusal, and the secrets
 * that open the account.
 */
async function journey() {
  const { name, email, password, note } = person
  expect((await ask('/api/v1/sign-up', 'POST', { name, email, password })).status).toBe(201)
  const knock = await createSignIn(server.url)
  await knock({ email, password: `${password}!` })
  const cookies = (await knock({ email, password })).cookies.filter(isSession)
  expect(cookies).toHaveLength(1)
  const own = { cookie: cookies.join('; ') }
  const plan = { track: 'nodejs', weeklyHours: 9, studyDays: [1], country: 'DE', paidExperienceYears: 0 }
  expect((await ask('/api/v1/me/plan', 'PUT', { ...plan, goal: 'curiosity' }, own)).status).toBe(200)
  expect((await ask('/api/v1/me/progress/http', 'PUT', { status: 'done' }, own)).status).toBe(200)
  expect((await ask('/api/v1/me/notes/http', 'PUT', { body: note, version: 0 }, own)).status).toBe(200)
  await ask('/api/v1/me/public-profile', 'PUT', { handle: 'ottilie-q', isOn: true }, own)
  for (const url of [
    '/dashboard',
    '/u/ottilie-q',
    `/nowhere/${email}?mail=${email}`,
    `/sign-in/link?token=${cookies[0]}`,
  ])
    await ask(url, 'GET', undefined, own)
  await ask('/api/v1/password-reset', 'POST', { email })
  return { own, cookie: cookies[0] ?? '', fault: await getFault(own) }
}

/** Renames a table, so that the call has to fail. */
async function getFault(own: object): Promise<Answered> {
  const database = createClient({ url: `file:${file}`, timeout: 5000 })
  await database.execute('ALTER TABLE "OwnLink" RENAME TO "Away"')
  const link = { step: 'http', title: person.note, url: 'https://x.example' }
  const answer = await ask('/api/v1/me/links', 'POST', link, own)
  await database.execute('ALTER TABLE "Away" RENAME TO "OwnLink"')
  database.close()
  return answer
}

test('a log of everything tells of nobody, and leads from what somebody quotes to the fault', async () => {
  const { cookie, fault } = await journey()
  expect(fault.status, fault.text).toBe(500)
  const problem = JSON.parse(fault.text) as { reference: string; detail: string }
  expect(problem.detail).toContain(problem.reference)
  expect(fault.headers['x-request-id']).toContain(problem.reference)

  const aboutIt = () => logged().filter(({ reference }) => reference === problem.reference)
  // The log reaches this process a moment later than the response.
  await expect.poll(() => aboutIt().length).toBe(1)
  const [lines, about] = [logged(), aboutIt()]
  expect(about[0]).toMatchObject({ level: 'error', requestId: fault.headers['x-request-id'] })
  expect(JSON.stringify(about[0]?.err)).toContain('OwnLink')
  const paths = lines.map((line) => line.path)
  const expected = ['/api/v1/sign-up', '/api/v1/me/progress/[step]', '/u/[handle]', '(unknown)', '/dashboard']
  for (const one of [...expected, '/sign-in/link']) expect(paths).toContain(one)
  expect(lines.filter(({ msg }) => msg === 'A query took long').length).toBeGreaterThan(20)

  const text = server.output()
  const [secret] = (cookie.split('=')[1] ?? '').split(';')
  const words = [...Object.values(person), 'Secretname', 'quandt', 'ottilie', secret ?? 'none', TOKEN]
  for (const word of words) expect(text, word).not.toContain(word)
  // Apart from its own address, the log contains no address either.
  expect(text.replaceAll(server.url, '')).not.toContain('127.0.0.1')
  expect(text).not.toMatch(/[\w.+-]+@[\w-]+\.\w+/)
})

test('a body of which half is sent is a line of its request, and no error', async () => {
  const { hostname, port, host } = new URL(server.url)
  const sendHalf = (url: string, type: string) =>
    new Promise((resolve) => {
      const socket = connect({ host: hostname, port: Number(port) })
      const head = `POST ${url} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: ${type}\r\ncontent-length: 100\r\n`
      // The client sends the rest only once the server reads.
      socket.write(`${head}expect: 100-continue\r\n\r\n{"name":`)
      socket.once('data', () => socket.resetAndDestroy())
      socket.once('close', resolve)
    })
  const paths = ['/api/v1/sign-up', '/api/auth/[...nextauth]']
  const about = () => logged().filter((line) => paths.includes(line.path ?? '') && line.aborted)
  const before = about().length
  await sendHalf('/api/v1/sign-up', 'application/json')
  await sendHalf('/api/auth/signout', 'application/x-www-form-urlencoded')
  await expect.poll(() => about().length).toBe(before + 2)
  // Other log lines about them would have arrived by then.
  await ask('/faq')
  await expect.poll(() => logged().some(({ path }) => path === '/faq')).toBe(true)
  const ids = about().map(({ requestId }) => requestId)
  const said = logged().filter(({ requestId, level }) => ids.includes(requestId) && level === 'error')
  expect(said).toEqual([])
})

test('figures are for who brings the token', async () => {
  for (const authorization of ['', 'Bearer x', TOKEN]) {
    expect((await ask('/api/metrics', 'GET', undefined, { authorization })).status).toBe(404)
  }
  for (const url of ['/faq', '/u/nobody', '/nowhere', '/nowhere/else']) await ask(url)
  const figures = () => ask('/api/metrics', 'GET', undefined, { authorization: `Bearer ${TOKEN}` })
  // The jobs begin two seconds after the server.
  await expect.poll(async () => (await figures()).text).toContain('job="deliverMail"')
  const answer = await figures()
  expect(answer.headers['content-type']).toContain('text/plain')
  for (const figure of [
    'waymark_http_requests_total{method="GET",route="/faq",status="2xx"}',
    'waymark_http_requests_total{method="GET",route="/u/[handle]",status="4xx"}',
    'waymark_http_request_duration_seconds_count{method="GET",route="(unknown)",status="4xx"}',
    'waymark_database_query_duration_seconds_count',
    'waymark_job_runs_total{job="deliverMail",outcome="success"}',
    'waymark_live_streams 0',
    'waymark_mail_waiting',
  ]) {
    expect(answer.text).toContain(figure)
  }
  // The number of series does not grow with the requested paths.
  const parseSeries = ({ text }: Answered) => text.split('\n').filter((line) => line.startsWith('waymark_http')).length
  const before = parseSeries(await figures())
  for (let n = 0; n < 5; n++) for (const folder of ['u', 'nowhere']) await ask(`/${folder}/somebody-${n}`)
  expect(parseSeries(await figures())).toBe(before)
})

test('a server whose database is not as it should be says so, and is ready again once it can', async () => {
  const fine = await ask('/api/health/ready')
  expect(fine.status).toBe(200)
  expect(JSON.parse(fine.text)).toMatchObject({ status: 'ok' })
  const database = createClient({ url: `file:${file}`, timeout: 5000 })
  await database.execute('ALTER TABLE "_prisma_migrations" RENAME TO "Away"')
  await expect.poll(async () => (await ask('/api/health/ready')).status).toBe(503)
  const { checks } = JSON.parse((await ask('/api/health/ready')).text) as { checks: { name: string; ok: boolean }[] }
  expect(checks.find(({ name }) => name === 'database')).toMatchObject({ ok: false, reason: 'It cannot be used.' })
  await database.execute('ALTER TABLE "Away" RENAME TO "_prisma_migrations"')
  database.close()
  await expect.poll(async () => (await ask('/api/health/ready')).status).toBe(200)
  expect((await ask('/api/health/live')).text).toBe('{"status":"ok"}')
})

test('one that is told to stop says so at once, answers on for as long as it was told, and then goes', async () => {
  const own = await startServer({ DATABASE_URL: `file:${file}.2`, DRAIN_SECONDS: '6' })
  // Keeps its connection, as a browser does.
  const ready = () => fetch(`${own.url}/api/health/ready`)
  expect((await ready()).headers.get('connection')).toBe('keep-alive')
  // Once before, since the first request for a page takes longer.
  await (await fetch(`${own.url}/faq`)).text()
  const told = Date.now()
  const stopped = own.stop().then(() => Date.now() - told)
  await expect.poll(async () => (await ready()).status, { intervals: [20] }).toBe(503)
  const connectionOfPage = async () => {
    const page = await fetch(`${own.url}/faq`)
    expect(page.status).toBe(200)
    // Read to its end, or the next one would open another connection.
    await page.text()
    return page.headers.get('connection')
  }
  expect(await connectionOfPage()).toBe('keep-alive')
  // Once the server accepts no new connections, the existing one gets its last response.
  await expect.poll(connectionOfPage, { intervals: [100], timeout: 20_000 }).toBe('close')
  const outcome = () =>
    ready().then(
      () => 'taken',
      () => 'refused',
    )
  await expect.poll(outcome, { intervals: [20], timeout: 20_000 }).toBe('refused')
  expect(await stopped).toBeGreaterThan(5900)
  expect(own.output()).toContain('Waymark has stopped')
})
