import { EventEmitter } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { pageQueue } from './page-queue.mjs'
import { ServerAnswer } from './response.mjs'

const makeResponse = () => {
  const own = { destroyed: false, req: { socket: { destroyed: false } } }
  const response = Object.assign(new EventEmitter(), own)
  return response as typeof response & ServerResponse
}

/** Requests a number of pages from an address. @returns the numbers of those that are drawn, in their order */
function ask(inTurn: ReturnType<typeof pageQueue>, address: string, count: number) {
  const drawn: number[] = []
  const responses = Array.from({ length: count }, (_, at) => {
    const response = makeResponse()
    inTurn(address, response, () => drawn.push(at))
    return response
  })
  return { drawn, responses }
}

const nothing = async () => {}

test('one address has four pages drawn at a time, in its order, and holds up no other', async () => {
  const inTurn = pageQueue(nothing)
  const { drawn, responses } = ask(inTurn, '192.0.2.1', 7)
  const other = ask(inTurn, '192.0.2.2', 1)
  await wait(0)
  expect(drawn).toEqual([0, 1, 2, 3])
  expect(other.drawn).toEqual([0])
  // A turn ends when the response starts, however slowly it is received.
  responses[1]?.emit('head')
  responses[1]?.emit('close')
  await wait(0)
  expect(drawn.slice(4)).toEqual([4])
  responses[0]?.emit('close')
  responses[4]?.emit('close')
  await wait(0)
  expect(drawn.slice(5)).toEqual([5, 6])
})

test('of a network four pages are drawn at a time, and of an IPv6 /48 eight', async () => {
  const inTurn = pageQueue(nothing)
  const countDrawn = async (addresses: readonly string[]) => {
    const asked = addresses.map((address) => ask(inTurn, address, 5))
    await wait(0)
    return asked.map(({ drawn }) => drawn.length)
  }
  expect(await countDrawn(['2001:db8:1:1::1'])).toEqual([4])
  expect(await countDrawn(['2001:db8:1:2::1', '2001:db8:1:3::1', '2001:db8:1:4::1'])).toEqual([4, 0, 0])
  expect(await countDrawn(['2001:db8:2:1::1', '198.51.100.1', '198.51.100.2'])).toEqual([4, 4, 4])
})

test('a page waits for its turn until what comes before has been done, and is not drawn if its client left', async () => {
  const done: (() => void)[] = []
  const inTurn = pageQueue(() => new Promise<void>((resolve) => done.push(resolve)))
  const { drawn, responses } = ask(inTurn, '192.0.2.1', 5)
  await wait(0)
  expect([drawn, done.length]).toEqual([[], 4])
  if (responses[0]) responses[0].destroyed = true
  responses[0]?.emit('close')
  done[0]?.()
  await wait(0)
  expect([drawn, done.length]).toEqual([[], 5])
  done[4]?.()
  await wait(0)
  expect(drawn).toEqual([4])
})

test('a page whose client has gone is not drawn', async () => {
  const { drawn, responses } = ask(pageQueue(nothing), '192.0.2.1', 6)
  if (responses[4]) responses[4].req.socket.destroyed = true
  await wait(0)
  responses[0]?.emit('close')
  await wait(0)
  expect(drawn).toEqual([0, 1, 2, 3, 5])
})

test('a page that is never drawn holds up the next for a while only, and its turn ends once', async () => {
  vi.useFakeTimers()
  const { drawn, responses } = ask(pageQueue(nothing), '192.0.2.1', 9)
  await vi.advanceTimersByTimeAsync(4999)
  expect(drawn).toHaveLength(4)
  await vi.advanceTimersByTimeAsync(2)
  expect(drawn).toHaveLength(8)
  responses[0]?.emit('close')
  await vi.advanceTimersByTimeAsync(1)
  expect(drawn).toHaveLength(8)
  responses[4]?.emit('close')
  await vi.advanceTimersByTimeAsync(1)
  expect(drawn).toHaveLength(9)
  vi.useRealTimers()
})

test('on real connections, pipelined or not, a turn ends however an answer begins', async () => {
  const inTurn = pageQueue(nothing)
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
  const server = createServer({ ServerResponse: ServerAnswer }, (request, response) => {
    inTurn('192.0.2.1', response, async () => {
      running += 1
      most = Math.max(most, running)
      await wait(5)
      running -= 1
      ways[Number(request.url?.slice(1)) % ways.length]?.(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const client = connect(port, '127.0.0.1')
  const text = Array.from({ length: 24 }, (_, at) => `GET /${at} HTTP/1.1\r\nhost: a\r\n\r\n`).join('')
  let received = ''
  client.on('data', (data) => {
    received += data
  })
  client.write(text)
  await Promise.all(Array.from({ length: 24 }, async (_, at) => (await fetch(`http://127.0.0.1:${port}/${at}`)).text()))
  await expect.poll(() => received.match(/HTTP\/1.1 (200|304)/g)?.length).toBe(24)
  expect(most).toBe(4)
  client.destroy()
  server.close()
})
