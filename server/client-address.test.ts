import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import ipaddr from 'ipaddr.js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ask } from '../e2e/harness/http'
import { clientReader } from './client-address.mjs'

let close = () => {}
afterEach(() => close())

type Sent = { readonly headers?: Record<string, string | string[]>; readonly from?: string; readonly host?: string }

/**
 * Sends a request with these headers from this address of the machine to a real server, and returns the address it
 * determines.
 */
async function readAddress(trusted: string, { headers = {}, from = '127.0.0.1', host = '127.0.0.1' }: Sent) {
  const read = clientReader(trusted)
  const server = createServer((request, response) => response.end(read(request).address))
  await new Promise<void>((resolve) => server.listen(0, host === '::1' ? '::' : host, resolve))
  close = () => void server.close()
  const { port } = server.address() as AddressInfo
  return (await ask(`http://${host === '::1' ? '[::1]' : host}:${port}`, { headers, from })).text
}

const lies: [string, Record<string, string | string[]>][] = [
  ['X-Forwarded-For', { 'x-forwarded-for': '203.0.113.9' }],
  ['X-Forwarded-For, twice', { 'x-forwarded-for': ['203.0.113.9', '203.0.113.10'] }],
  ['Forwarded', { forwarded: 'for=203.0.113.9' }],
  ['X-Real-IP', { 'x-real-ip': '203.0.113.9' }],
  ['True-Client-IP', { 'true-client-ip': '203.0.113.9' }],
  ['our own header', { 'x-waymark-address': ['203.0.113.9', '203.0.113.10'] }],
]

describe('without trusted proxies', () => {
  test.each(lies)('the socket’s address counts, whatever %s says', async (_what, headers) => {
    expect(await readAddress('', { headers, from: '127.0.0.5' })).toBe('127.0.0.5')
  })

  test('an IPv4 client of a socket for both is its IPv4 address', async () => {
    const read = clientReader('')
    const client = { address: '192.0.2.7', isProxied: false }
    expect(read({ headers: {}, socket: { remoteAddress: '::ffff:192.0.2.7' } })).toEqual(client)
    expect(read({ headers: {}, socket: { remoteAddress: '::ffff:c000:207' } })).toEqual(client)
    expect(await readAddress('', { host: '::1', from: '::1' })).toBe('::1')
  })
})

describe('with trusted proxies', () => {
  const sent = (chain: string | string[], from = '127.0.0.1') => ({ from, headers: { 'x-forwarded-for': chain } })

  test.each<[string, string | string[], string]>([
    ['the one the proxy saw', '198.51.100.7', '198.51.100.7'],
    ['the last that is no proxy, not what its client claimed', '203.0.113.9, 198.51.100.7', '198.51.100.7'],
    ['the last before several proxies', '203.0.113.9, 198.51.100.7, 10.1.2.3, 10.0.0.1', '198.51.100.7'],
    ['the last of two headers', ['203.0.113.9', '198.51.100.7'], '198.51.100.7'],
    ['an IPv6 address in its short form', '2001:0db8:0:0:0:0:0:7', '2001:db8::7'],
    ['IPv4 in IPv6 as IPv4', '::ffff:198.51.100.7', '198.51.100.7'],
    ['a trusted proxy in IPv6 form', '198.51.100.7, ::ffff:10.0.0.1', '198.51.100.7'],
    ['an address without its port', '198.51.100.7:50123', '198.51.100.7'],
    ['an IPv6 address without its port', '[2001:db8::7]:50123', '2001:db8::7'],
    ['nothing before garbage', '203.0.113.9, "><script>, 10.0.0.1', '10.0.0.1'],
    ['no number that could be read as an address', '203.0.113.9, 3232235777', '127.0.0.1'],
    ['no octal', '0300.0250.1.1', '127.0.0.1'],
    ['the proxy when it says nothing', '', '127.0.0.1'],
  ])('it is %s', async (_what, chain, address) => {
    expect(await readAddress('127.0.0.1, 10.0.0.0/8', sent(chain))).toBe(address)
  })

  test('whoever is none is not believed', async () => {
    expect(await readAddress('127.0.0.1', sent('203.0.113.9', '127.0.0.6'))).toBe('127.0.0.6')
  })

  test.each(lies.filter(([what]) => !what.startsWith('X-Forwarded')))(
    '%s counts for nothing',
    async (_what, headers) => {
      expect(await readAddress('127.0.0.1', { headers })).toBe('127.0.0.1')
    },
  )

  test.each([
    ['127.0.0.1', true],
    ['127.0.0.0/8', true],
    ['::1, 10.0.0.0/8', false],
    ['', false],
  ])('with %j a request of 127.0.0.1 came through one: %s', (trusted, isProxied) => {
    expect(clientReader(trusted)({ headers: {}, socket: { remoteAddress: '127.0.0.1' } }).isProxied).toBe(isProxied)
  })

  test.each(['', '10.0.0.0/8'])('hops that count for nothing are not parsed (proxies: %j)', (trusted) => {
    const parse = vi.spyOn(ipaddr, 'process')
    const chain = '203.0.113.9,'.repeat(1300)
    const from = { headers: { 'x-forwarded-for': chain }, socket: { remoteAddress: '127.0.0.1' } }
    expect(clientReader(trusted)(from).address).toBe('127.0.0.1')
    expect(parse.mock.calls.length).toBeLessThan(5)
  })
})
