// Answers of the server itself, before Next or in its place: a page for browsers, a problem document (RFC 9457) for
// programs.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { STATUS_CODES } from 'node:http'
import { shared } from '../lib/foundation/shared.mjs'

/**
 * @typedef {{
 *   status: number, title: string, detail: string, code: string,
 *   allow?: string, retryAfter?: number, endsConnection?: boolean,
 * }} Refusal `retryAfter` in seconds. `endsConnection` where the rest of the request is not worth reading.
 */

/** @returns the name of the instance, as its pages last read it */
const getSiteName = () => shared.siteName ?? 'Waymark'

/** @type {Refusal} `lib/foundation/errors.ts` has the same seconds: about as long as a restart of a database takes. */
export const databaseUnavailable = {
  status: 503,
  title: 'We’ll be right back',
  get detail() {
    return `${getSiteName()} can’t reach its database right now, so it can’t show this page. Try again in a moment.`
  },
  code: 'unavailable',
  retryAfter: 5,
  endsConnection: false,
}

/** With the colours, sizes and radius of `app/globals.css`. */
const template = readFileSync(new URL('refusal.html', import.meta.url), 'utf8')
const [, style] = template.split(/<\/?style>/)
const styleHash = createHash('sha256').update(style).digest('base64')

/** The page runs and loads nothing: it has to work where all else is refused. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Refusal} refusal
 */
export function refuse(request, response, refusal) {
  const { status, headers, body } = toAnswer(request, refusal)
  response.writeHead(status, headers).end(body)
}

/** @returns the status, headers and body of a refusal */
export function toAnswer({ url, method, headers }, refusal) {
  const { status, allow, retryAfter, endsConnection = true } = refusal
  const isPage = !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html')
  const body = isPage ? page(refusal) : problem(refusal)
  return {
    status,
    headers: {
      'content-type': isPage ? 'text/html; charset=utf-8' : 'application/problem+json',
      'content-length': Buffer.byteLength(body),
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      ...(allow ? { allow } : {}),
      ...(retryAfter ? { 'retry-after': String(retryAfter) } : {}),
      ...(endsConnection ? { connection: 'close' } : {}),
    },
    body: method === 'HEAD' ? undefined : body,
  }
}

const escapeText = (text) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)

/** No text of the request is among the values. An empty address is that of the page itself. */
function page({ retryAfter, ...values }) {
  const [href, words] = retryAfter === undefined ? ['/', 'Go to the start page'] : ['', 'Load this page again']
  const all = { ...values, href, words, detail: escapeText(values.detail), site: escapeText(getSiteName()) }
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => all[name])
}

const problem = ({ status, title, detail, code, retryAfter }) =>
  JSON.stringify({ type: 'about:blank', title, status, detail, code, retryAfter })

const CODES = { 404: 'not-found', 405: 'not-found', 431: 'too-large' }

/** A problem document for an answer that has a status alone. */
export function problemForStatus(status) {
  const title = STATUS_CODES[status]
  return problem({ status, title, detail: `${title}.`, code: CODES[status] ?? 'invalid' })
}

/** Answers what Node could not read as a request: headers that are too large, or no HTTP at all. */
export function refuseUnreadable(error, socket) {
  if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy()
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code] ?? 400
  const body = problemForStatus(status)
  const headers = `content-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers}\r\n\r\n${body}`)
}
