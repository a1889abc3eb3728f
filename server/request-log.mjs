// Logs one line for each request, and publishes its figures for metrics (`lib/operations/vitals`).
import { randomUUID } from 'node:crypto'
import diagnostics from 'node:diagnostics_channel'
import { isTrustedPeer } from './client-address.mjs'
import { requests } from './log.mjs'
import { isQuiet } from './route-patterns.mjs'

const answered = diagnostics.channel('waymark:request')
const WELL_FORMED = /^[\w.-]{8,64}$/
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

// The last 16 characters of a UUID, which Node generates ahead, many at a time.
const newId = () => randomUUID().slice(-17).replace('-', '')

/**
 * Makes the request log.
 * @param {{ log: import('pino').Logger, routeOf: (pathname: string) => string, trusted: string }} options
 * @returns a function that handles a request under its id, and logs it after the answer
 */
export function requestLog({ log, routeOf, trusted }) {
  const isTrusted = isTrustedPeer(trusted)
  return (request, response, work) => {
    const began = performance.now()
    const { socket } = request
    const written = socket.bytesWritten
    const given = request.headers['x-request-id']
    const id = WELL_FORMED.test(given ?? '') && isTrusted(request) ? given : newId()
    response.setHeader('x-request-id', id)
    response.once('close', () => {
      const seconds = (performance.now() - began) / 1000
      const method = METHODS.has(request.method) ? request.method : 'OTHER'
      const path = routeOf(parsePathname(request.url))
      const status = response.statusCode
      answered.publish({ method, route: path, status, seconds })
      // An outage has an error line of its own, and needs none for each request.
      const level = isQuiet(path) ? 'debug' : status === 503 ? 'warn' : status >= 500 ? 'error' : 'info'
      if (!log.isLevelEnabled(level)) return
      const aborted = response.writableFinished ? {} : { aborted: true }
      const bytes = socket.bytesWritten - written
      log[level]({ requestId: id, method, path, status, ms: Math.round(seconds * 1e4) / 10, bytes, ...aborted })
    })
    return requests.run({ id }, work)
  }
}

const parsePathname = (url) => url.split(/[?#]/, 1)[0]
