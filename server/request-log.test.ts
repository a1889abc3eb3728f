import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { startLog } from '@/lib/foundation/process-log.mjs'
import { ask } from '../e2e/harness/http'
import { logRequest } from './request-log.mjs'
import { ServerAnswer } from './response.mjs'

type Line = Record<string, unknown>

/** Sends one logged request to a server. Returns the log line, and the headers of the answer. */
async function asked(
  headers: Record<string, string>,
  { isProxied = false, status = 200, method = 'GET', route = '/u/[handle]' } = {},
) {
  const lines: Line[] = []
  const log = startLog({ isTerminal: false, level: 'debug', write: (text: string) => lines.push(JSON.parse(text)) })
  const server = createServer({ ServerResponse: ServerAnswer }, (request, response) =>
    logRequest(log, request, response, { route, isProxied }, () => {
      log.info('working')
      response.statusCode = status
      response.end('hello')
    }),
  ).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const { headers: got } = await ask(`http://127.0.0.1:${port}`, { target: '/u/nour?token=secret', method, headers })
  await new Promise((resolve) => server.close(resolve))
  return { line: lines.at(-1) as Line, during: lines[0] as Line, id: got['x-request-id'] as string }
}

test('a request is one line, under the id that its answer bears, without what stands behind the question mark', async () => {
  const { line, during, id } = await asked({
    cookie: 'session=secret',
    'user-agent': 'Nour’s browser'.replace('’', ''),
  })
  expect(id).toMatch(/^[0-9a-f]{16}$/)
  expect(during).toMatchObject({ requestId: id, msg: 'working' })
  expect(line).toMatchObject({ level: 'info', requestId: id, method: 'GET', path: '/u/[handle]', status: 200 })
  expect(line.ms).toBeGreaterThan(0)
  expect(line.bytes).toBeGreaterThan(100)
  expect(JSON.stringify(line)).not.toMatch(/secret|nour|127\.0\.0\.1/i)
})

test('the id of a trusted proxy is taken, of anybody else or of another form it is not', async () => {
  const given = 'req-0123456789abcdef'
  expect((await asked({ 'x-request-id': given }, { isProxied: true })).id).toBe(given)
  expect((await asked({ 'x-request-id': given })).id).not.toBe(given)
  for (const bad of ['short', 'x'.repeat(65), 'nour@example.org', 'a b c d e f g h', '{"level":"error"}']) {
    expect((await asked({ 'x-request-id': bad }, { isProxied: true })).id).toMatch(/^[0-9a-f]{16}$/)
  }
})

test('what failed inside stands out; probes and files are for who looks closely', async () => {
  expect((await asked({}, { status: 500 })).line.level).toBe('error')
  expect((await asked({}, { status: 404 })).line.level).toBe('info')
  expect((await asked({}, { status: 503 })).line.level).toBe('warn')
  expect((await asked({}, { route: '/api/health/ready', status: 503 })).line.level).toBe('debug')
})

test('a method that nobody knows is no word of its own', async () => {
  expect((await asked({}, { method: 'PROPFIND' })).line.method).toBe('OTHER')
})
