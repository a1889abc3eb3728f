// Lets the server accept the connections that wait before it begins long work. Node accepts one connection in each turn
// of its event loop: behind hundreds of others a client waits for hundreds of turns, and while pages are drawn each of
// those takes tens of milliseconds instead of a fraction of one.
import { setImmediate as nextTurn } from 'node:timers/promises'

/** However many keep coming, what is to be done begins after so long. */
const LONGEST_MS = 1000

/**
 * @param {import('node:events').EventEmitter} server an HTTP or TCP server
 * @param {{ longestMs?: number }} [bounds]
 * @returns {() => Promise<void>} resolves once a whole turn of the event loop has brought no new connection, or after
 *   `longestMs`
 */
export function acceptFirst(server, { longestMs = LONGEST_MS } = {}) {
  let accepted = 0
  server.on('connection', () => {
    accepted += 1
  })
  const untilNoneWaits = async () => {
    const began = performance.now()
    // This one may have begun before whoever asks did.
    await nextTurn()
    for (let before = -1; before < accepted && performance.now() - began < longestMs; ) {
      before = accepted
      await nextTurn()
    }
  }
  /** @type {Promise<void> | null} Shared by all who ask meanwhile. */
  let waiting = null
  return () => {
    waiting ??= untilNoneWaits().finally(() => {
      waiting = null
    })
    return waiting
  }
}
