// The HTTP server in front of Next. It stands here, and not in Next's own, because Next fills forwarding headers in
// by itself: only before it can a client's own be told from those.
import { createServer } from 'node:http'
import next from 'next'
import { ADDRESS_HEADER, addressReader } from './client-address.mjs'
import { isLoopbackHost, refusesForwarded } from './forwarding.mjs'
import { startLog, takeConsole } from './log.mjs'
import { explainEmptyRefusals, problem, refuseUnreadable } from './refusals.mjs'
import { requestLog } from './request-log.mjs'
import { routeReader } from './route-patterns.mjs'
import { root } from './steps.mjs'
import { gracefulStop } from './stop.mjs'
import { strictTransport } from './transport-security.mjs'

/**
 * What one client may make the server wait and keep. A request's head has to be there within 15 seconds, and all of it
 * within two minutes: time for the largest file (10 MB) over a slow line, and not for one byte now and then.
 */
const bounds = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  /** How often the two are looked at. */
  connectionsCheckingInterval: 5000,
  /** Longer than proxies keep an idle connection (60 s as a rule), so that they end it, and never send into a closed one. */
  keepAliveTimeout: 65_000,
  /** Of all the head, in bytes. */
  maxHeaderSize: 16 * 1024,
}

/** Serves until SIGINT or SIGTERM; then finishes the requests under way and ends the process. */
export async function serve({ isDev }) {
  const host = process.env.HOST
  const port = Number(process.env.PORT)
  const log = startLog({ level: process.env.LOG_LEVEL })
  const server = createServer(bounds)
  const stop = gracefulStop(server, { drainMs: 1000 * Number(process.env.DRAIN_SECONDS ?? 0), log })
  const app = next({ dev: isDev, hostname: host, port, httpServer: server })
  if (!isDev) takeConsole(log)
  await app.prepare()
  const routeOf = isDev ? (pathname) => pathname : routeReader(root)
  const logged = requestLog({ log, routeOf, trusted: process.env.TRUSTED_PROXIES ?? '' })
  const answer = answerer(app.getRequestHandler())
  server.on('request', (request, response) => {
    stop.tell(response)
    logged(request, response, () => answer(request, response))
  })
  server.on('clientError', refuseUnreadable)
  // Only now: behind a proxy, who is refused a connection is sent on to another server, and who is let in waits.
  await listen(server, port, host)
  process.once('SIGINT', stop.begin)
  process.once('SIGTERM', stop.begin)
  stopWithNpm(stop.begin)

  const shown = host.includes(':') ? `[${host}]` : host
  // However quiet the log is: whoever started it waits for this.
  log.child({}, { level: 'info' }).info(`Waymark is ready at http://${shown}:${server.address().port}`)
}

/** What a request goes through before Next has it. */
function answerer(handle) {
  const isDemo = process.env.DEMO === '1'
  const addressOf = addressReader(process.env.TRUSTED_PROXIES ?? '')
  const transport = strictTransport(process.env.NEXTAUTH_URL)
  return (request, response) => {
    if (transport) response.setHeader('strict-transport-security', transport)
    request.headers[ADDRESS_HEADER] = addressOf(request)
    const refusal = (isDemo && demoRefusal(request)) || refusalOf(request)
    if (!refusal) {
      explainEmptyRefusals(request, response)
      return handle(request, response)
    }
    const [status, title, detail, code] = refusal
    response.writeHead(status, { 'content-type': 'application/problem+json', connection: 'close' })
    response.end(problem(status, title, detail, code))
  }
}

/** What comes through a proxy, or by a name that others gave this machine. */
function demoRefusal({ headers }) {
  if (!refusesForwarded(headers) && isLoopbackHost(headers.host)) return null
  const detail = 'The demo has known passwords and answers on its own machine only, not through a proxy.'
  return [403, 'Demo mode', detail, 'demo-only']
}

const MAX_AUTH_BODY = 64 * 1024

/** What never reaches Next: what it would answer with an error of its own. */
function refusalOf(request) {
  if (!request.url.startsWith('/') || !isDecodable(request.url))
    return [400, 'Bad address', 'This is no address here.', 'invalid']
  if (!request.url.startsWith('/api/auth/') || request.method !== 'POST') return null
  // Our own routes count as they read; next-auth reads whatever comes.
  const length = Number(request.headers['content-length'] ?? Number.NaN)
  const detail = 'The body is too large, or does not say how large it is.'
  return length <= MAX_AUTH_BODY ? null : [413, 'Too large', detail, 'too-large']
}

function isDecodable(url) {
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}

function listen(server, port, host) {
  return new Promise((resolve) => {
    server.once('error', (error) => {
      const why = error.code === 'EADDRINUSE' ? `port ${port} is taken; set PORT to another one` : error.message
      process.stderr.write(`Waymark cannot start: ${why}.\n`)
      process.exit(1)
    })
    server.listen(port, host, resolve)
  })
}

/** npm runs us in a shell that dies of a SIGTERM without handing it on: when that shell is gone, we were meant. */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 250)
  watch.unref()
}
