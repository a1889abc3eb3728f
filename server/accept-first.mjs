import { setImmediate as nextTurn } from 'node:timers/promises'

/** Longest wait, however many connections keep coming. */
const LONGEST_MS = 1000

/**
 * Makes a function that accepts the waiting connections before long work begins. Node accepts one connection in each turn
 * of its event loop: behind hundreds of others a client waits for hundreds of turns, and while pages are drawn each of
 * those takes tens of milliseconds instead of a fraction of one.
 * @param {import('node:events').EventEmitter} server an HTTP or TCP server
 * @returns {() => Promise<void>} resolves once a whole turn of the event loop has brought no new connection, or after
 *   `longestMs`
 */
export function acceptFirst(server, { longestMs = LONGEST_MS } = {}) {
  let accepted = 0
  server.on('connection', () => {
    accepted += 1
  })
  return async () => {
    const began = performance.now()
    // The turn under way may have accepted its connection already.
    await nextTurn()
    for (let before = -1; before < accepted && performance.now() - began < longestMs; ) {
      before = accepted
      await nextTurn()
    }
  }
}
