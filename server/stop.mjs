import { Server } from 'node:net'
import { shared } from '../lib/foundation/shared.mjs'

/** Time after which requests under way are cut off. */
const LONGEST_MS = 10_000

/**
 * Makes the function that stops a server, in three steps. For `drainMs` it serves as before but reports that it is not
 * ready, so that a proxy has time to notice. Then it accepts no new connection, and each answer ends its own: a proxy
 * that is refused asks another server. For `drainMs` more it keeps idle connections, and answers what a proxy sends there.
 * @param {import('node:http').Server} server
 * @param {{ acceptWaiting: () => Promise<void>, drainMs: number, log: Pick<import('pino').Logger, 'info'> }} options
 * @returns {() => void}
 */
export function gracefulStop(server, { acceptWaiting, drainMs, log }) {
  const [draining, stopping] = [new AbortController(), new AbortController()]
  // Open streams, responses and jobs follow these signals.
  Object.assign(shared, { draining: draining.signal, stopping: stopping.signal })

  const end = async () => {
    // Closing the socket resets connections that wait to be accepted, and a proxy may already have sent a request in one.
    await acceptWaiting()
    stopping.abort()
    // Not the `close` of HTTP, which would also end idle connections: a request may be on its way in one.
    Server.prototype.close.call(server, async () => {
      await shared.jobs?.idle()
      await shared.database?.$disconnect()
      log.info('Waymark has stopped')
      process.exit(0)
    })
    // Clients that keep idle connections open do not delay the stop any longer.
    setTimeout(() => setInterval(() => server.closeIdleConnections(), 100).unref(), drainMs).unref()
    setTimeout(() => process.exit(0), drainMs + LONGEST_MS).unref()
  }

  return () => {
    if (draining.signal.aborted) return
    draining.abort()
    log.info({ drainMs }, 'Waymark is stopping')
    setTimeout(end, drainMs)
  }
}
