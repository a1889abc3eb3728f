import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'

export type DrillServer = {
  readonly server: Server
  readonly origin: string
  readonly port: number
  /** Requests so far, as `GET /things`. */
  readonly requests: readonly string[]
  /** The most that were under way at once. */
  readonly most: () => number
  readonly stop: () => Promise<void>
}

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

/** Starts a server on a free port of this machine. */
export async function startServer(answer: Answer, host = '127.0.0.1'): Promise<DrillServer> {
  const requests: string[] = []
  let [now, most] = [0, 0]
  const server: Server = createServer(async (request, response) => {
    requests.push(`${request.method} ${request.url}`)
    most = Math.max(most, ++now)
    response.on('close', () => now--)
    answer(request, response, await text(request))
  })
  server.listen(0, host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  const name = host.includes(':') ? `[${host}]` : host
  return { server, origin: `http://${name}:${port}`, port, requests, most: () => most, stop }
}

export const KEY = 'a key of the learner'

const send = (response: ServerResponse, status: number, value: unknown, headers = {}) =>
  void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value))

/** Answers as the contract of the drill says. @param folder that paths begin with */
export function answerWell(folder = ''): Answer {
  const things = new Map<string, unknown>()
  return (request, response, body) => {
    const path = request.url?.startsWith(folder) ? request.url.slice(folder.length) : ''
    if (path === '/together') return void setTimeout(() => send(response, 200, {}), 300)
    if (request.headers['x-api-key'] !== KEY) return send(response, 401, {})
    if (request.method === 'POST' && path === '/things') {
      const id = `${things.size + 1}`
      const thing = { id, ...JSON.parse(body) }
      things.set(`/things/${id}`, thing)
      return send(response, 201, thing, { location: `${folder}/things/${id}` })
    }
    if (path === '/things') return send(response, 200, [...things.values()])
    const thing = things.get(path)
    send(response, thing ? 200 : 404, thing ?? {})
  }
}

/** Answers each path in a way that a runner has to survive. */
export const answerOddly: Answer = ({ url, headers }, response) => {
  switch (url) {
    case '/echo':
      return echo(response, `${headers['x-api-key']}`)
    case '/reset-content':
      return void response.writeHead(205, { 'content-length': 5, connection: 'close' }).end('hello')
    case '/huge':
      return pour(response)
    case '/redirect':
      return void response.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }).end()
    case '/cookies':
      return void response.writeHead(200, { 'set-cookie': ['a=1; Path=/', 'b=2'], 'x-other': 'left out' }).end('ok')
    case '/bytes':
      return void response.writeHead(200, { 'content-length': 4 }).end(Buffer.from([0xff, 0x61, 0x00, 0xfe]))
    case '/mark':
      return void response.end('\ufeffmarked')
    case '/closes':
      return void response.destroy()
    case '/packed':
      return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('unpacked'))
    case '/status':
      return void response.writeHead(799).end('no such status')
    case '/empty':
      return void response.writeHead(204).end()
    case '/cut':
      response.writeHead(200, { 'content-length': 100 })
      response.write('half')
      return void setTimeout(() => response.destroy(), 50)
    case '/unpackable':
      return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(Buffer.alloc(80_000, 'x'))
    case '/slow':
      return
    default:
      return void response.end('{}')
  }
}

/** Repeats the API key in a header and in the body, whose length it names. */
function echo(response: ServerResponse, key: string): void {
  const body = JSON.stringify({ headers: { 'x-api-key': key } })
  response.writeHead(200, { 'content-length': body.length, 'x-request-id': `of ${key}` }).end(body)
}

function pour(response: ServerResponse): void {
  const chunk = Buffer.alloc(65_536, 'x')
  const fill = () => {
    while (!response.destroyed && response.write(chunk));
  }
  response.on('drain', fill)
  fill()
}
