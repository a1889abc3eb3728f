// The HTTP server in front of Next. It stands here, and not in Next's own, because Next fills forwarding headers in
// by itself: only before it can a client's own be told from those.
import { createServer } from 'node:http'
import next from 'next'
import { root } from '../tools/setup/steps.mjs'
import { acceptFirst } from './accept-first.mjs'
import { decideAdmission, demoRefusal, isPage, tooManyPages, unavailableRefusal } from './admission.mjs'
import { ADDRESS_HEADER, addressReader } from './client-address.mjs'
import { requests, startLog, takeConsole } from './log.mjs'
import { pageTurnsByAddress } from './page-queue.mjs'
import { refuse, refuseUnreadable } from './refusals.mjs'
import { DECIDING_HEADERS, inRequestLocale } from './request-locale.mjs'
import { requestLog } from './request-log.mjs'
import { isInLocale, isQuiet, routeReader } from './route-patterns.mjs'
import { gracefulStop } from './stop.mjs'
import { wrapResponse } from './wrap-response.mjs'

/**
 * What one client may make the server wait and keep. A request's head has to be there within 15 seconds, and all of it
 * within two minutes: time for the largest file (10 MB) over a slow line, and not for one byte now and then.
 */
const bounds = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  /** Interval at which both timeouts are checked. */
  connectionsCheckingInterval: 5000,
  /** Longer than proxies keep an idle connection (60 s as a rule), so that they end it, and never send into a closed one. */
  keepAliveTimeout: 65_000,
  /** Of all the head, in bytes. */
  maxHeaderSize: 16 * 1024,
}

/**
 * After so long a connection on which nothing moves is ended: its client takes no more of its answers, which are kept for
 * it. An open page hears something every 20 s, and files are sent while they are made.
 */
const STILL_MS = 180_000

/** Connections that the kernel keeps until they are accepted; it has a maximum of its own (Linux: 4096). */
const BACKLOG = 4096

/**
 * Serves until SIGINT or SIGTERM; then finishes the requests under way and ends the process.
 * @param settings the environment as `prepare.ts` answers it
 */
export async function serve({ isDev, settings }) {
  const { HOST: host, TRUSTED_PROXIES: trusted } = settings
  const port = Number(settings.PORT)
  const log = startLog({ level: settings.LOG_LEVEL })
  const server = createServer(bounds)
  if (!isDev) server.setTimeout(STILL_MS)
  const acceptWaiting = acceptFirst(server)
  const stop = gracefulStop(server, { acceptWaiting, drainMs: 1000 * Number(settings.DRAIN_SECONDS), log })
  // Next listens for upgrades on the server it is given, and never closes their sockets. Only development needs them (for
  // reloading). In production it gets a server that nothing connects to, and Node treats an upgrade as a normal request.
  const app = next({ dev: isDev, hostname: host, port, httpServer: isDev ? server : createServer() })
  if (!isDev) takeConsole(log)
  await app.prepare()
  const findRoute = isDev ? (pathname) => pathname : routeReader(root)
  const logged = requestLog({ log, routeOf: findRoute, trusted })
  const answer = answerer(app.getRequestHandler(), { acceptWaiting, isDev, settings, routeOf: findRoute })
  server.on('request', (request, response) => {
    stop.tell(response)
    logged(request, response, () => answer(request, response))
  })
  server.on('clientError', refuseUnreadable)
  // Only now: behind a proxy, who is refused a connection is sent on to another server, and who is let in waits.
  await listen(server, port, host)
  process.once('SIGINT', stop.begin)
  process.once('SIGTERM', stop.begin)

  const shown = host.includes(':') ? `[${host}]` : host
  // However quiet the log is: whoever started it waits for this.
  log.child({}, { level: 'info' }).info(`Waymark is ready at http://${shown}:${server.address().port}`)
}

/** What a request goes through before Next has it. */
function answerer(handle, { acceptWaiting, isDev, settings, routeOf }) {
  const isDemo = settings.DEMO === '1'
  const readAddress = addressReader(settings.TRUSTED_PROXIES)
  const takeTurn = pageTurnsByAddress(acceptWaiting)
  // In development Next asks for its own by other methods, and for hundreds of files.
  const isOfDevelopment = ({ url }) => isDev && /^\/(_next\/|__nextjs)/.test(url)
  const isFile = (pathname) => isDev || isQuiet(routeOf(pathname))
  const hasWords = (request) => !isOfDevelopment(request) && isInLocale(routeOf(request.url.split('?', 1)[0]))
  return async (request, response) => {
    request.headers[ADDRESS_HEADER] = readAddress(request)
    // There is nothing to upgrade to: what comes after the head is not ours to read (RFC 9110, section 7.8).
    if (request.headers.upgrade !== undefined) response.shouldKeepAlive = false
    const refusal =
      (isDemo && demoRefusal(request)) ||
      (isOfDevelopment(request) ? null : decideAdmission(request)) ||
      unavailableRefusal(request) ||
      (await tooManyPages(request, isFile))
    if (refusal) return refuse(request, response, refusal)
    const isInWords = hasWords(request)
    const facts = requests.getStore()
    wrapResponse(request, response, {
      vary: isInWords ? DECIDING_HEADERS : undefined,
      isUnavailable: () => facts?.isUnavailable === true,
    })
    if (isPage(request.url, isFile) && !(await takeTurn(request.headers[ADDRESS_HEADER], response))) return
    if (!isInWords) return handle(request, response)
    return inRequestLocale(request, () => handle(request, response))
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
