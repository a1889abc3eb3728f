// Which requests Next gets to see: not those that it would answer with an error of its own, or keep in memory for nothing.

import { shared } from '../lib/foundation/shared.mjs'
import { isLoopbackHost, refusesForwarded } from './forwarding.mjs'
import { databaseUnavailable } from './refusals.mjs'
import { readPath } from './request-path.mjs'

/** No address of ours has more than a dozen. Next compares each with all others: thousands take it seconds. */
const MOST_PARAMETERS = 100

const READS = ['GET', 'HEAD']
/** Node knows thirty more. What a call does not take of these, Next refuses by itself. */
const CALLS = [...READS, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * @param {Pick<import('node:http').IncomingMessage, 'url' | 'method' | 'headers' | 'headersDistinct'>} request
 * @returns {import('./refusals.mjs').Refusal | null}
 */
export function decideAdmission({ url, method, headers, headersDistinct }) {
  // Node takes the first, and a proxy in front may have taken the other (RFC 9112, section 3.2).
  if (headersDistinct.host?.length > 1) {
    return { status: 400, title: 'Bad request', detail: 'Send one Host header.', code: 'invalid' }
  }
  const address = readPath(url)
  if (!address || !isDecodable(url)) {
    return {
      status: 400,
      title: 'Bad address',
      detail: 'This address cannot be read. Check it for mistakes.',
      code: 'invalid',
    }
  }
  if (url.split('&', MOST_PARAMETERS + 1).length > MOST_PARAMETERS) {
    const detail = `This address has too many parameters. Use at most ${MOST_PARAMETERS}.`
    return { status: 400, title: 'Bad address', detail, code: 'invalid' }
  }
  if (address.kind === 'hidden') {
    return { status: 404, title: 'Not found', detail: 'This address does not exist here.', code: 'not-found' }
  }
  const isCall = address.kind === 'call' || address.kind === 'auth'
  if (!(isCall ? CALLS : READS).includes(method)) return isCall ? noSuchCall : noForm
  if (isRouterState(headers['next-router-state-tree'])) return null
  const detail = 'The header Next-Router-State-Tree cannot be read. Load the page again.'
  return { status: 400, title: 'Bad request', detail, code: 'invalid' }
}

const noSuchCall = {
  status: 405,
  title: 'Not available here',
  detail: 'There is no such call at this address.',
  code: 'not-found',
  allow: CALLS.join(', '),
}

/** No page takes a form: Next would keep up to 10 MB of each body for its proxy and its page. */
const noForm = {
  ...noSuchCall,
  detail:
    'This page cannot take a form, so nothing was saved. Turn on JavaScript, load the page again and send the form once more.',
  allow: READS.join(', '),
}

/**
 * Whether the router state that a browser sends has the shape of a tree: `[segment, { slot: tree, ... }, ...]`. Next answers
 * anything else as if the server were broken.
 */
function isRouterState(header) {
  if (header === undefined) return true
  try {
    return isTree(JSON.parse(decodeURIComponent(header)))
  } catch {
    return false
  }
}

const isTree = (tree) =>
  Array.isArray(tree) &&
  (typeof tree[0] === 'string' || Array.isArray(tree[0])) &&
  typeof tree[1] === 'object' &&
  tree[1] !== null &&
  Object.values(tree[1]).every(isTree)

/**
 * True if the URL decodes as UTF-8 and its query has no %00, which PostgreSQL rejects. A %00 in the path is left to the
 * route, which answers not found.
 */
function isDecodable(url) {
  try {
    decodeURIComponent(url)
    const query = url.indexOf('?')
    return query < 0 || !url.includes('%00', query)
  } catch {
    return false
  }
}

/** Refuses requests to the demo through a proxy or for another host name. */
export function demoRefusal({ headers }) {
  if (!refusesForwarded(headers) && isLoopbackHost(headers.host)) return null
  const detail = 'The demo has known passwords and answers on its own machine only, not through a proxy.'
  return { status: 403, title: 'Demo mode', detail, code: 'demo-only' }
}

/**
 * While the database is known to be unavailable, refuses what Next's router asks for by itself: it then loads the whole
 * page, which says more.
 */
export const unavailableRefusal = ({ headers }) =>
  shared.isDatabaseUnavailable && headers.rsc ? databaseUnavailable : null

/**
 * Whether an address that `decideAdmission` lets through is a page's, and no call's or file's.
 * @param {string} url
 * @param {(pathname: string) => boolean} isFile
 */
export function isPage(url, isFile) {
  const path = url.split('?', 1)[0]
  return !path.startsWith('/api/') && !isFile(path)
}

/**
 * Counts who opens pages, prefetches too. Call it for what `decideAdmission` lets through: only there the path is
 * certain. `lib/platform/http/page-limit.ts` lies in Next's build, and puts its function among the shared values.
 * Files of the build and calls are not counted here.
 * @param {Pick<import('node:http').IncomingMessage, 'url' | 'headers'>} request
 * @param {(pathname: string) => boolean} isFile
 * @returns {Promise<import('./refusals.mjs').Refusal | null>}
 */
export async function tooManyPages({ url, headers }, isFile) {
  if (!isPage(url, isFile)) return null
  const refusal = await shared.takePage?.(headers)
  if (!refusal) return null
  const { retryAfter, message } = refusal
  return {
    status: 429,
    title: 'Too many requests',
    detail: message,
    code: 'too-many',
    retryAfter,
    endsConnection: false,
  }
}
