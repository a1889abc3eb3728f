// The HTTP server in front of Next. It stands here, and not in Next's own, because Next fills forwarding headers in
// by itself: only before it can a client's own be told from those.
import { createServer } from 'node:http'
import next from 'next'
import { ADDRESS_HEADER, addressReader } from './client-address.mjs'
import { isLoopbackHost, refusesForwarded } from './forwarding.mjs'
import { explainEmptyRefusals, problem, refuseUnreadable } from './refusals.mjs'
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
  const isDemo = process.env.DEMO === '1'

  // Streams that are open, and the server's own jobs, hear from this that it is about to end.
  const stopping = new AbortController()
  globalThis.waymarkStopping = stopping.signal

  const addressOf = addressReader(process.env.TRUSTED_PROXIES ?? '')
  const transport = strictTransport(process.env.NEXTAUTH_URL)
  let handle
  const server = createServer(bounds, (request, response) => {
    if (transport) response.setHeader('strict-transport-security', transport)
    if (isDemo && (refusesForwarded(request.headers) || !isLoopbackHost(request.headers.host))) {
      response.writeHead(403, { 'content-type': 'application/problem+json' })
      response.end(
        problem(
          403,
          'Demo mode',
          'The demo has known passwords and answers on its own machine only, not through a proxy.',
          'demo-only',
        ),
      )
      return
    }
    request.headers[ADDRESS_HEADER] = addressOf(request)
    const refusal = refusalOf(request, handle !== undefined)
    explainEmptyRefusals(request, response)
    if (!refusal) return handle(request, response)
    const [status, title, detail, code] = refusal
    response.writeHead(status, { 'content-type': 'application/problem+json', 'retry-after': '1', connection: 'close' })
    response.end(problem(status, title, detail, code))
  })
  server.on('clientError', refuseUnreadable)
  await listen(server, port, host)

  const app = next({ dev: isDev, hostname: host, port, httpServer: server })
  await app.prepare()
  handle = app.getRequestHandler()

  const stop = async () => {
    stopping.abort()
    server.close(async () => {
      await globalThis.waymarkJobs?.idle()
      process.exit(0)
    })
    server.closeIdleConnections()
    // A client that keeps its connection open without asking anything does not hold the stop up.
    setInterval(() => server.closeIdleConnections(), 100).unref()
    setTimeout(() => process.exit(0), 10_000).unref()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  stopWithNpm(stop)

  const shown = host.includes(':') ? `[${host}]` : host
  console.log(`Waymark is ready at http://${shown}:${server.address().port}`)
}

const MAX_AUTH_BODY = 64 * 1024

/** What never reaches Next: requests before it is ready, and those it would answer with an error of its own. */
function refusalOf(request, isReady) {
  if (!isReady) return [503, 'Starting', 'The server is starting. Try again in a moment.', 'starting']
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
      console.error(`Waymark cannot start: ${why}.`)
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
