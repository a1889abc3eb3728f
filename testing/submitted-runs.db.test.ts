import { beforeAll, describe, expect, test, vi } from 'vitest'
import { POST } from '@/app/api/v1/checks/route'
import { db } from '@/lib/foundation/database/db'
import { makeCheckCode } from '@/lib/learning/checks/codes/commands'
import { MAX_EXCHANGES, MAX_RUN_BYTES } from '@/lib/learning/checks/run-limits'
import { submitWork } from '@/lib/mentoring/reviews/submitting/submissions.commands'
import { ADDRESS_HEADER } from '@/lib/platform/auth/client-address'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { learnerTopic, reviewTopic } from '@/lib/platform/live/topic'
import { recordSampleRun } from './checks/sample-api'
import { addSampleBrief } from './checks/sample-brief'
import { setUpDatabase } from './database'
import { makeLearner } from './people'
import { makeSmallCohort, STEP, work } from './reviews'

setUpDatabase()

let address = 0
/** Sends a body from an address of its own. */
function send(body: string | ReadableStream, headers: Record<string, string> = {}) {
  const size: Record<string, string> =
    typeof body === 'string' ? { 'content-length': `${Buffer.byteLength(body)}` } : {}
  const all = { 'content-type': 'application/json', [ADDRESS_HEADER]: `198.51.100.${++address}`, ...size, ...headers }
  const request = new Request('http://localhost/api/v1/checks', {
    ...{ method: 'POST', headers: all, body },
    ...(typeof body === 'string' ? {} : { duplex: 'half' }),
  } as RequestInit)
  return POST(request, { params: Promise.resolve({}) })
}

/** Milliseconds that no two megabytes take, even on a busy machine: usually half a second. */
const LONG = 10_000

const today = new Date().toISOString().slice(0, 10)

async function makeRun(name: string) {
  return prepareRun(await makeLearner(name), 'http')
}

async function prepareRun(viewer: Viewer, step: string) {
  const { code, seed } = await makeCheckCode(viewer, { step })
  // So that the run, which takes some milliseconds, is no longer than its code exists.
  await db().checkCode.updateMany({ data: { createdAt: new Date(Date.now() - 60_000) } })
  return { code, ...(await recordSampleRun({ seed, day: today })) }
}

beforeAll(async () => {
  addSampleBrief()
  await db().step.updateMany({ where: { slug: { in: ['http', STEP] } }, data: { check: 'sample' } })
})

const read = async (response: Response) => ({ status: response.status, ...(await response.json()) })

test('a runner sends a run without a session, and learns what came of it', async () => {
  const run = await makeRun('Ana')
  const response = await send(JSON.stringify(run))
  expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  expect(await read(response)).toMatchObject({ status: 201, place: 'machine', isStepDone: true, ticked: 0 })
})

test('open pages of the learner, and of the mentors of a review of the step, learn of a run', async () => {
  const { mentor, learner } = await makeSmallCohort()
  const listSignals = async () =>
    (await db().signal.findMany({ where: { topic: { startsWith: 're' } } })).map(({ userId }) => userId).sort()
  expect((await send(JSON.stringify(await prepareRun(learner, STEP)))).status).toBe(201)
  expect(await db().signal.count({ where: { userId: learner.id, topic: learnerTopic(learner.id) } })).toBe(1)
  expect(await listSignals()).toEqual([])
  const { id } = await submitWork(learner, work)
  await db().signal.deleteMany()
  expect((await send(JSON.stringify(await prepareRun(learner, STEP)))).status).toBe(201)
  expect(await listSignals()).toEqual([learner.id, mentor.id].sort())
  expect(await db().signal.count({ where: { topic: reviewTopic(id) } })).toBe(2)
  // Nothing of a check is a verdict.
  expect(await db().verdict.count()).toBe(0)
  expect(await db().review.findUnique({ where: { id } })).toMatchObject({ state: 'waiting' })
})

test('a page of another site cannot send one', async () => {
  const run = JSON.stringify(await makeRun('Bo'))
  const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]
  for (const headers of foreign) {
    expect((await send(run, headers)).status).toBe(404)
  }
  expect((await send(run, { 'content-type': 'text/plain' })).status).toBe(415)
  expect((await send(run)).status).toBe(201)
})

test('of a run with a code that does not exist, nothing else is looked at', async () => {
  const run = await makeRun('Fay')
  for (const code of ['wmc_0f3a5b7c9d1e2f40_none', '', 'x'.repeat(5000)]) {
    expect(await read(await send(JSON.stringify({ ...run, code, records: 'none', more: 1 })))).toMatchObject({
      ...{ status: 404, detail: expect.stringMatching(/code was not found/) },
    })
  }
  for (const body of ['null', '[]', '7', '{}', JSON.stringify({ ...run, code: 7 })]) {
    expect((await send(body)).status).toBe(400)
  }
})

test('ten megabytes are refused by their declared size, and where they declare none after two', async () => {
  const refusal = { status: 413, detail: expect.stringMatching(/larger than 2 MB/) }
  expect(await read(await send('{}', { 'content-length': '10485760' }))).toMatchObject(refusal)
  let sent = 0
  const endless = new ReadableStream({
    pull: (controller) => {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536).fill(32))
    },
  })
  expect(await read(await send(endless))).toMatchObject(refusal)
  expect(sent).toBeLessThan(MAX_RUN_BYTES + 4 * 65_536)
})

test('of one network, thirty bodies at a time are waited for', async () => {
  const run = JSON.stringify(await makeRun('Gia'))
  const ends: (() => void)[] = []
  let reading = 0
  const toSlow = () =>
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{'))
        ends.push(() => controller.close())
      },
      // Asked for more only once its first part was read.
      pull: () => {
        reading += 1
        return new Promise<void>(() => {})
      },
    })
  const at = (n: number) => ({ [ADDRESS_HEADER]: `2001:db8:7:${n}::1` })
  const slow = Array.from({ length: 30 }, (_, n) => send(toSlow(), at(n)))
  await vi.waitFor(() => expect(reading).toBe(30), 10_000)
  expect(await read(await send(run, at(99)))).toMatchObject({
    ...{ status: 503, detail: expect.stringMatching(/runs from your network/) },
  })
  expect((await send('{}', { [ADDRESS_HEADER]: '2001:db8:8::1' })).status).toBe(400)
  for (const end of ends) end()
  expect((await Promise.all(slow)).map(({ status }) => status)).toEqual(Array(30).fill(400))
  expect((await send(run, at(99))).status).toBe(201)
})

describe('hostile runs take time in proportion to their size', () => {
  const exchange = (body: string) => ({
    request: { method: 'GET', path: '/', key: 'valid', headers: {}, body: null },
    answer: { status: 200, headers: {}, body, failure: null },
    ...{ startedAt: 1, endedAt: 1 },
  })
  const record = (exchanges: readonly unknown[]) => ({ id: 'x', events: [{ exchanges, command: null }], notRun: null })
  const fill = (text: string) => text.repeat(Math.floor((MAX_RUN_BYTES - 1000) / text.length))
  const repeat = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value)

  test.each<[string, number, (run: object) => string]>([
    ['nested a million deep', 400, () => `{"records":${fill('[')}`],
    [
      'nested and closed',
      400,
      (run) => JSON.stringify({ ...run, records: 0 }).replace(':0}', `:${'['.repeat(900_000)}${']'.repeat(900_000)}}`),
    ],
    [
      '3,001 exchanges',
      400,
      (run) => JSON.stringify({ ...run, records: [record(repeat(MAX_EXCHANGES + 1, exchange('')))] }),
    ],
    [
      'a million numbers for exchanges',
      400,
      (run) => JSON.stringify({ ...run, records: [{ id: 'x', events: [{ exchanges: repeat(1_000_000, 1) }] }] }),
    ],
    [
      'a million numbers for events',
      400,
      (run) => JSON.stringify({ ...run, records: [{ id: 'x', events: repeat(1_000_000, 1) }] }),
    ],
    ['a million numbers for records', 400, (run) => JSON.stringify({ ...run, records: repeat(1_000_000, 1) })],
    [
      'a hundred thousand headers',
      400,
      (run) => {
        const headers = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`h${n}`, '']))
        const one = exchange('')
        return JSON.stringify({ ...run, records: [record([{ ...one, answer: { ...one.answer, headers } }])] })
      },
    ],
    [
      'a hundred thousand fields',
      400,
      (run) =>
        JSON.stringify({ ...run, ...Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`f${n}`, ''])) }),
    ],
    [
      'thirty bodies of 60 KB',
      400,
      (run) => JSON.stringify({ ...run, records: [record(repeat(30, exchange('x'.repeat(60_000))))] }),
    ],
    ['one body too large', 400, (run) => JSON.stringify({ ...run, records: [record([exchange('x'.repeat(64_001))])] })],
    [
      'a body nested deeply',
      201,
      (run) => {
        const { records } = structuredClone(run) as {
          records: { events: { exchanges: { answer: { body: string; headers: object } }[] }[] }[]
        }
        const [answer] = records[1]?.events[0]?.exchanges.map(({ answer }) => answer) ?? []
        if (answer) Object.assign(answer, { body: '['.repeat(64_000), headers: {} })
        return JSON.stringify({ ...run, records })
      },
    ],
    ['a token of 20,001 characters', 400, (run) => JSON.stringify({ ...run, token: 'x'.repeat(20_001) })],
    ['a key called __proto__', 201, (run) => JSON.stringify(run).replace('"headers":{', '"headers":{"__proto__":"x",')],
  ])('%s', { timeout: 20_000 }, async (name, status, make) => {
    const body = make(await makeRun(name))
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(MAX_RUN_BYTES)
    const began = performance.now()
    const response = await send(body)
    const answer = await response.text()
    expect([response.status, performance.now() - began < LONG], answer.slice(0, 300)).toEqual([status, true])
    expect(answer.length).toBeLessThan(20_000)
  })
})

test('after 120 refused runs an address waits, and its bodies are not read', async () => {
  const headers = { [ADDRESS_HEADER]: '203.0.113.9' }
  for (let n = 0; n < 120; n++) await send('{', headers)
  const run = await makeRun('Cleo')
  const refused = await send(JSON.stringify(run), headers)
  expect(refused.status).toBe(429)
  expect((await send(JSON.stringify(run))).status).toBe(201)
})

test('runs that are refused for a used code count too, and a run is not answered again without end', async () => {
  const headers = { [ADDRESS_HEADER]: '203.0.113.10' }
  const used = await makeRun('Dora')
  expect((await send(JSON.stringify(used), headers)).status).toBe(201)
  const repeats: number[] = []
  while (repeats.length < 61) repeats.push((await send(JSON.stringify(used), headers)).status)
  expect(repeats.filter((status) => status === 201)).toHaveLength(60)
  const other = JSON.stringify({ ...(await makeRun('Emil')), version: 99 })
  const statuses: number[] = []
  while (statuses.length < 120) statuses.push((await send(other, headers)).status)
  // One of the 120 tries of this address went to the repeat too many.
  expect(statuses.filter((status) => status === 409)).toHaveLength(119)
  expect(statuses.at(-1)).toBe(429)
})
