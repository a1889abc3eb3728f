// How a server ends: it says that it is about to, goes on answering for a while, finishes what is under way, and goes.

/** After so long whatever is still under way is cut off. */
const LONGEST_MS = 10_000

/**
 * @param {import('node:http').Server} server
 * @param {{ drainMs: number, log: import('pino').Logger }} options `drainMs` is for a proxy to see that it is time to
 *   ask elsewhere: so long after the signal requests are still taken
 */
export function gracefulStop(server, { drainMs, log }) {
  // Streams that are open, and the server's own jobs, hear from this that it is about to end.
  const stopping = new AbortController()
  globalThis.waymarkStopping = stopping.signal
  const draining = new AbortController()
  globalThis.waymarkDraining = draining.signal

  const end = async () => {
    stopping.abort()
    server.close(async () => {
      await globalThis.waymarkJobs?.idle()
      await globalThis.waymarkDatabase?.$disconnect()
      log.info('Waymark has stopped')
      process.exit(0)
    })
    // A client that keeps its connection open without asking anything does not hold the stop up.
    setInterval(() => server.closeIdleConnections(), 100).unref()
    setTimeout(() => process.exit(0), LONGEST_MS).unref()
  }

  const open = new Set()
  let isBegun = false
  const begin = () => {
    if (isBegun) return
    isBegun = true
    draining.abort()
    for (const response of open) last(response)
    log.info({ drainMs }, 'Waymark is stopping')
    setTimeout(end, drainMs)
  }
  const tell = (response) => {
    if (isBegun) return last(response)
    open.add(response)
    response.once('close', () => open.delete(response))
  }
  return { begin, tell }
}

/** Its connection is not kept: who asks again comes by a new one, which leads elsewhere. */
function last(response) {
  if (!response.headersSent) response.setHeader('connection', 'close')
}
