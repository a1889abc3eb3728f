import { EventEmitter } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { acceptFirst } from './accept-first.mjs'
import { pageQueue } from './page-queue.mjs'
import { ServerAnswer } from './response.mjs'

test('every connection that waits is accepted before the first page is drawn', async () => {
  const count = 100
  let accepted = 0
  const acceptedBefore: number[] = []
  const server = createServer({ ServerResponse: ServerAnswer }, (_, response) => {
    inTurn('192.0.2.1', response, () => {
      acceptedBefore.push(accepted)
      response.end('drawn')
    })
  })
  const inTurn = pageQueue(acceptFirst(server, { longestMs: 60_000 }))
  server.on('connection', () => (accepted += 1))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'),
      )
      socket.on('error', reject).on('close', () => resolve())
      socket.resume()
    })
  await Promise.all(Array.from({ length: count }, one))
  expect(acceptedBefore).toEqual(Array(count).fill(count))
  server.close()
})

test('connections that never stop coming hold nothing up for longer than a while', async () => {
  const server = new EventEmitter()
  const untilAccepted = acceptFirst(server, { longestMs: 50 })
  let goesOn = true
  const comes = () => {
    server.emit('connection')
    if (goesOn) setImmediate(comes)
  }
  comes()
  const began = performance.now()
  await untilAccepted()
  goesOn = false
  expect(performance.now() - began).toBeGreaterThanOrEqual(50)
})
