// The HTTP server in front of Next. Next fills in forwarding headers by itself: only in front of it can a client's own be
// told from those.
import { createServer } from 'node:http'
import next from 'next'
import { startLog, takeConsole } from '../lib/foundation/process-log.mjs'
import { shared } from '../lib/foundation/shared.mjs'
import { root } from '../tools/setup/steps.mjs'
import { acceptFirst } from './accept-first.mjs'
import { decideAdmission } from './admission.mjs'
import { ADDRESS_HEADER, clientReader } from './client-address.mjs'
import { demoRefusal } from './demo.mjs'
import { pageQueue } from './page-queue.mjs'
import { databaseUnavailable, refuse, refuseUnreadable } from './refusals.mjs'
import { DECIDING_HEADERS, inRequestLocale } from './request-locale.mjs'
import { logRequest } from './request-log.mjs'
import { ServerAnswer } from './response.mjs'
import { isInLocale, isPage, routeReader } from './route-patterns.mjs'
import { gracefulStop } from './stop.mjs'

/**
 * Limits on how long one client may take and how much it may send before it is answered. Two minutes are enough for the
 * largest file (10 MB) over a slow line, and not for one byte now and then.
 */
const bounds = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  /** Interval at which both timeouts are checked. */
  connectionsCheckingInterval: 5000,
  /** Longer than proxies keep an idle connection (usually 60 s): then they close it, and never send into a closed one. */
  keepAliveTimeout: 65_000,
  /** Of all the head, in bytes. */
  maxHeaderSize: 16 * 1024,
}

/**
 * Time without traffic after which a connection is closed: its client has stopped reading its answers, which are kept in
 * memory for it. An open page hears something every 20 s, and files are sent while they are made.
 */
const STILL_MS = 180_000

/** Connections that the kernel queues until they are accepted; it has a maximum of its own (Linux: 4096). */
const BACKLOG = 4096

/**
 * Serves until SIGINT or SIGTERM; then finishes the requests under way and ends the process.
 * @param settings the environment as `prepare.ts` answers it
 */
export async function serve({ isDev, settings }) {
  const { HOST: host } = settings
  const port = Number(settings.PORT)
  const log = startLog({ level: settings.LOG_LEVEL })
  const server = createServer({ ...bounds, ServerResponse: ServerAnswer })
  if (!isDev) server.setTimeout(STILL_MS)
  const acceptWaiting = acceptFirst(server)
  const stop = gracefulStop(server, { acceptWaiting, drainMs: 1000 * Number(settings.DRAIN_SECONDS), log })
  // Next listens for upgrades on the server it is given, and never closes their sockets. Only development needs them (for
  // reloading). In production it gets a server that nothing connects to, and Node treats an upgrade as a normal request.
  const app = next({ dev: isDev, hostname: host, port, httpServer: isDev ? server : createServer() })
  if (!isDev) takeConsole(log)
  await app.prepare()
  const answer = answerer(app.getRequestHandler(), { acceptWaiting, isDev, isDemo: settings.DEMO === '1' })
  const readClient = clientReader(settings.TRUSTED_PROXIES)
  const findRoute = isDev ? (pathname) => pathname : routeReader(root)
  server.on('request', (request, response) => {
    const { address, isProxied } = readClient(request)
    request.headers[ADDRESS_HEADER] = address
    const route = findRoute(request.url.split(/[?#]/, 1)[0])
    logRequest(log, request, response, { route, isProxied }, () => answer(request, response, route))
  })
  server.on('clientError', refuseUnreadable)
  // Only now: a proxy sends a request elsewhere if its connection is refused, and waits if it is accepted.
  await listen(server, port, host)
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)

  const shown = host.includes(':') ? `[${host}]` : host
  // Logged at every level: whoever started the server waits for this line.
  log.child({}, { level: 'info' }).info(`Waymark is ready at http://${shown}:${server.address().port}`)
}

/** Makes the function that refuses a request or hands it to Next, a page in its turn. Development has no limits. */
function answerer(handle, { acceptWaiting, isDev, isDemo }) {
  const inTurn = pageQueue(acceptWaiting)
  return async (request, response, route) => {
    const { url, headers } = request
    // There is nothing to upgrade to: what comes after the head is not ours to read (RFC 9110, section 7.8).
    if (headers.upgrade !== undefined) response.shouldKeepAlive = false
    const isBounded = !isDev && isPage(url, route)
    const refusal =
      (isDemo && demoRefusal(request)) ||
      (!isDev && decideAdmission(request)) ||
      // Next's router then loads the whole page, which says more.
      (shared.isDatabaseUnavailable && headers.rsc && databaseUnavailable) ||
      // Prefetches count too.
      (isBounded && (await shared.takePage?.(headers)))
    if (refusal) return refuse(request, response, refusal)
    const draw = () => {
      if (!isInLocale(route)) return handle(request, response)
      response.vary = DECIDING_HEADERS
      return inRequestLocale(request, () => handle(request, response))
    }
    return isBounded ? inTurn(headers[ADDRESS_HEADER], response, draw) : draw()
  }
}

function listen(server, port, host) {
  return new Promise((resolve) => {
    server.once('error', (error) => {
      const why = error.code === 'EADDRINUSE' ? `port ${port} is taken; set PORT to another one` : error.message
      process.stderr.write(`Waymark cannot start: ${why}.\n`)
      process.exit(1)
    })
    server.listen(port, host, BACKLOG, resolve)
  })
}
