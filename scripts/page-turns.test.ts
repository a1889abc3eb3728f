import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { pageTurns } from './page-turns.mjs'

const makeResponse = () => {
  const own = { destroyed: false, req: { socket: { destroyed: false } }, writeHead: (status: number) => `${status}` }
  const response = Object.assign(new EventEmitter(), own)
  return response as typeof response & ServerResponse
}

/** Asks for so many pages of an address. @returns what became of each, in the order in which it was decided */
function ask(take: ReturnType<typeof pageTurns>, address: string, count: number) {
  const log: string[] = []
  const responses = Array.from({ length: count }, (_, at) => {
    const response = makeResponse()
    take(address, response).then((isTurn) => log.push(`${isTurn ? 'drawn' : 'gone'} ${at}`))
    return response
  })
  return { log, responses }
}

test('one address has a few pages drawn at a time, in its order, and holds up no other', async () => {
  const take = pageTurns({ atOnce: 2 })
  const { log, responses } = ask(take, 'a', 5)
  const other = ask(take, 'b', 1)
  await wait(0)
  expect(log).toEqual(['drawn 0', 'drawn 1'])
  expect(other.log).toEqual(['drawn 0'])
  // An answer that begins ends its turn, however slowly it is taken; and is written as it was.
  expect(responses[1]?.writeHead(200)).toBe('200')
  responses[1]?.emit('close')
  await wait(0)
  expect(log.slice(2)).toEqual(['drawn 2'])
  responses[0]?.emit('close')
  responses[2]?.emit('close')
  await wait(0)
  expect(log.slice(3)).toEqual(['drawn 3', 'drawn 4'])
})

test('a page whose client has gone is not drawn', async () => {
  const take = pageTurns({ atOnce: 1 })
  const { log, responses } = ask(take, 'a', 3)
  if (responses[1]) responses[1].req.socket.destroyed = true
  responses[0]?.emit('close')
  await wait(0)
  expect(log).toEqual(['drawn 0', 'gone 1', 'drawn 2'])
})

test('a page that is never drawn holds up the next for a while only, and its turn ends once', async () => {
  const take = pageTurns({ atOnce: 1, longestMs: 1000 })
  const { log, responses } = ask(take, 'a', 3)
  await expect.poll(() => log, { timeout: 5000, interval: 10 }).toEqual(['drawn 0', 'drawn 1'])
  responses[0]?.emit('close')
  await wait(0)
  expect(log).toHaveLength(2)
  responses[1]?.emit('close')
  await wait(0)
  expect(log).toHaveLength(3)
})
