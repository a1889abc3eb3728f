// What is answered while the database is away. Next makes a 500 of whatever a page throws; which of them met no database,
// the request knows (`noteUnavailable` in lib/foundation/log.ts).
import { requests } from './log.mjs'
import { refuse } from './refusal-page.mjs'

/** In seconds: about as long as a restart of a database takes. `lib/foundation/errors.ts` says the same to programs. */
const RETRY_AFTER = 5

/** @type {import('./refusal-page.mjs').Refusal} */
const refusal = {
  status: 503,
  title: 'We’ll be right back',
  detail: 'Waymark can’t reach its database right now, so it can’t show this page. Try again in a moment.',
  code: 'unavailable',
  retryAfter: RETRY_AFTER,
  endsConnection: false,
}

/**
 * While the database is known to be away, what Next's router asks for by itself: it then loads the whole page, which says
 * more.
 */
export const awayRefusal = ({ headers }) => (globalThis.waymarkDatabaseAway && headers.rsc ? refusal : null)

/** Answers with a 503 in the place of an error page that is there for want of the database. */
export function explainUnavailable(request, response) {
  const met = requests.getStore()
  const { writeHead, write, end, flushHeaders } = response
  let isReplaced = false
  const isWanted = (status) => !isReplaced && !response.headersSent && status === 500 && met?.isUnavailable === true
  const replace = () => {
    isReplaced = true
    for (const name of response.getHeaderNames()) if (!KEPT.has(name)) response.removeHeader(name)
    Object.assign(response, { writeHead, end })
    refuse(request, response, refusal)
    // What Next goes on to say is not sent.
    Object.assign(response, { writeHead: () => response, write: () => true, end: () => response, flushHeaders() {} })
  }
  /** Each may be the first that Next, or what compresses its answers, calls. */
  const unlessReplaced =
    (method, answer) =>
    (...args) => {
      if (isWanted(response.statusCode)) replace()
      return isReplaced ? answer : method.apply(response, args)
    }
  response.write = unlessReplaced(write, true)
  response.end = unlessReplaced(end, response)
  response.flushHeaders = unlessReplaced(flushHeaders, undefined)
  response.writeHead = (status, ...rest) => {
    if (isWanted(status)) replace()
    return isReplaced ? response : writeHead.call(response, status, ...rest)
  }
}

const KEPT = new Set(['x-request-id', 'strict-transport-security', 'connection'])
