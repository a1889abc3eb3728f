import { EventEmitter } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { pageTurns, pageTurnsByAddress } from './page-queue.mjs'
import { wrapResponse } from './wrap-response.mjs'

const makeResponse = () => {
  const own = { destroyed: false, req: { socket: { destroyed: false } } }
  const response = Object.assign(new EventEmitter(), own)
  return response as typeof response & ServerResponse
}

/** Requests a number of pages from an address. @returns a log of the outcomes, in the order of the decisions */
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
  // A turn ends when the response starts, however slowly it is received.
  responses[1]?.emit('head')
  responses[1]?.emit('close')
  await wait(0)
  expect(log.slice(2)).toEqual(['drawn 2'])
  responses[0]?.emit('close')
  responses[2]?.emit('close')
  await wait(0)
  expect(log.slice(3)).toEqual(['drawn 3', 'drawn 4'])
})

test('of a network four pages are drawn at a time, and of an IPv6 /48 eight', async () => {
  const take = pageTurnsByAddress()
  const drawn = async (addresses: readonly string[]) => {
    const logs = addresses.map((address) => ask(take, address, 5).log)
    await wait(0)
    return logs.map(({ length }) => length)
  }
  expect(await drawn(['2001:db8:1:1::1'])).toEqual([4])
  expect(await drawn(['2001:db8:1:2::1', '2001:db8:1:3::1', '2001:db8:1:4::1'])).toEqual([4, 0, 0])
  expect(await drawn(['2001:db8:2:1::1', '198.51.100.1', '198.51.100.2'])).toEqual([4, 4, 4])
})

test('a page waits for its turn until what comes before has been done, and is not drawn if its client left', async () => {
  const done: (() => void)[] = []
  const take = pageTurns({ atOnce: 1, before: () => new Promise<void>((resolve) => done.push(resolve)) })
  const { log, responses } = ask(take, 'a', 2)
  await wait(0)
  expect([log, done.length]).toEqual([[], 1])
  if (responses[0]) responses[0].destroyed = true
  responses[0]?.emit('close')
  done[0]?.()
  await wait(0)
  expect(log).toEqual(['gone 0'])
  done[1]?.()
  await wait(0)
  expect(log).toEqual(['gone 0', 'drawn 1'])
})

test('a page whose client has gone is not drawn', async () => {
  const take = pageTurns({ atOnce: 1 })
  const { log, responses } = ask(take, 'a', 3)
  if (responses[1]) responses[1].req.socket.destroyed = true
  await wait(0)
  responses[0]?.emit('close')
  await wait(0)
  expect(log).toEqual(['drawn 0', 'gone 1', 'drawn 2'])
})

test('a page that is never drawn holds up the next for a while only, and its turn ends once', async () => {
  vi.useFakeTimers()
  const take = pageTurns({ atOnce: 1, longestMs: 1000 })
  const { log, responses } = ask(take, 'a', 3)
  await vi.advanceTimersByTimeAsync(1001)
  expect(log).toEqual(['drawn 0', 'drawn 1'])
  responses[0]?.emit('close')
  await vi.advanceTimersByTimeAsync(1)
  expect(log).toHaveLength(2)
  responses[1]?.emit('close')
  await vi.advanceTimersByTimeAsync(1)
  expect(log).toHaveLength(3)
  vi.useRealTimers()
})

test('on real connections, pipelined or not, a turn ends however an answer begins', async () => {
  const take = pageTurns({ atOnce: 2 })
  let [running, most] = [0, 0]
  const ways: readonly ((response: ServerResponse) => void)[] = [
    (response) => response.writeHead(304).end(),
    (response) => response.end('whole'),
    (response) => response.write('begun') && response.end(),
    (response) => {
      response.flushHeaders()
      response.end()
    },
  ]
  const server = createServer(async (request, response) => {
    wrapResponse(request, response, { isUnavailable: () => false })
    if (!(await take('a', response))) return
    running += 1
    most = Math.max(most, running)
    await wait(5)
    running -= 1
    ways[Number(request.url?.slice(1)) % ways.length]?.(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const client = connect(port, '127.0.0.1')
  const text = Array.from({ length: 12 }, (_, at) => `GET /${at} HTTP/1.1\r\nhost: a\r\n\r\n`).join('')
  let received = ''
  client.on('data', (data) => {
    received += data
  })
  client.write(text)
  await Promise.all(Array.from({ length: 12 }, async (_, at) => (await fetch(`http://127.0.0.1:${port}/${at}`)).text()))
  await expect.poll(() => received.match(/HTTP\/1.1 (200|304)/g)?.length).toBe(12)
  expect(most).toBe(2)
  client.destroy()
  server.close()
})
