import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestPack } from './request-pack'

let server: Server
let answer: Buffer
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume()
    response.end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.env.DATABASE_URL = 'file:none'
  process.env.OUTBOUND_ALLOW = host()
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
const host = () => `127.0.0.1:${(server.address() as AddressInfo).port}`

function ask(body: Buffer) {
  answer = body
  const refs = {
    address: `http://${host()}/api.git`,
    can: new Set<string>(),
    defaultBranch: 'main',
    head: '',
    tips: [],
  }
  return requestPack(refs, 'a'.repeat(40), AbortSignal.timeout(20_000))
}

test('a pack comes in pieces, among lines that are none of it', async () => {
  const pieces = ['0008NAK\n', '0009\u0001PACK', '0008\u0002 hm', '0009\u0001 all', '0000']
  expect((await ask(Buffer.from(pieces.join(''))))?.toString()).toBe('PACK all')
})

test('a host that sends a pack in millions of tiny pieces is not listened to', async () => {
  await expect(ask(Buffer.from('0005\u0001'.repeat(2_000_000)))).rejects.toMatchObject({ trouble: 'unreadable' })
  await expect(ask(Buffer.from('0000'.repeat(2_000_000)))).rejects.toMatchObject({ trouble: 'unreadable' })
})
