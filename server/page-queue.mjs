// Bounds how many pages of one network are drawn at a time. Next draws all that are asked for on one thread: a client that
// asks for hundreds would keep everybody else waiting until the last of them is drawn.
import pLimit from 'p-limit'
import { toNetwork } from '../lib/foundation/rate-limit/network.mjs'

const AT_ONCE = 4
/** For all networks of an IPv6 /48, where one customer may have 65,536 of them. */
const AT_ONCE_WIDER = 8
/** A page that waits for the database holds up others of its network no longer than this. */
const LONGEST_MS = 5000

/**
 * @param {{ atOnce?: number, longestMs?: number, before?: () => Promise<void> }} [options] `before` is waited for in each
 *   turn before its page is drawn
 * @returns {(network: string, response: import('node:http').ServerResponse) => Promise<boolean>} waits for the turn of a
 *   page; false if its client has gone by then. The turn ends when the answer begins (`head`): by then most of a page is
 *   drawn, and a client that takes it slowly holds nobody up.
 */
export function pageTurns({ atOnce = AT_ONCE, longestMs = LONGEST_MS, before } = {}) {
  const queues = new Map()
  return (network, response) =>
    new Promise((resolve) => {
      const queue = queues.get(network) ?? pLimit(atOnce)
      queues.set(network, queue)
      const turn = async () => {
        if (isThere(response)) await before?.()
        resolve(isThere(response))
        if (isThere(response)) await begun(response, longestMs)
      }
      queue(turn).finally(() => {
        if (queue.activeCount + queue.pendingCount === 0) queues.delete(network)
      })
    })
}

/** Resolves when the answer begins, when its connection closes, or after so long. */
const begun = (response, longestMs) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, longestMs).unref()
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    response.once('head', end).once('close', end)
  })

/**
 * The same by the client's address: its network's turns, and of IPv6 then those of the /48 around it.
 * @param {() => Promise<void>} [before]
 * @returns {(address: string, response: import('node:http').ServerResponse) => Promise<boolean>}
 */
export function pageTurnsByAddress(before) {
  const [takeTurn, takeWiderTurn] = [pageTurns({ before }), pageTurns({ before, atOnce: AT_ONCE_WIDER })]
  return async (address, response) => {
    const [network, wider] = [toNetwork(address), toNetwork(address, 48)]
    return (await takeTurn(network, response)) && (wider === network || takeWiderTurn(wider, response))
  }
}

const isThere = (response) => !response.destroyed && !response.req.socket.destroyed
