import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fetchOutbound } from './fetch'

let connections = 0
let hidden: Server
let allowed: Server
/** A port that was free a moment ago. */
let nobodys: number
const port = (server: Server) => (server.address() as AddressInfo).port

/** Both on this machine: one that nothing may reach, and one that the environment names as an exception. */
beforeAll(async () => {
  hidden = createServer((_request, response) => response.end('secret'))
  hidden.on('connection', () => {
    connections += 1
  })
  allowed = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host')
    const to = url.searchParams.get('to')
    if (to) return void response.writeHead(Number(url.searchParams.get('status') ?? 302), { location: to }).end()
    if (url.pathname === '/silent') return
    if (url.pathname === '/drip') {
      const drip = setInterval(() => response.write('a'), 20)
      return void response.on('close', () => clearInterval(drip))
    }
    if (url.pathname === '/packed') return void response.writeHead(200, { 'content-encoding': 'gzip' }).end('x')
    if (url.pathname === '/endless') {
      const chunk = Buffer.alloc(65_536)
      const pour = () => {
        while (!response.destroyed && response.write(chunk));
      }
      response.on('drain', pour)
      return pour()
    }
    response.end(`${request.method} ${url.pathname}`)
  })
  for (const server of [hidden, allowed]) await new Promise<void>((resolve) => server.listen(0, resolve))
  const closed = createTcpServer()
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  nobodys = (closed.address() as AddressInfo).port
  await new Promise((resolve) => closed.close(resolve))
  process.env.DATABASE_URL = 'file:none'
  process.env.OUTBOUND_ALLOW = `127.0.0.1:${port(allowed)}, git.localhost:${port(allowed)},127.0.0.1:${nobodys}`
})
afterAll(() => {
  for (const server of [hidden, allowed]) {
    server.closeAllConnections()
    server.close()
  }
})
beforeEach(() => {
  connections = 0
})

const get = (address: string, milliseconds = 2000) =>
  fetchOutbound(address, { maxBytes: 100_000, signal: AbortSignal.timeout(milliseconds) })

test.each([
  ['loopback', '127.0.0.1'],
  ['another of loopback', '127.8.9.10'],
  ['the machine itself', '0.0.0.0'],
  ['a private network', '10.0.0.1'],
  ['another private network', '172.16.3.4'],
  ['a home network', '192.168.1.1'],
  ['the metadata of a cloud', '169.254.169.254'],
  ['the same of Azure', '168.63.129.16'],
  ['a network of a provider', '100.64.0.1'],
  ['loopback as one number', '2130706433'],
  ['loopback in octal', '0177.0.0.1'],
  ['loopback in hexadecimal', '0x7f.1'],
  ['loopback in short', '127.1'],
  ['loopback of IPv6', '[::1]'],
  ['loopback of IPv4 in IPv6', '[::ffff:127.0.0.1]'],
  ['the same in hexadecimal', '[::ffff:7f00:1]'],
  ['loopback behind NAT64', '[64:ff9b::7f00:1]'],
  ['loopback in 6to4', '[2002:7f00:1::]'],
  ['a unique local address', '[fd00::1]'],
  ['a link-local address', '[fe80::1]'],
  ['a name that resolves to loopback', 'localhost'],
  ['loopback in full-width digits', '１２７.0.0.1'],
])('%s is refused without a connection', async (_what, host) => {
  await expect(get(`http://${host}:${port(hidden)}/`)).rejects.toMatchObject({ trouble: 'refused' })
  await expect(get(`https://${host}:${port(hidden)}/`)).rejects.toMatchObject({ trouble: 'refused' })
  expect(connections).toBe(0)
})

test('the server that must not be reached is there: who is not stopped does reach it', async () => {
  expect(await (await fetch(`http://127.0.0.1:${port(hidden)}/`)).text()).toBe('secret')
  expect(connections).toBe(1)
})

test.each(['file:///etc/passwd', 'ftp://example.com/', 'gopher://127.0.0.1:25/', 'data:text/plain,hello', 'nothing'])(
  'no other kind of address is fetched: %s',
  async (address) => {
    await expect(get(address)).rejects.toMatchObject({ trouble: 'refused' })
  },
)

test('an address with a password in it is refused', async () => {
  await expect(get(`http://a:b@127.0.0.1:${port(allowed)}/`)).rejects.toMatchObject({ trouble: 'refused' })
})

test.each([1, 21, 22, 25, 110, 465, 587, 993, 1023])(
  'no request goes to port %i, where no web server is',
  async (low) => {
    await expect(get(`http://git.example.org:${low}/`)).rejects.toMatchObject({ trouble: 'refused' })
    await expect(redirect(`http://git.example.org:${low}/`)).rejects.toMatchObject({ trouble: 'refused' })
  },
)

test('what the environment allows is fetched, also by a name under localhost', async () => {
  expect(await get(`http://127.0.0.1:${port(allowed)}/a`)).toMatchObject({ status: 200, body: Buffer.from('GET /a') })
  expect(await get(`http://git.localhost:${port(allowed)}/b`)).toMatchObject({ body: Buffer.from('GET /b') })
})

const redirect = (to: string, status = 302) =>
  get(`http://127.0.0.1:${port(allowed)}/?status=${status}&to=${encodeURIComponent(to)}`)

test.each([301, 302, 303, 307, 308])('a redirect (%i) to loopback is refused without a connection', async (status) => {
  await expect(redirect(`http://127.0.0.1:${port(hidden)}/`, status)).rejects.toMatchObject({ trouble: 'refused' })
  await expect(redirect(`http://localhost:${port(hidden)}/`, status)).rejects.toMatchObject({ trouble: 'refused' })
  await expect(redirect('http://[::1]/', status)).rejects.toMatchObject({ trouble: 'refused' })
  await expect(redirect('file:///etc/passwd', status)).rejects.toMatchObject({ trouble: 'refused' })
  expect(connections).toBe(0)
})

test('three redirects are followed, and not a fourth', async () => {
  const wrapped = (to: string) => `/?to=${encodeURIComponent(to)}`
  expect(await redirect(wrapped(wrapped('/end')))).toMatchObject({ status: 200, body: Buffer.from('GET /end') })
  await expect(redirect(wrapped(wrapped(wrapped('/end'))))).rejects.toMatchObject({ trouble: 'unreadable' })
  await expect(redirect('/?to=%2F%3Fto%3D%2F')).resolves.toMatchObject({ status: 200 })
})

test('what never answers, or never ends, is given up when the time is over', async () => {
  for (const path of ['silent', 'drip']) {
    await expect(get(`http://127.0.0.1:${port(allowed)}/${path}`, 150)).rejects.toMatchObject({ trouble: 'slow' })
  }
})

test('what is larger than asked for is given up', async () => {
  await expect(get(`http://127.0.0.1:${port(allowed)}/endless`)).rejects.toMatchObject({ trouble: 'too-large' })
})

test('a packed answer is not unpacked', async () => {
  await expect(get(`http://127.0.0.1:${port(allowed)}/packed`)).rejects.toMatchObject({ trouble: 'unreadable' })
})

test('a port where nobody listens, and a name that does not exist, are unreachable', async () => {
  await expect(get(`http://127.0.0.1:${nobodys}/`)).rejects.toMatchObject({ trouble: 'unreachable' })
  await expect(get('http://nobody.invalid/', 8000)).rejects.toMatchObject({
    trouble: expect.stringMatching(/unreachable|slow/),
  })
})
