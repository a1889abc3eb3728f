import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { KEY_HEADER } from '@/lib/learning/checks/kit/exchange'
import { type Fault, makeSampleApi } from './sample-api'

export type SampleServer = {
  /** Address with a host that `OUTBOUND_ALLOW` can name. */
  readonly address: string
  readonly host: string
  /** Files that it serves besides, by path. */
  readonly files: Map<string, string>
  /** Answers a request in place of the API. @returns whether it did */
  before: (request: IncomingMessage, response: ServerResponse) => boolean
  readonly stop: () => Promise<void>
}

/** Serves the sample API on a free port of this machine. It takes one key. */
export async function serveSampleApi(apiKey: string, faults: readonly Fault[] = []): Promise<SampleServer> {
  const api = makeSampleApi(faults)
  const files = new Map<string, string>()
  const server = createServer(async (request, response) => {
    if (made.before(request, response)) return
    const { method = 'GET', url: path = '/' } = request
    const file = files.get(path)
    if (file !== undefined) return void response.end(file)
    let body = ''
    for await (const part of request) body += part
    const key = request.headers[KEY_HEADER] === apiKey ? 'valid' : 'wrong'
    const answer = api({ method: method as 'GET', path, key, body: body || null })
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `work.localhost:${(server.address() as AddressInfo).port}`
  const made: SampleServer = {
    ...{ address: `http://${host}`, host, files },
    before: () => false,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return made
}
