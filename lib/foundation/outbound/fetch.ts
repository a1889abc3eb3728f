import 'server-only'
import dns from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { env } from '@/lib/foundation/env'
import { OutboundError } from './outbound-error'
import { isPublicAddress } from './public-address'

/** How long one errand may take in all, with every redirect: in milliseconds. */
export const TIME_LIMIT = 8000
const MAX_REDIRECTS = 3

type Errand = {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** Of the answer's body, in bytes. */
  readonly maxBytes: number
  /** Ends it; `AbortSignal.timeout(TIME_LIMIT)`, shared by all that belongs to one errand. */
  readonly signal: AbortSignal
}

export type Answer = {
  /** Where the answer came from, after redirects. */
  readonly url: string
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

/**
 * Fetches what lies at an address that a user gave. It reaches public addresses only, however they are written, whatever
 * a name resolves to, and wherever a redirect leads; `OUTBOUND_ALLOW` names exceptions.
 * @throws OutboundError
 */
export async function fetchOutbound(address: string, errand: Errand): Promise<Answer> {
  let url = checked(URL.parse(address))
  for (let hop = 0; ; hop++) {
    const answer = await once(url, errand)
    const next = findRedirect(answer, errand.method ?? 'GET')
    if (next === null) return answer
    if (hop === MAX_REDIRECTS) throw new OutboundError('unreadable')
    const target = checked(URL.parse(next, url))
    if (url.protocol === 'https:' && target.protocol === 'http:') throw new OutboundError('refused')
    url = target
  }
}

function checked(url: URL | null): URL {
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && isWebPort(url.port)
  if (!isWeb || url.username || url.password) throw new OutboundError('refused')
  return url
}

/** The other low ports are those of mail servers and the like, which take a request for words of theirs. */
const isWebPort = (port: string): boolean => port === '' || port === '80' || port === '443' || Number(port) > 1023

function findRedirect({ status, headers }: Answer, method: string): string | null {
  const follows = method === 'GET' ? [301, 302, 303, 307, 308] : [307, 308]
  return follows.includes(status) ? (headers.location ?? null) : null
}

async function once(url: URL, { method = 'GET', headers, body, maxBytes, signal }: Errand): Promise<Answer> {
  try {
    signal.throwIfAborted()
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const options = { method, headers: { ...headers, 'accept-encoding': 'identity' }, signal, ...wayTo(url) }
      const request = (url.protocol === 'https:' ? https : http).request(url, options, resolve)
      request.on('error', reject)
      // An answer that changes the protocol comes here alone: without a listener nothing would ever end the errand.
      request.on('upgrade', (_answer, socket) => {
        socket.destroy()
        reject(new OutboundError('unreadable'))
      })
      request.end(body)
    })
    const { statusCode: status = 0, headers: answered } = response
    return { url: url.href, status, headers: answered, body: await bounded(response, maxBytes) }
  } catch (error) {
    throw toOutboundError(error, signal)
  }
}

/**
 * An agent that looks at each address before it connects: at the one that is written, and at those a name resolves to,
 * which are asked for once, so that no second answer can differ. It knows most ranges; `isPublicAddress` all.
 */
function wayTo({ host, hostname, protocol }: URL) {
  if (
    env()
      .OUTBOUND_ALLOW.split(/[\s,]+/)
      .includes(host)
  ) {
    return { agent: false as const, ...(hostname.endsWith('.localhost') ? { lookup: loopback } : {}) }
  }
  const written = hostname.replace(/^\[|\]$/g, '')
  if (isIP(written) && !isPublicAddress(written)) throw new OutboundError('refused')
  const agent = protocol === 'https:' ? RequestFilteringHttpsAgent : RequestFilteringHttpAgent
  return { agent: new agent({ keepAlive: false }), lookup: publicOnly }
}

/** Refuses a name when any of its addresses is not public: which of them is connected to is not for us to say. */
const publicOnly: LookupFunction = (name, options, answer) =>
  dns.lookup(name, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error || !first) return answer(error ?? new Error(`${name} has no address.`), '', 4)
    if (!addresses.every(({ address }) => isPublicAddress(address))) return answer(new OutboundError('refused'), '', 4)
    return options.all ? answer(null, addresses) : answer(null, first.address, first.family)
  })

/** Names under `localhost` are the machine itself (RFC 6761); not every resolver knows. */
const loopback: LookupFunction = (_name, options, answer) =>
  options.all ? answer(null, [{ address: '127.0.0.1', family: 4 }]) : answer(null, '127.0.0.1', 4)

async function bounded(response: http.IncomingMessage, maxBytes: number): Promise<Buffer> {
  // A packed body could unpack to anything; none was asked for.
  if ((response.headers['content-encoding'] ?? 'identity') !== 'identity') {
    response.destroy()
    throw new OutboundError('unreadable')
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    size += (chunk as Buffer).length
    if (size > maxBytes) throw new OutboundError('too-large')
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

function toOutboundError(error: unknown, signal: AbortSignal): OutboundError {
  if (error instanceof OutboundError) return error
  if (signal.aborted) return new OutboundError('slow', error)
  const isRefused = error instanceof Error && /is not allowed\. Because/.test(error.message)
  return new OutboundError(isRefused ? 'refused' : 'unreachable', error)
}
