// Decides which requests Next gets to see: not those that it would answer with an error of its own, or keep in memory for
// nothing.
import { readKind } from './request-path.mjs'

/** No address of ours has more than a dozen. Next compares each with all others: thousands take it seconds. */
const MOST_PARAMETERS = 100

const READS = ['GET', 'HEAD']
/** Node knows thirty more. What a call does not take of these, Next refuses by itself. */
const CALLS = [...READS, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

const invalid = (title, detail) => ({ status: 400, title, detail, code: 'invalid' })

/**
 * @param {Pick<import('node:http').IncomingMessage, 'url' | 'method' | 'headers' | 'headersDistinct'>} request
 * @returns {import('./refusals.mjs').Refusal | null}
 */
export function decideAdmission({ url, method, headers, headersDistinct }) {
  // Node takes the first, and a proxy in front may have taken the other (RFC 9112, section 3.2).
  if (headersDistinct.host?.length > 1) return invalid('Bad request', 'Send one Host header.')
  const kind = readKind(url)
  if (kind === null) return invalid('Bad address', 'This address cannot be read. Check it for mistakes.')
  if (url.split('&', MOST_PARAMETERS + 1).length > MOST_PARAMETERS) {
    return invalid('Bad address', `This address has too many parameters. Use at most ${MOST_PARAMETERS}.`)
  }
  if (kind === 'hidden') {
    return { status: 404, title: 'Not found', detail: 'This address does not exist here.', code: 'not-found' }
  }
  const isCall = kind === 'call' || kind === 'auth'
  if (!(isCall ? CALLS : READS).includes(method)) return isCall ? noSuchCall : noForm
  if (isRouterState(headers['next-router-state-tree'])) return null
  return invalid('Bad request', 'The header Next-Router-State-Tree cannot be read. Load the page again.')
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

/** Next answers a state of its router that is no tree, `[segment, { slot: tree, ... }, ...]`, as if the server were broken. */
function isRouterState(header) {
  try {
    return header === undefined || isTree(JSON.parse(decodeURIComponent(header)))
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
