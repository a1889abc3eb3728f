import pLimit from 'p-limit'
import { toNetwork } from '../lib/foundation/rate-limit/network.mjs'

const AT_ONCE = 4
/** For all networks of an IPv6 /48, where one customer may have 65,536 of them. */
const AT_ONCE_WIDER = 8
/** Longest turn: a page that waits for the database holds up others of its network no longer. */
const LONGEST_MS = 5000

/**
 * Makes a queue that bounds how many pages of one network are drawn at a time. Next draws all pages on one thread: a client
 * that asks for hundreds would keep everybody else waiting until the last of them is drawn.
 * @param {() => Promise<void>} acceptWaiting runs in each turn before its page is drawn
 * @returns a function that calls `draw` in its turn, unless the client has left. The turn ends when the answer begins
 *   (`head`): by then most of a page is drawn, and a client that takes it slowly holds nobody up.
 */
export function pageQueue(acceptWaiting) {
  const queues = new Map()
  const inQueue = async (network, atOnce, work) => {
    const queue = queues.get(network) ?? pLimit(atOnce)
    queues.set(network, queue)
    try {
      await queue(work)
    } finally {
      if (queue.activeCount + queue.pendingCount === 0) queues.delete(network)
    }
  }
  /** @type {(address: string, response: import('node:http').ServerResponse, draw: () => void) => Promise<void>} */
  return (address, response, draw) => {
    const hasLeft = () => response.destroyed || response.req.socket.destroyed
    const turn = async () => {
      if (!hasLeft()) await acceptWaiting()
      if (hasLeft()) return
      const begun = hasBegun(response)
      draw()
      await begun
    }
    const [network, wider] = [toNetwork(address), toNetwork(address, 48)]
    return inQueue(network, AT_ONCE, () => (wider === network ? turn() : inQueue(wider, AT_ONCE_WIDER, turn)))
  }
}

/** Resolves when the answer begins, when its connection closes, or after so long. */
const hasBegun = (response) =>
  new Promise((resolve) => {
    const longest = setTimeout(resolve, LONGEST_MS).unref()
    const end = () => {
      clearTimeout(longest)
      resolve()
    }
    response.once('head', end).once('close', end)
  })
