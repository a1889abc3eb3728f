import { databaseUnavailable, problemForStatus, refuse } from './refusals.mjs'

/** Headers that stay when another answer takes the place of Next's. */
const KEPT = new Set(['x-request-id', 'strict-transport-security', 'connection'])

/**
 * Changes what Next answers, for which it has no settings. The response
 * - emits `head` before its head is written;
 * - has `vary` among the values of its `Vary`, which Next sets anew for pages;
 * - is a 503 in the place of a 500 if `isUnavailable` says that the request met no database;
 * - has a problem document if the API answers with the status of an error alone.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ vary?: string, isUnavailable: () => boolean }} options
 */
export function wrapResponse(request, response, { vary, isUnavailable }) {
  const { writeHead, write, end, flushHeaders } = response
  const takesProblem = request.url.startsWith('/api/') && request.method !== 'HEAD'
  let hasBegun = false
  let isReplaced = false
  let isBare = false

  /** Runs before the head is written, whichever of the methods is called first. */
  const begin = (status, hasHeaders) => {
    if (hasBegun || response.headersSent) return
    hasBegun = true
    response.emit('head')
    if (status === 500 && isUnavailable()) return replace()
    if (vary) response.appendHeader('vary', vary)
    isBare = takesProblem && status >= 400 && !hasHeaders && !response.hasHeader('content-type')
    if (!isBare) return
    response.setHeader('content-type', 'application/problem+json')
    response.setHeader('cache-control', 'no-store')
    response.removeHeader('content-length')
  }
  const replace = () => {
    isReplaced = true
    for (const name of response.getHeaderNames()) if (!KEPT.has(name)) response.removeHeader(name)
    // Past what compresses Next's answers: it has replaced these methods too.
    Object.assign(response, { writeHead, end })
    refuse(request, response, databaseUnavailable)
    // Next may go on to write its page of the error.
    Object.assign(response, { writeHead: () => response, write: () => true, end: () => response, flushHeaders() {} })
  }
  response.writeHead = (status, ...rest) => {
    begin(status, rest.length > 0)
    return isReplaced ? response : writeHead.call(response, status, ...rest)
  }
  response.write = (...args) => {
    begin(response.statusCode, false)
    return isReplaced || write.apply(response, args)
  }
  response.flushHeaders = () => {
    begin(response.statusCode, false)
    if (!isReplaced) flushHeaders.call(response)
  }
  response.end = (...args) => {
    begin(response.statusCode, false)
    if (isReplaced) return response
    // For HEAD Next passes null.
    const [chunk] = args
    const isEmpty = !chunk || typeof chunk === 'function' || chunk.length === 0
    return isBare && isEmpty ? end.call(response, problemForStatus(response.statusCode)) : end.apply(response, args)
  }
}
