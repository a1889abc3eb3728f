import 'server-only'
import type { JSONWebKeySet } from 'jose'
import { fetchOutbound, TIME_LIMIT } from '@/lib/foundation/outbound/fetch'
import { OutboundError } from '@/lib/foundation/outbound/outbound-error'
import { oncePerProcess } from '@/lib/foundation/shared.mjs'

const FRESH_MS = 10 * 60 * 1000
/** Shortest time between two fetches for a key that is not among those known. */
const AGAIN_MS = 60 * 1000
const MAX_BYTES = 256 * 1024

type Known = { readonly keys: Promise<JSONWebKeySet>; readonly fetchedAt: number }

const knownKeys = () => oncePerProcess('ciIssuerKeys', () => new Map<string, Known>())

/**
 * Returns the public keys of an issuer, at most ten minutes old. The caller has checked that the issuer is one of those
 * listed, so that the cache stays small.
 * @param keyId that has to be among them: keys fetched a minute ago or more are then fetched again
 * @throws OutboundError
 */
export async function getIssuerKeys(issuer: string, keyId: string | undefined, now: number): Promise<JSONWebKeySet> {
  const known = knownKeys().get(issuer)
  if (known && now - known.fetchedAt < FRESH_MS) {
    const keys = await known.keys
    const has = keyId === undefined || keys.keys.some(({ kid }) => kid === keyId)
    if (has || now - known.fetchedAt < AGAIN_MS) return keys
  }
  const keys = fetchKeys(issuer)
  knownKeys().set(issuer, { keys, fetchedAt: now })
  // What failed is tried again with the next token. Keys that are still fresh stay: a token with a made-up key id would
  // take them from all others otherwise, whenever the issuer cannot be reached.
  keys.catch(() => {
    if (known && now - known.fetchedAt < FRESH_MS) knownKeys().set(issuer, known)
    else knownKeys().delete(issuer)
  })
  return keys
}

async function fetchKeys(issuer: string): Promise<JSONWebKeySet> {
  const signal = AbortSignal.timeout(TIME_LIMIT)
  const read = async (address: string) => readJson(await fetchOutbound(address, { maxBytes: MAX_BYTES, signal }))
  const { issuer: named, jwks_uri: address } = await read(
    `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  )
  const isUsable = named === issuer && typeof address === 'string'
  // Keys that come without TLS could be anyone's.
  if (!isUsable || (issuer.startsWith('https:') && !address.startsWith('https:'))) throw new OutboundError('unreadable')
  const { keys } = await read(address)
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'object' && key !== null)) {
    throw new OutboundError('unreadable')
  }
  return { keys }
}

function readJson({ status, body }: { readonly status: number; readonly body: Buffer }): Record<string, unknown> {
  if (status !== 200) throw new OutboundError('unreadable')
  try {
    return Object(JSON.parse(body.toString('utf8')))
  } catch (error) {
    throw new OutboundError('unreadable', error)
  }
}
