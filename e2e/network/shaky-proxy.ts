import { createServer, type IncomingMessage, request as open, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Fate of a request: its connection ends before the server gets it, while the server works, or when its response is
 * complete; half of the response comes; it reaches the server long after its sender has given it up; or a proxy
 * responds in the server's place.
 */
export type Fault = 'before' | 'during' | 'after' | 'half' | 'late' | 502 | 503 | 504

/** A write that the server handled, whether or not the response arrived. */
export type Served = {
  readonly at: number
  readonly key: string | undefined
  readonly path: string
  readonly body: string
  readonly status: number
  readonly answer: string
}

export type ShakyProxy = {
  readonly url: string
  /** Chooses the fate of a write of progress; null lets it pass. */
  fault: (path: string) => Fault | null
  /** All responses of the server to writes of progress, in its order. */
  readonly served: readonly Served[]
  /** Lets the late requests reach the server now, and waits until it has handled all that it got. */
  readonly settled: () => Promise<void>
  readonly stop: () => Promise<void>
}

const isWrite = ({ method, url = '' }: IncomingMessage) => method !== 'GET' && url.startsWith('/api/v1/me/progress')
/** Closes each connection: a browser would silently repeat a request that was lost on a reused one. */
const OWN_CONNECTION = { connection: 'close' }

/** Starts a proxy between a browser and the server that loses requests and responses: real connections, really cut. */
export async function startShakyProxy(target: string): Promise<ShakyProxy> {
  const served: Served[] = []
  const late: (() => Promise<unknown>)[] = []
  const cut: Promise<unknown>[] = []
  const { host, origin } = new URL(target)

  /** Forwards a request to the server, as if the browser had sent it directly. */
  const forward = (incoming: IncomingMessage, body: Buffer) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const { method, headers } = incoming
      const own = { ...headers, host, ...(headers.origin ? { origin } : {}) }
      // Uncompressed, because the response is read here too.
      const writing = { ...own, 'accept-encoding': 'identity', 'content-length': String(body.length) }
      const call = open(`${target}${incoming.url}`, { method, headers: method === 'GET' ? own : writing })
      call.on('response', resolve).on('error', reject).end(body)
    })
  const ask = async (incoming: IncomingMessage, body: Buffer) => {
    const response = await forward(incoming, body)
    const answer = await readAll(response)
    const key = incoming.headers['idempotency-key']?.toString()
    const { url: path = '' } = incoming
    served.push({ at: Date.now(), key, path, body: `${body}`, status: response.statusCode ?? 0, answer: `${answer}` })
    return { status: response.statusCode ?? 0, headers: response.headers, answer }
  }
  const write = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const fault = proxy.fault(incoming.url ?? '')
    if (fault === 'before') return outgoing.destroy()
    const body = await readAll(incoming)
    if (typeof fault === 'number') {
      return outgoing.writeHead(fault, { 'content-type': 'text/html', ...OWN_CONNECTION }).end('<html>')
    }
    if (fault === 'late') {
      late.push(() => ask(incoming, body))
      return outgoing.destroy()
    }
    const asked = ask(incoming, body)
    if (fault === 'during') {
      cut.push(asked.catch(() => null))
      return setImmediate(() => outgoing.destroy())
    }
    const { status, headers, answer } = await asked
    if (fault === 'after') return outgoing.destroy()
    outgoing.writeHead(status, { ...headers, ...OWN_CONNECTION })
    if (fault === 'half') return outgoing.write(answer.subarray(0, answer.length / 2), () => outgoing.destroy())
    outgoing.end(answer)
  }
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const response = await forward(incoming, await readAll(incoming))
    outgoing.writeHead(response.statusCode ?? 502, { ...response.headers, ...OWN_CONNECTION })
    outgoing.on('close', () => response.destroy())
    response.on('error', () => outgoing.destroy()).pipe(outgoing)
  }
  const server = createServer((incoming, outgoing) => {
    const carried = isWrite(incoming) ? write(incoming, outgoing) : pass(incoming, outgoing)
    carried.catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const proxy: ShakyProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: () => null,
    served,
    settled: async () => void (await Promise.all([...cut, ...late.splice(0).map((send) => send())])),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return proxy
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
