import 'server-only'
import dns, { type LookupAddress } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { env } from '@/lib/foundation/env'
import { OutboundError } from './outbound-error'
import { isPublicAddress } from './public-address'

/** Most time for a fetch with all its redirects, in milliseconds. */
export const TIME_LIMIT = 8000
const MAX_REDIRECTS = 3

/**
 * Addresses of names, shared by requests that belong together: a name that leads somewhere else a moment later does not
 * take the later ones along, and a hundred requests wait for one lookup.
 */
export type ResolvedNames = Map<string, readonly LookupAddress[]>

type OutboundRequest = {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** Most bytes of the response's body. */
  readonly maxBytes: number
  /** Aborts the fetch: `AbortSignal.timeout(TIME_LIMIT)`, shared by all requests that belong together. */
  readonly signal: AbortSignal
  /** False: a redirect is the answer, and is not followed. True when left out. */
  readonly followsRedirects?: boolean
  /** Each request resolves names anew when left out. */
  readonly names?: ResolvedNames
}

export type Answer = {
  /** URL of the response, after redirects. */
  readonly url: string
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

/**
 * Fetches an address that a user entered. It reaches public addresses only, however they are written, whatever a name
 * resolves to, and wherever a redirect leads; `OUTBOUND_ALLOW` names exceptions.
 * @throws OutboundError
 */
export async function fetchOutbound(address: string, errand: OutboundRequest): Promise<Answer> {
  let url = checked(URL.parse(address))
  for (let hop = 0; ; hop++) {
    const answer = await once(url, errand)
    const next = errand.followsRedirects === false ? null : findRedirect(answer, errand.method ?? 'GET')
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

/**
 * Returns whether a port is allowed. The other low ports belong to mail servers and the like, which read requests as
 * commands.
 */
const isWebPort = (port: string): boolean => port === '' || port === '80' || port === '443' || Number(port) > 1023

function findRedirect({ status, headers }: Answer, method: string): string | null {
  const follows = method === 'GET' ? [301, 302, 303, 307, 308] : [307, 308]
  return follows.includes(status) ? (headers.location ?? null) : null
}

async function once(
  url: URL,
  { method = 'GET', headers, body, maxBytes, signal, names = new Map() }: OutboundRequest,
): Promise<Answer> {
  try {
    signal.throwIfAborted()
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const options = { method, headers: { ...headers, 'accept-encoding': 'identity' }, signal, ...wayTo(url, names) }
      const request = (url.protocol === 'https:' ? https : http).request(url, options, resolve)
      request.on('error', reject)
      // A protocol upgrade arrives only here: without a listener nothing would ever end the fetch.
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
 * Returns an agent that checks each address before it connects: the written one, and those a name resolves to. Each
 * name is resolved once, so that no second result can differ. The agent knows most ranges; `isPublicAddress` knows all.
 */
function wayTo({ host, hostname, protocol }: URL, names: ResolvedNames) {
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
  return { agent: new agent({ keepAlive: false }), lookup: toPublicLookup(names) }
}

/** Refuses a name when any of its addresses is not public: we do not choose the one that is connected to. */
const toPublicLookup =
  (names: ResolvedNames): LookupFunction =>
  (name, options, answer) => {
    const give = (addresses: readonly LookupAddress[]) => {
      const [first] = addresses
      if (!first) return answer(new Error(`${name} has no address.`), '', 4)
      return options.all ? answer(null, [...addresses]) : answer(null, first.address, first.family)
    }
    const known = names.get(name)
    // Never before the caller has returned, as with a real lookup.
    if (known) return process.nextTick(give, known)
    dns.lookup(name, { ...options, all: true }, (error, addresses) => {
      if (error) return answer(error, '', 4)
      if (!addresses.every(({ address }) => isPublicAddress(address)))
        return answer(new OutboundError('refused'), '', 4)
      names.set(name, addresses)
      give(addresses)
    })
  }

/** Resolves names under `localhost` to the machine itself (RFC 6761), because not every resolver does. */
const loopback: LookupFunction = (_name, options, answer) =>
  options.all ? answer(null, [{ address: '127.0.0.1', family: 4 }]) : answer(null, '127.0.0.1', 4)

async function bounded(response: http.IncomingMessage, maxBytes: number): Promise<Buffer> {
  // Refuses a compressed body, which could unpack to any size; none was requested.
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
