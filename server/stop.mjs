// How a server ends: it says that it is about to, goes on answering for a while, finishes what is under way, and goes.

import { Server } from 'node:net'
import { shared } from '../lib/foundation/shared.mjs'

/** After so long whatever is still under way is cut off. */
const LONGEST_MS = 10_000

/**
 * Ends in three steps. For `drainMs` all goes on, but the server is not ready: a proxy that asks has time to see it. Then
 * nobody new is let in, and each answer is the last of its connection: a proxy that is refused asks elsewhere. So long
 * again, at most, a proxy has for ending the connections that lie idle; what it sends into one meanwhile is answered.
 * @param {import('node:http').Server} server
 * @param {{ acceptWaiting: () => Promise<void>, drainMs: number, log: import('pino').Logger }} options
 */
export function gracefulStop(server, { acceptWaiting, drainMs, log }) {
  // Streams that are open, and the server's own jobs, hear from this that it is about to end.
  const stopping = new AbortController()
  shared.stopping = stopping.signal
  const draining = new AbortController()
  shared.draining = draining.signal
  const open = new Set()

  const end = async () => {
    // The system resets connections that wait when the socket closes, and a proxy takes what it has sent into one for begun.
    await acceptWaiting()
    stopping.abort()
    for (const response of open) last(response)
    // Not the one of HTTP, which would end idle connections with it: something may be on its way in them.
    Server.prototype.close.call(server, async () => {
      await shared.jobs?.idle()
      await shared.database?.$disconnect()
      log.info('Waymark has stopped')
      process.exit(0)
    })
    // A client that keeps its connection open without asking anything does not hold the stop up for longer.
    setTimeout(() => setInterval(() => server.closeIdleConnections(), 100).unref(), drainMs).unref()
    setTimeout(() => process.exit(0), drainMs + LONGEST_MS).unref()
  }

  const begin = () => {
    if (draining.signal.aborted) return
    draining.abort()
    log.info({ drainMs }, 'Waymark is stopping')
    setTimeout(end, drainMs)
  }
  const tell = (response) => {
    if (stopping.signal.aborted) return last(response)
    open.add(response)
    response.once('close', () => open.delete(response))
  }
  return { begin, tell }
}

/** Its connection is not kept: who asks again comes by a new one, which leads elsewhere. */
function last(response) {
  if (!response.headersSent) response.setHeader('connection', 'close')
}
