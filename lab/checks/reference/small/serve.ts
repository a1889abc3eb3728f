import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as reference servers read it. */
export type Asked = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly cookies: ReadonlyMap<string, string>
}
export type Said = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  /** Sent as it is where it is text, otherwise as JSON. */
  readonly body?: unknown
}
export type Handler = (asked: Asked) => Said | Promise<Said>

/** Starts a server on a free port of the loopback, or on the one given. */
export async function serveHandler(handler: Handler, port = 0): Promise<Server> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { pathname, searchParams } = new URL(`http://reference${request.url}`)
    const asked = {
      ...{ method: request.method ?? 'GET', path: pathname, query: searchParams, headers: request.headers },
      ...{ body: Buffer.concat(chunks).toString(), cookies: readCookies(request.headers.cookie ?? '') },
    }
    const { status, headers, body } = await handler(asked)
    const isText = typeof body === 'string'
    const text = body === undefined ? '' : isText ? body : JSON.stringify(body)
    const type = isText ? 'text/plain; charset=utf-8' : 'application/json'
    const isBare = status === 204 || status === 304
    response.writeHead(status, { ...(isBare || text === '' ? {} : { 'content-type': type }), ...headers })
    response.end(isBare || asked.method === 'HEAD' ? undefined : text)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}

const readCookies = (header: string): ReadonlyMap<string, string> =>
  new Map(header.split('; ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))

export const toBase = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

/** Reads a body as JSON; undefined where it is none. */
export function readJsonBody({ body }: Asked): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
