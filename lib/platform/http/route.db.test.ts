import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { db } from '@/lib/foundation/database/db'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { shared } from '@/lib/foundation/shared.mjs'
import { setUpEmptyDatabase } from '@/testing/database'
import { testOn } from '@/testing/databases/test-on'
import { publicRoute } from './route'

setUpEmptyDatabase()

const schema = z.strictObject({ status: z.string() })
const door = publicRoute(async (call) => ({ ...(await call.body(schema)), key: await call.idempotencyKey() }))

async function post(text: string, sent: Record<string, string>) {
  // Sets the length, as for a request from a socket.
  const body = new TextEncoder().encode(text)
  const headers = { 'content-length': String(body.length), ...sent }
  const request = new Request('http://127.0.0.1:3000/api/v1/anything', { method: 'POST', body, headers })
  const response = await door(request, { params: Promise.resolve({}) })
  return { status: response.status, answer: await response.json() }
}

test('a posted form names its intention in a hidden field', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const { answer } = await post('status=done&idempotencyKey=key-00000001', form)
  expect(answer).toEqual({ status: 'done', key: 'key-00000001' })
})

test('a JSON call names it in the header; in the body, where nothing would heed it, it is refused', async () => {
  const json = { 'content-type': 'application/json' }
  const { answer } = await post('{"status":"done"}', { ...json, 'idempotency-key': 'key-00000001' })
  expect(answer).toEqual({ status: 'done', key: 'key-00000001' })
  const refused = await post('{"status":"done","idempotencyKey":"key-00000001"}', json)
  expect(refused).toMatchObject({ status: 400, answer: { code: 'invalid' } })
})

test('a name in the address that no database keeps is one that nothing has', async () => {
  const named = publicRoute<{ id?: string; rest?: string[] }>(async ({ params }) => params)
  const request = new Request('http://127.0.0.1:3000/api/v1/anything')
  const response = await named(request, { params: Promise.resolve({ id: 'a\u0000b', rest: ['a', '\u0000'] }) })
  expect(await response.json()).toEqual({ id: 'a\ufffdb', rest: ['a', '\ufffd'] })
  // Next calls the route of an address without parameters in this way.
  const bare = await named(request, { params: Promise.resolve(undefined) as never })
  expect([bare.status, await bare.json()]).toEqual([200, {}])
})

test('a handler that reads all of a body gets none that is too large or does not say how large it is', async () => {
  const read = publicRoute(async ({ request }) => ({ length: (await request.text()).length }), { maxDeclaredSize: 10 })
  const getStatus = async (body: string | null, sent: Record<string, string>) => {
    const headers = { 'content-type': 'text/plain', ...sent }
    const request = new Request('http://127.0.0.1:3000/api/auth/signout', { method: 'POST', body, headers })
    const response = await read(request, { params: Promise.resolve({}) })
    return [response.status, response.headers.get('connection')]
  }
  const json = { 'content-type': 'application/json' }
  expect(await getStatus('{}', { ...json, 'content-length': '2' })).toEqual([200, null])
  expect(await getStatus(null, json)).toEqual([200, null])
  for (const length of ['11', '70000', '1e1', '-1']) {
    expect(await getStatus('{}', { 'content-length': length, 'transfer-encoding': 'chunked' }), length).toEqual([
      413,
      'close',
    ])
  }
  expect(await getStatus('{}', { 'transfer-encoding': 'chunked' })).toEqual([413, 'close'])
})

test('a form says true or false in words; JSON has booleans for it', async () => {
  const schema = z.strictObject({ known: z.boolean().optional(), reason: z.string().optional() })
  const door = publicRoute(async (call) => ({ read: await call.body(schema) }))
  const read = async (body: string, type: string) => {
    const headers = { 'content-length': String(body.length), 'content-type': type }
    const request = new Request('http://127.0.0.1:3000/api/v1/anything', { method: 'POST', body, headers })
    const response = await door(request, { params: Promise.resolve({}) })
    return response.ok ? (await response.json()).read : response.status
  }
  const form = 'application/x-www-form-urlencoded'
  expect(await read('known=true&reason=true', form)).toEqual({ known: true, reason: 'true' })
  expect(await read('known=false', form)).toEqual({ known: false })
  for (const other of ['known=yes', 'known=1', 'known=TRUE', 'constructor=true']) {
    expect(await read(other, form)).toBe(400)
  }
  expect(await read('{"known":"true"}', 'application/json')).toBe(400)
})

const jsonText = '{"status":"done"}'

test.each([
  'text/plain',
  'text/plain; application/json',
  'multipart/form-data; boundary=x',
  'application/jsonp',
  'application/json; charset=utf-7',
  '',
])('JSON that comes as %o is refused before it is read', async (type) => {
  const refused = await post(jsonText, { 'content-type': type })
  expect(refused).toMatchObject({ status: 415, answer: { code: 'wrong-type', title: expect.any(String) } })
  // A chunked body does not declare its length.
  const chunked = { 'content-length': '0', 'transfer-encoding': 'chunked' }
  expect(await post(jsonText, { ...chunked, 'content-type': type })).toMatchObject({ status: 415 })
  expect(await post(jsonText, { 'content-length': '0', 'content-type': type })).toMatchObject({ status: 415 })
})

test('a call whose body is not read takes any', async () => {
  const open = publicRoute(async () => ({ done: true }), { takesAnyBody: true })
  const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '3' }
  const request = new Request('http://127.0.0.1:3000/api/v1/anything', { method: 'POST', body: '--x', headers })
  expect((await open(request, { params: Promise.resolve({}) })).status).toBe(200)
})

test('a visitor who asks too much is told how long to wait, and one elsewhere is not', async () => {
  const get = (address: string, isUnlimited: boolean) => {
    const request = new Request('http://127.0.0.1:3000/api/v1/anything', { headers: { 'x-waymark-address': address } })
    return publicRoute(async () => ({}), { isUnlimited })(request, { params: Promise.resolve({}) })
  }
  for (let n = 0; n < limits.visitor.tries; n++) expect((await get('192.0.2.1', false)).status).toBe(200)
  const refused = await get('192.0.2.1', false)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused.headers.get('content-type')).toBe('application/problem+json')
  expect(await refused.json()).toMatchObject({ status: 429, code: 'too-many', retryAfter: expect.any(Number) })
  expect((await get('192.0.2.2', false)).status).toBe(200)
  expect((await get('192.0.2.1', true)).status).toBe(200)
})

test('a body that breaks off with its sender is no fault of ours; one that breaks off for us is', async () => {
  const errors: string[] = []
  const silent = () => {}
  const error = (_facts: object, words: string) => errors.push(words)
  Object.assign(shared, { log: { debug: silent, info: silent, warn: silent, error } })
  const sendHalf = async (isGone: boolean) => {
    const sender = new AbortController()
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"status":')),
      pull: (controller) => {
        if (isGone) sender.abort()
        controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
      },
    })
    const headers = { 'content-type': 'application/json', 'content-length': '100' }
    const init = { method: 'POST', body, headers, signal: sender.signal, duplex: 'half' }
    const request = new Request('http://127.0.0.1:3000/api/v1/anything', init as RequestInit)
    return (await door(request, { params: Promise.resolve({}) })).status
  }
  expect([await sendHalf(true), errors]).toEqual([400, []])
  expect([await sendHalf(false), errors]).toEqual([500, ['A call broke']])
  Object.assign(shared, { log: undefined })
})

test('a call that breaks says by which reference the log has it, and nothing of what broke', async () => {
  const lines: object[] = []
  const silent = () => {}
  const log = { debug: silent, info: silent, warn: silent, error: (facts: object) => lines.push(facts) }
  Object.assign(shared, { log, requests: { getStore: () => ({ id: '0123456789abcdef' }) } })
  const broken = publicRoute(async () => {
    throw new Error('no table named Secret')
  })
  const request = new Request('http://127.0.0.1:3000/api/v1/anything')
  const response = await broken(request, { params: Promise.resolve({}) })
  Object.assign(shared, { log: undefined, requests: undefined })
  expect(response.status).toBe(500)
  const problem = await response.json()
  expect(problem).toMatchObject({ code: 'internal', reference: '0123456789ab' })
  expect(problem.detail).toContain('0123456789ab')
  expect(JSON.stringify(problem)).not.toContain('Secret')
  expect(lines).toEqual([
    { err: expect.objectContaining({ message: 'no table named Secret' }), reference: '0123456789ab' },
  ])
})

describe('a database that is too busy is a 503 that says when to try again:', () => {
  const silent = () => {}
  const warned: string[] = []
  const warn = (_facts: object, words: string) => warned.push(words)
  beforeEach(() => {
    warned.length = 0
    Object.assign(shared, { log: { debug: silent, info: silent, warn, error: silent } })
  })
  afterEach(() => void Object.assign(shared, { log: undefined }))
  const expectBusy = async (work: () => Promise<object>) => {
    const request = new Request('http://127.0.0.1:3000/api/v1/anything')
    const response = await publicRoute(work)(request, { params: Promise.resolve({}) })
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await response.json()).toMatchObject({ code: 'unavailable', detail: expect.stringContaining('very busy') })
    expect(warned).toEqual(['A transaction waited too long'])
  }

  test('a transaction took longer than it may', () =>
    expectBusy(() =>
      db().$transaction(
        async (tx) => {
          await wait(20)
          return tx.user.findMany()
        },
        { timeout: 1 },
      ),
    ))

  testOn('sqlite', 'a transaction found no turn in time', () =>
    db().$transaction(async (tx) => {
      await tx.user.count()
      await expectBusy(() => db().$transaction((other) => other.user.findMany(), { maxWait: 1 }))
    }),
  )
})
