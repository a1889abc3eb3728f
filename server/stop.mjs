// How a server ends: it says that it is about to, goes on answering for a while, finishes what is under way, and goes.
import { Server } from 'node:net'

/** After so long whatever is still under way is cut off. */
const LONGEST_MS = 10_000

/**
 * Ends in three steps. For `drainMs` all goes on, but the server is not ready: a proxy that asks has time to see it. Then
 * nobody new is let in, and each answer is the last of its connection: a proxy that is refused asks elsewhere. So long
 * again, at most, a proxy has for ending the connections that lie idle; what it sends into one meanwhile is answered.
 * @param {import('node:http').Server} server
 * @param {{ drainMs: number, log: import('pino').Logger }} options
 */
export function gracefulStop(server, { drainMs, log }) {
  // Streams that are open, and the server's own jobs, hear from this that it is about to end.
  const stopping = new AbortController()
  globalThis.waymarkStopping = stopping.signal
  const draining = new AbortController()
  globalThis.waymarkDraining = draining.signal
  const open = new Set()

  const end = async () => {
    await nobodyAtTheDoor(server)
    stopping.abort()
    for (const response of open) last(response)
    // Not the one of HTTP, which would end idle connections with it: something may be on its way in them.
    Server.prototype.close.call(server, async () => {
      await globalThis.waymarkJobs?.idle()
      await globalThis.waymarkDatabase?.$disconnect()
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

/**
 * Ends at a moment when no connection waits to be taken: the system resets those with the socket that it closes, and a
 * proxy takes what it has sent into one for begun.
 */
async function nobodyAtTheDoor(server) {
  let somebodyCame = true
  const came = () => {
    somebodyCame = true
  }
  server.on('connection', came)
  // A turn of the event loop takes one connection. Under more than it can take there is always somebody.
  for (let turn = 0; somebodyCame && turn < 1000; turn++) {
    somebodyCame = false
    await new Promise(setImmediate)
  }
  server.off('connection', came)
}

/** Its connection is not kept: who asks again comes by a new one, which leads elsewhere. */
function last(response) {
  if (!response.headersSent) response.setHeader('connection', 'close')
}
