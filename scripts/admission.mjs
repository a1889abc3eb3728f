// Which requests Next gets to see: not those that it would answer with an error of its own, or keep in memory for nothing.
import flight from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js'
import { isLoopbackHost, refusesForwarded } from './forwarding.mjs'

const MAX_AUTH_BODY = 64 * 1024

const READS = ['GET', 'HEAD']
/** Node knows thirty more. What a call does not take of these, Next refuses by itself. */
const CALLS = [...READS, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Next's last-resort error page has an address of its own, which would answer as if the server were broken. */
const BROKEN = /^\/_global-error(?![\w-])/

const isCall = (url) => url.startsWith('/api/')

/**
 * @param {Pick<import('node:http').IncomingMessage, 'url' | 'method' | 'headers'>} request
 * @returns {import('./refusal-page.mjs').Refusal | null}
 */
export function refusalOf({ url, method, headers }) {
  if (!url.startsWith('/') || !isDecodable(url)) {
    return {
      status: 400,
      title: 'Bad address',
      detail: 'This address cannot be read. Check it for mistakes.',
      code: 'invalid',
    }
  }
  if (BROKEN.test(url)) {
    return { status: 404, title: 'Not found', detail: 'This address does not exist here.', code: 'not-found' }
  }
  const allowed = isCall(url) ? CALLS : READS
  if (!allowed.includes(method)) return wrongMethod(url, allowed)
  if (!isRouterState(headers['next-router-state-tree'])) {
    const detail = 'The header Next-Router-State-Tree cannot be read. Load the page again.'
    return { status: 400, title: 'Bad request', detail, code: 'invalid' }
  }
  if (!url.startsWith('/api/auth/') || method !== 'POST') return null
  // Our own routes count as they read; next-auth reads whatever comes.
  const length = Number(headers['content-length'] ?? Number.NaN)
  const detail = 'The body is too large, or does not say how large it is.'
  return length <= MAX_AUTH_BODY ? null : { status: 413, title: 'Too large', detail, code: 'too-large' }
}

/** No page takes a form: Next would keep up to 10 MB of each body for its proxy and its page. */
function wrongMethod(url, allowed) {
  const detail = isCall(url)
    ? 'There is no such call at this address.'
    : 'This page cannot take a form, so nothing was saved. Turn on JavaScript, load the page again and send the form once more.'
  return { status: 405, title: 'Not available here', detail, code: 'not-found', allow: allowed.join(', ') }
}

/** Next's own check, made before Next does: where it fails, a page answers as if the server were broken. */
function isRouterState(header) {
  try {
    flight.parseAndValidateFlightRouterState(header)
    return true
  } catch {
    return false
  }
}

function isDecodable(url) {
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}

/** What comes to a demo through a proxy, or by a name that others gave this machine. */
export function demoRefusal({ headers }) {
  if (!refusesForwarded(headers) && isLoopbackHost(headers.host)) return null
  const detail = 'The demo has known passwords and answers on its own machine only, not through a proxy.'
  return { status: 403, title: 'Demo mode', detail, code: 'demo-only' }
}

/**
 * Counts who opens pages, prefetches too. What `lib/boundary/pages.ts` says is asked over the global: it lies in Next's
 * build. Files of the build and calls are not counted here.
 * @param {Pick<import('node:http').IncomingMessage, 'url' | 'headers'>} request
 * @param {(pathname: string) => boolean} isFile
 * @returns {Promise<import('./refusal-page.mjs').Refusal | null>}
 */
export async function tooManyPages({ url, headers }, isFile) {
  if (isCall(url) || isFile(url.split(/[?#]/, 1)[0])) return null
  const refusal = await globalThis.waymarkPages?.(headers)
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
