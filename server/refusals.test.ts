import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { problemSchema } from '@/lib/platform/calls/values'
import { talk } from '../e2e/harness/http'
import { refuseUnreadable } from './refusals.mjs'
import { ServerAnswer } from './response.mjs'

let server: Server<typeof IncomingMessage, typeof ServerAnswer>
let status = 405
let body: string | null = ''

beforeEach(async () => {
  server = createServer({ ServerResponse: ServerAnswer }, (_, response) => {
    response.statusCode = status
    response.end(body === '' ? undefined : body)
  })
  server.on('clientError', refuseUnreadable)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const get = (path: string) => fetch(url() + path, { method: 'PUT' })

test('a status alone becomes a problem document in the API, and stays as it is elsewhere', async () => {
  ;[status, body] = [405, '']
  const answer = await get('/api/v1/pay')
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(problemSchema.parse(await answer.json())).toMatchObject({ status: 405, code: 'not-found' })
  expect(await (await get('/pay')).text()).toBe('')
})

test('an answer without a body ends, in the API and elsewhere', async () => {
  ;[status, body] = [404, null]
  for (const path of ['/pay', '/api/v1/pay']) {
    expect((await fetch(url() + path, { method: 'HEAD' })).status, path).toBe(404)
    expect((await get(path)).status, path).toBe(404)
  }
})

test('an error page for lack of the database is a 503, also beneath what compresses answers', async () => {
  const failing = createServer({ ServerResponse: ServerAnswer }, (_, response) => {
    response.facts = { isUnavailable: true }
    const { end } = response
    response.end = (chunk?: unknown) => end.call(response, gzipSync(String(chunk)), 'utf8')
    response.statusCode = 500
    response.end('<h1>Broken</h1>')
  })
  await new Promise<void>((resolve) => failing.listen(0, '127.0.0.1', resolve))
  const { port } = failing.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/dashboard`, { headers: { accept: 'text/html' } })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await answer.text()).toContain('We’ll be right back')
  failing.close()
})

test('what says something itself is left alone, and so is what succeeds', async () => {
  ;[status, body] = [409, 'Taken.']
  expect(await (await get('/api/v1/pay')).text()).toBe('Taken.')
  ;[status, body] = [204, '']
  expect((await get('/api/v1/pay')).headers.get('content-type')).toBeNull()
})

test.each([
  [431, `GET /api/v1/pay?${'x'.repeat(20_000)} HTTP/1.1\r\nhost: a\r\n\r\n`],
  [400, 'nonsense\r\n\r\n'],
])('a request that cannot be read is refused with %i and a problem document', async (code, text) => {
  const answer = await talk(url(), text)
  expect(answer).toContain(`HTTP/1.1 ${code} `)
  const json = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))
  expect(problemSchema.parse(json).status).toBe(code)
})
