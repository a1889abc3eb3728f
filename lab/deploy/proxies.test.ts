import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startCaddy, whyNoCaddy } from '@/e2e/harness/caddy'
import { ask } from '@/e2e/harness/http'
import { type FrontProxy, startNginx, whyNoNginx } from '@/e2e/harness/nginx'

// Tests the common behaviour of deploy/nginx.conf and deploy/Caddyfile, with two servers behind them that echo
// requests.

const proxies = [
  { name: 'nginx', start: startNginx, why: whyNoNginx() },
  { name: 'Caddy', start: startCaddy, why: whyNoCaddy() },
]

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
const closed = (server: Server) =>
  new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
let isReady = true
/** Makes a server that has one file of the build, by its own name. */
const serverCalled = (name: string) =>
  createServer((request, response) => {
    // Reads the whole body before it answers, as an upload does.
    request.resume().once('end', () => answer(name, request, response))
  })

function answer(name: string, request: IncomingMessage, response: ServerResponse): void {
  const isMissing = request.url?.startsWith('/_next/static/') && request.url !== `/_next/static/${name}.js`
  const isUnready = request.url === '/api/health/ready' && !isReady
  response.writeHead(isMissing ? 404 : isUnready ? 503 : 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ name, headers: request.headers }))
}

describe.each(proxies)('$name', ({ name, start, why }) => {
  const skipped = why !== null
  const servers = [serverCalled('one'), serverCalled('two')]
  let proxy: FrontProxy
  beforeAll(async () => {
    if (skipped) return
    const ports = await Promise.all(servers.map(listening))
    const free = createServer()
    const port = await listening(free)
    await closed(free)
    proxy = await start(port, ports)
  })
  afterAll(async () => {
    await proxy?.stop()
    for (const server of servers) await closed(server)
  })
  const note = skipped ? ` (skipped: ${name} is not installed)` : ''

  test.skipIf(skipped)(`believes nothing that a client says of where it comes from${note}`, async () => {
    const headers = {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'elsewhere.example',
      'x-forwarded-proto': 'https',
      forwarded: 'for=203.0.113.9',
      'x-request-id': 'chosen-by-the-client',
    }
    const got = (await (await fetch(proxy.url, { headers })).json()) as { headers: Record<string, string> }
    expect(got.headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': expect.stringContaining('127.0.0.1'),
    })
    expect(got.headers.forwarded).toBeUndefined()
    expect(got.headers['x-request-id']).toMatch(/^[0-9a-f-]{32,36}$/)
  })

  test.skipIf(skipped)(`finds a file that only one of the servers has${note}`, async () => {
    for (let turn = 0; turn < 4; turn++) {
      for (const file of ['one', 'two']) {
        const answer = await fetch(`${proxy.url}/_next/static/${file}.js`)
        expect([file, answer.status, ((await answer.json()) as { name: string }).name]).toEqual([file, 200, file])
      }
    }
    expect((await fetch(`${proxy.url}/_next/static/none.js`)).status).toBe(404)
  })

  test.skipIf(skipped)(`lets out no metrics, and lets in no body over 11 MB${note}`, async () => {
    expect((await fetch(`${proxy.url}/api/metrics`)).status).toBe(404)
    const send = (bytes: number) => fetch(proxy.url, { method: 'POST', body: new Uint8Array(bytes) })
    expect((await send(10 * 2 ** 20)).status).toBe(200)
    expect((await send(12 * 2 ** 20)).status).toBe(413)
  })

  test.skipIf(skipped)(`goes on with the one that is left, whatever is sent${note}`, async () => {
    const send = async (method: string) => {
      const body = method === 'GET' ? undefined : '{"status":"done"}'
      return (await fetch(proxy.url, { method, body })).status
    }
    for (const [gone, left] of [
      ['one', 'two'],
      ['two', 'one'],
    ] as const) {
      const server = servers[gone === 'one' ? 0 : 1] as Server
      const { port } = server.address() as AddressInfo
      await closed(server)
      // Caddy checks each second which of them is ready, and does not resend requests with a body.
      const isNoticed = async () =>
        (await Promise.all(Array.from({ length: 8 }, () => send('PUT')))).every((one) => one === 200)
      await expect.poll(isNoticed, { timeout: 10_000 }).toBe(true)
      for (let turn = 0; turn < 6; turn++) {
        for (const method of ['GET', 'PUT', 'POST']) {
          expect([method, await send(method)]).toEqual([method, 200])
        }
        expect((await fetch(`${proxy.url}/_next/static/${left}.js`)).status).toBe(200)
      }
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    }
  })

  test.skipIf(skipped)(`asks them while none of them is ready, as when the database is away${note}`, async () => {
    isReady = false
    // Longer than Caddy's checks take.
    await wait(2500)
    for (const method of ['GET', 'PUT']) {
      const answer = await fetch(proxy.url, { method, body: method === 'GET' ? undefined : '{}' })
      expect([method, answer.status]).toEqual([method, 200])
    }
    isReady = true
  })

  test.skipIf(skipped)(`says so in a short page when none of them runs${note}`, async () => {
    const ports = servers.map((server) => (server.address() as AddressInfo).port)
    for (const server of servers) await closed(server)
    const asked = async (method: string, address = '/dashboard') => {
      // The visitors' domain, because the page is not only for requests by port.
      const headers = { host: 'waymark.example' }
      const answer = await ask(proxy.url + address, { method, headers, body: method === 'GET' ? null : '{}' })
      const { 'content-type': type, 'retry-after': after } = answer.headers
      return { status: answer.status, type, after, text: answer.text }
    }
    // At once, before Caddy has noticed, and after it has.
    for (const delay of [0, 2500]) {
      await wait(delay)
      for (const [method, address] of [['GET'], ['PUT'], ['POST'], ['GET', '/_next/static/one.js']] as const) {
        const told = { status: 503, type: expect.stringMatching(/^text\/html/), after: '5' }
        expect(await asked(method, address)).toEqual({
          ...told,
          text: expect.stringContaining('Waymark is not available'),
        })
      }
    }
    for (const [index, server] of servers.entries()) {
      await new Promise<void>((resolve) => server.listen(ports[index], '127.0.0.1', resolve))
    }
  })
})
