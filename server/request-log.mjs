import { randomBytes } from 'node:crypto'
import diagnostics from 'node:diagnostics_channel'
import { requests } from '../lib/foundation/process-log.mjs'
import { isQuiet } from './route-patterns.mjs'

const answered = diagnostics.channel('waymark:request')
const WELL_FORMED = /^[\w.-]{8,64}$/
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * Handles a request under its id. Logs one line when it is answered, and publishes its figures for metrics
 * (`lib/operations/vitals`). A client's own id is taken only from a trusted proxy.
 * @param {import('pino').Logger} log
 * @param {{ route: string, isProxied: boolean }} options
 */
export function logRequest(log, request, response, { route, isProxied }, work) {
  const began = performance.now()
  const { socket, headers } = request
  const written = socket.bytesWritten
  const given = headers['x-request-id'] ?? ''
  const id = isProxied && WELL_FORMED.test(given) ? given : randomBytes(8).toString('hex')
  response.facts = { id }
  response.setHeader('x-request-id', id)
  response.once('close', () => {
    const seconds = (performance.now() - began) / 1000
    const method = METHODS.has(request.method) ? request.method : 'OTHER'
    const status = response.statusCode
    answered.publish({ method, route, status, seconds })
    // An outage has an error line of its own, and needs none for each request.
    const level = isQuiet(route) ? 'debug' : status === 503 ? 'warn' : status >= 500 ? 'error' : 'info'
    const aborted = response.writableFinished ? {} : { aborted: true }
    const bytes = socket.bytesWritten - written
    log[level]({ requestId: id, method, path: route, status, ms: Math.round(seconds * 1e4) / 10, bytes, ...aborted })
  })
  return requests.run(response.facts, work)
}
