// Next draws as many pages at once as are asked for, all on one thread: who asks for hundreds would keep everybody else
// waiting until the last of them is drawn. Of one network a few are drawn at a time, the others in their order.

import { toNetwork } from '../lib/foundation/rate-limit/network.mjs'

const AT_ONCE = 4
/** Of all networks of an IPv6 /48, where one customer may have 65,536 of them. */
const AT_ONCE_WIDER = 8
/** A page that waits for the database holds up others of its network no longer than this. */
const LONGEST_MS = 5000

/**
 * @typedef {{ running: number, readonly waiting: Waiting[] }} Line of one network
 * @typedef {{ readonly response: import('node:http').ServerResponse, readonly tell: (isTurn: boolean) => void }} Waiting
 * @param {{ atOnce?: number, longestMs?: number, before?: () => Promise<void> }} [options] `before` is waited for in each
 *   turn before its page is drawn
 * @returns {(network: string, response: import('node:http').ServerResponse) => Promise<boolean>} waits for the turn of a
 *   page; false where its client has gone by then. The turn ends when the answer begins: by then most of a page is drawn,
 *   and how fast its client takes it is no matter for others.
 */
export function pageTurns({ atOnce = AT_ONCE, longestMs = LONGEST_MS, before } = {}) {
  /** @type {Map<string, Line>} */
  const lines = new Map()

  /** @param {string} network @param {Line} line */
  const advance = (network, line) => {
    while (line.running < atOnce) {
      const first = line.waiting.shift()
      if (!first) break
      if (isThere(first)) begin(network, line, first)
      else first.tell(false)
    }
    if (line.running === 0) lines.delete(network)
  }

  /** @param {string} network @param {Line} line @param {Waiting} first */
  const begin = (network, line, first) => {
    const { response } = first
    const { writeHead } = response
    let isOver = false
    const end = () => {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      line.running -= 1
      advance(network, line)
    }
    line.running += 1
    const timer = setTimeout(end, longestMs).unref()
    response.once('close', end)
    response.writeHead = (...head) => {
      end()
      return writeHead.apply(response, head)
    }
    if (before) before().then(() => first.tell(isThere(first)))
    else first.tell(true)
  }

  return (network, response) =>
    new Promise((tell) => {
      const line = lines.get(network) ?? { running: 0, waiting: [] }
      lines.set(network, line)
      line.waiting.push({ response, tell })
      advance(network, line)
    })
}

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

/** @param {Waiting} waiting */
const isThere = ({ response }) => !response.destroyed && !response.req.socket.destroyed
