import { ServerResponse } from 'node:http'
import { shared } from '../lib/foundation/shared.mjs'
import { databaseUnavailable, problemForStatus, toAnswer } from './refusals.mjs'

/** Headers that are kept when another answer replaces Next's. */
const KEPT = new Set(['x-request-id', 'strict-transport-security', 'connection'])

/**
 * Node's response, with what Next has no settings for. It emits `head` before its head is written, and
 * - ends its connection while the server stops, so that the client's next request goes to another server;
 * - is a 503 in the place of a 500 if its request met no database;
 * - has `vary` among the values of `Vary`, which Next sets anew for pages;
 * - has a problem document if the API answers with the status of an error alone.
 */
export class ServerAnswer extends ServerResponse {
  /** @type {{ id?: string, isUnavailable?: boolean }} facts of the request, which the build finds by `shared.requests` */
  facts = {}
  vary = ''
  #isReplaced = false
  #needsProblem = false

  writeHead(status, ...rest) {
    if (this.#isReplaced) return this
    this.emit('head')
    if (shared.stopping?.aborted) this.setHeader('connection', 'close')
    if (status === 500 && this.facts.isUnavailable) return this.#replace()
    if (this.vary) this.appendHeader('vary', this.vary)
    const isCall = this.req.url.startsWith('/api/') && this.req.method !== 'HEAD'
    if (isCall && status >= 400 && rest.length === 0 && !this.hasHeader('content-type')) {
      this.#needsProblem = true
      this.setHeader('content-type', 'application/problem+json')
      this.setHeader('cache-control', 'no-store')
      this.removeHeader('content-length')
    }
    return super.writeHead(status, ...rest)
  }

  write(...args) {
    if (!this.headersSent) this.writeHead(this.statusCode)
    return this.#isReplaced || super.write(...args)
  }

  end(...args) {
    // Of an error, decides about the body before Node derives its length.
    if (!this.headersSent && this.statusCode >= 400) this.writeHead(this.statusCode)
    if (this.#isReplaced) return this
    const isEmpty = typeof args[0] === 'function' || !args[0]?.length
    return this.#needsProblem && isEmpty ? super.end(problemForStatus(this.statusCode)) : super.end(...args)
  }

  /** Answers by Node's own methods: Next has put its compression around those of this response. */
  #replace() {
    for (const name of this.getHeaderNames()) if (!KEPT.has(name)) this.removeHeader(name)
    const { status, headers, body } = toAnswer(this.req, databaseUnavailable)
    super.writeHead(status, headers)
    super.end(body)
    // Next may go on to write its page of the error.
    this.#isReplaced = true
    return this
  }
}
