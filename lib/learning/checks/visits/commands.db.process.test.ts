import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { addSampleBrief } from '@/testing/checks/sample-brief'
import { type SampleServer, serveSampleApi } from '@/testing/checks/serve-sample-api'
import { setUpDatabase } from '@/testing/database'
import { makeLearner } from '@/testing/people'
import { makeCheckCode } from '../codes/commands'
import { listOwnCheckRuns } from '../data'
import { visitWork } from './commands'

const KEY = 'a-key-that-nobody-else-has'
const STEP = 'http'
const onKept = async () => {}

let good: SampleServer
let bad: SampleServer
/** Not among those that may be reached. */
let hidden: SampleServer
beforeAll(async () => {
  good = await serveSampleApi(KEY)
  bad = await serveSampleApi(KEY, ['no-location'])
  hidden = await serveSampleApi(KEY)
  process.env.OUTBOUND_ALLOW = `${good.host} ${bad.host}`
})
afterAll(() => Promise.all([good, bad, hidden].map(({ stop }) => stop())))

setUpDatabase()

let ana: Viewer
beforeAll(async () => {
  addSampleBrief()
  await db().step.updateMany({ where: { slug: STEP }, data: { check: 'sample' } })
})
beforeEach(async () => {
  ana = await makeLearner('Ana')
  for (const server of [good, bad, hidden]) {
    server.before = () => false
    server.files.clear()
  }
})

/** Makes a code, and puts its text where a server shows it. */
async function prepare(server: SampleServer | null, viewer = ana) {
  const { code, wellKnown } = await makeCheckCode(viewer, { step: STEP })
  server?.files.set(wellKnown.path, `${wellKnown.text}\n`)
  return { code, path: wellKnown.path }
}

const visit = (code: string, address: string, viewer = ana) =>
  visitWork(viewer, STEP, { code, address, apiKey: KEY }, onKept)
const refused = (message: RegExp) => ({ code: 'invalid', message: expect.stringMatching(message) })

test('this instance runs the checks itself, and keeps that it did', async () => {
  const { code } = await prepare(good)
  expect(await visit(code, `${good.address}/`)).toMatchObject({
    place: 'instance',
    checks: [
      { id: 'create-item', result: 'passed' },
      { id: 'no-key', result: 'passed' },
      { id: 'lend-once', result: 'passed' },
      { id: 'survive', result: 'not-run' },
    ],
    isStepDone: true,
  })
  const [run] = await listOwnCheckRuns(ana, STEP)
  expect(run).toMatchObject({ place: 'instance', address: good.address, isEvidence: true, repository: null })
  expect(run?.checks[3]).toMatchObject({ reason: 'not-here' })
  await expect(visit(code, good.address)).rejects.toMatchObject({ code: 'conflict' })
})

test('what fails is shown with its exchanges, and the key with none of them', async () => {
  bad.before = (request, response) => {
    if (request.method !== 'POST' || request.url !== '/items') return false
    response.writeHead(500, { 'x-request-id': KEY }).end(`no: ${request.headers['x-api-key']}`)
    return true
  }
  const { code } = await prepare(bad)
  await visit(code, bad.address)
  const [run] = await listOwnCheckRuns(ana, STEP)
  expect(run?.checks[0]).toMatchObject({ result: 'failed', failure: { expected: '201', got: '500' } })
  expect(run?.checks[0]?.exchanges[0]?.answer).toMatchObject({ status: 500, body: 'no: ***' })
  expect(JSON.stringify(await db().checkRun.findMany())).not.toContain(KEY)
})

test('an address without the text, or with another one, is not called', async () => {
  let calls = 0
  const { code, path } = await prepare(null)
  good.before = ({ url }) => {
    if (url !== path) calls++
    return false
  }
  await expect(visit(code, good.address)).rejects.toMatchObject(refused(/no such file at .*\/\.well-known\/waymark/))
  for (const text of ['', 'another text', `${'x'.repeat(5000)}`]) {
    good.files.set(path, text)
    await expect(visit(code, good.address)).rejects.toMatchObject(refused(/different text/))
  }
  good.before = ({ url }, response) => {
    if (url === path) response.writeHead(302, { location: `${bad.address}${path}` }).end()
    return url === path
  }
  bad.files.set(path, path.slice(-20, -4))
  await expect(visit(code, good.address)).rejects.toMatchObject(refused(/no such file/))
  expect(calls).toBe(0)
  // Nothing of this has used the code up.
  good.before = () => false
  good.files.set(path, path.slice(-20, -4))
  expect(await visit(code, good.address)).toMatchObject({ isStepDone: true })
})

test('only public addresses and those that the host allows are called', async () => {
  const { code } = await prepare(hidden)
  const { port } = new URL(hidden.address)
  for (const address of [hidden.address, `http://localhost:${port}`, `http://127.0.0.1.nip.io:${port}`]) {
    await expect(visit(code, address)).rejects.toMatchObject(refused(/may not call|didn’t answer/))
  }
  await expect(visit(code, `${good.address}/?key=1`)).rejects.toMatchObject(refused(/without a query/))
})

test('a redirect of the work to a private address is an answer, and is not followed', async () => {
  let calls = 0
  hidden.before = () => {
    calls++
    return false
  }
  const { code, path } = await prepare(good)
  good.before = ({ url }, response) => {
    if (url === path) return false
    response.writeHead(307, { location: `${hidden.address}/items` }).end()
    return true
  }
  expect((await visit(code, good.address)).checks[0]).toMatchObject({ result: 'failed' })
  expect(calls).toBe(0)
})

test('an endless answer is cut off, and counts as none', async () => {
  const { code, path } = await prepare(good)
  good.before = ({ url }, response) => {
    if (url === path) return false
    const pour = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    }
    response.on('drain', pour)
    pour()
    return true
  }
  await visit(code, good.address)
  const [run] = await listOwnCheckRuns(ana, STEP)
  expect(run?.checks[0]?.exchanges[0]?.answer).toMatchObject({ status: 0, failure: 'too-large' })
})

test('a code of another person, another step or a CI job is not taken', async () => {
  const bo = await makeLearner('Bo')
  const { code } = await prepare(good, bo)
  await expect(visit(code, good.address)).rejects.toMatchObject({ code: 'not-found' })
  const own = await prepare(good)
  const elsewhere = visitWork(ana, 'git-basics', { code: own.code, address: good.address }, onKept)
  await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' })
  const ofJob = await makeCheckCode(ana, { step: STEP, repository: 'https://github.com/ana/lending' })
  await expect(visit(ofJob.code, good.address)).rejects.toMatchObject({ code: 'conflict' })
})

test('two are called at a time, one for each person, and twenty an hour for one person', async () => {
  const bo = await makeLearner('Bo')
  const cleo = await makeLearner('Cleo')
  let release = () => {}
  const waiting = new Promise<void>((resolve) => {
    release = resolve
  })
  good.before = ({ url = '' }, response) => {
    if (!url.startsWith('/.well-known')) return false
    void waiting.then(() => response.end(good.files.get(url)))
    return true
  }
  const codes = [await prepare(good), await prepare(good, bo), await prepare(good, cleo)]
  const first = visit(codes[0]?.code ?? '', good.address)
  await new Promise((resolve) => setTimeout(resolve, 300))
  const again = await prepare(good)
  // The same code and another one: neither takes a turn, nor a try.
  for (const code of [...Array.from({ length: 20 }, () => codes[0]?.code ?? ''), again.code]) {
    await expect(visit(code, good.address)).rejects.toMatchObject({
      ...{ code: 'too-many', message: expect.stringMatching(/already calling your work/), retryAfter: 45 },
    })
  }
  const second = visit(codes[1]?.code ?? '', good.address, bo)
  await new Promise((resolve) => setTimeout(resolve, 300))
  const third = codes[2]?.code ?? ''
  await expect(visit(third, good.address, cleo)).rejects.toMatchObject({ code: 'too-many', retryAfter: 45 })
  release()
  expect([(await first).isStepDone, (await second).isStepDone]).toEqual([true, true])
  expect(await visit(third, good.address, cleo)).toMatchObject({ isStepDone: true })
  expect(await visit(again.code, good.address)).toMatchObject({ place: 'instance' })
  const dan = await makeLearner('Dan')
  const { code } = await prepare(null, dan)
  for (let n = 0; n < 20; n++) await expect(visit(code, good.address, dan)).rejects.toMatchObject({ code: 'invalid' })
  await expect(visit(code, good.address, dan)).rejects.toMatchObject({ code: 'too-many' })
})
