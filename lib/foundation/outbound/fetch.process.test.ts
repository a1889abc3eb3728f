import dns from 'node:dns'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { fetchOutbound, type ResolvedNames } from './fetch'

let connections = 0
let hidden: Server
let allowed: Server
/** A port that was free a moment ago. */
let nobodys: number
const port = (server: Server) => (server.address() as AddressInfo).port

/**
 * Starts two servers on this machine: one that nothing may reach, and one that the environment names as an exception.
 */
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
    if (url.pathname === '/upgrade') {
      return void response.socket?.write(
        'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n',
      )
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

const get = (address: string, milliseconds = 20_000) =>
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
  ['loopback in circled digits', '①②⑦.⓪.⓪.①'],
  ['loopback with ideographic dots', '127。0。0。1'],
  ['loopback with a dot at its end', '127.0.0.1.'],
  ['loopback in percent signs', '%31%32%37.0.0.1'],
  ['loopback in octal, hexadecimal and one number', '0177.0x0.1'],
  ['loopback as a hexadecimal number', '0x7f000001'],
  ['loopback as an octal number', '017700000001'],
  ['the machine itself in short', '0'],
  ['the machine itself in IPv6', '[::]'],
  ['the network of this machine', '0.1.2.3'],
  ['loopback of IPv4 in the old IPv6 form', '[::127.0.0.1]'],
  ['loopback as IPv4 translated', '[::ffff:0:127.0.0.1]'],
  ['loopback behind a NAT64 of one’s own', '[64:ff9b:1::7f00:1]'],
  ['the metadata of a cloud behind NAT64', '[64:ff9b::169.254.169.254]'],
  ['the metadata of a cloud in IPv6', '[fd00:ec2::254]'],
  ['the metadata of a cloud in 6to4', '[2002:a9fe:a9fe::]'],
  ['the metadata of Oracle’s cloud', '192.0.0.192'],
  ['the metadata of Alibaba’s cloud', '100.100.100.200'],
  ['that of Azure in IPv6', '[::ffff:168.63.129.16]'],
  ['a Teredo tunnel', '[2001::1]'],
  ['a site-local address', '[fec0::1]'],
  ['an address that nobody was given', '[4000::1]'],
  ['an address for examples', '192.0.2.1'],
  ['an address for examples of IPv6', '[2001:db8::1]'],
  ['an address for measurements', '198.18.0.1'],
  ['a multicast address', '224.0.0.1'],
  ['a multicast address of IPv6', '[ff02::1]'],
  ['everybody', '255.255.255.255'],
  ['an address of the future', '240.0.0.1'],
  ['a name in capitals', 'LOCALHOST'],
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

type Found = { address: string; family: number }[]

/**
 * Makes names resolve to these lists, one after the other, and to the last from then on. Returns how many lookups were
 * made.
 */
function resolveTo(...lists: Found[]): () => number {
  let asked = 0
  const lookup = (_name: string, _options: object, answer: (error: null, found: Found) => void) => {
    const found = lists[Math.min(asked, lists.length - 1)] ?? []
    asked += 1
    answer(null, found)
  }
  vi.spyOn(dns, 'lookup').mockImplementation(lookup as never)
  return () => asked
}
const isLoopback = { address: '127.0.0.1', family: 4 }
// Public, and not this machine's: a connection to it does not reach the hidden server.
const isPublic = { address: '93.184.216.34', family: 4 }

test.each<[string, Found]>([
  ['loopback', [isLoopback]],
  ['loopback among public ones', [isPublic, isLoopback]],
  ['IPv4 in IPv6', [{ address: '::ffff:127.0.0.1', family: 6 }]],
  ['the old IPv6 form', [{ address: '::7f00:1', family: 6 }]],
  ['loopback of IPv6', [isPublic, { address: '::1', family: 6 }]],
  ['the metadata of a cloud', [{ address: '169.254.169.254', family: 4 }]],
])('a name that resolves to %s is refused without a connection', async (_what, found) => {
  resolveTo(found)
  await expect(get(`http://name.example.org:${port(hidden)}/`)).rejects.toMatchObject({ trouble: 'refused' })
  await expect(redirect(`http://name.example.org:${port(hidden)}/`)).rejects.toMatchObject({ trouble: 'refused' })
  expect(connections).toBe(0)
})

test('a name that answers with a public address first and with loopback then is asked once, and loopback not reached', async () => {
  const timesAsked = resolveTo([isPublic], [isLoopback])
  await expect(get(`http://name.example.org:${port(hidden)}/`, 400)).rejects.toMatchObject({
    trouble: expect.stringMatching(/unreachable|slow/),
  })
  expect(timesAsked()).toBe(1)
  expect(connections).toBe(0)
})

test('requests that belong together resolve a name once, so that it leads nowhere else in between', async () => {
  const timesAsked = resolveTo([isPublic], [{ address: '93.184.216.99', family: 4 }])
  const names: ResolvedNames = new Map()
  const signal = AbortSignal.timeout(400)
  for (const path of ['a', 'b']) {
    const fetched = fetchOutbound(`http://name.example.org:${port(hidden)}/${path}`, { maxBytes: 100, signal, names })
    await expect(fetched).rejects.toMatchObject({ trouble: expect.stringMatching(/unreachable|slow/) })
  }
  expect(timesAsked()).toBe(1)
  expect(names.get('name.example.org')).toEqual([isPublic])
})

test('a redirect is resolved anew, and refused when its name leads home by then', async () => {
  resolveTo([isLoopback])
  const chain = `http://127.0.0.1:${port(allowed)}/?to=${encodeURIComponent(`http://name.example.org:${port(hidden)}/`)}`
  await expect(redirect(chain)).rejects.toMatchObject({ trouble: 'refused' })
  expect(connections).toBe(0)
})

test.each([
  'http+unix://%2Fvar%2Frun%2Fdocker.sock/info',
  'unix:/var/run/docker.sock',
  'http://unix:/var/run/docker.sock',
])('no socket of this machine is reached: %s', async (address) => {
  await expect(get(address)).rejects.toMatchObject({ trouble: expect.stringMatching(/refused|unreachable/) })
})

test('what is allowed by its port is not allowed by another, nor by a name that looks like it', async () => {
  const refused = [
    `http://127.0.0.1:${port(hidden)}/`,
    `http://127.0.0.1:${port(allowed)}@127.0.0.1:${port(hidden)}/`,
    `http://127.0.0.1:${port(hidden)}/#@127.0.0.1:${port(allowed)}`,
    `http://127.0.0.1:${port(hidden)}\\@127.0.0.1:${port(allowed)}/`,
    `http://127.0.0.1:${port(allowed)}.localhost:${port(hidden)}/`,
    `http://[::ffff:127.0.0.1]:${port(allowed)}/`,
  ]
  for (const address of refused) await expect(get(address), address).rejects.toMatchObject({ trouble: 'refused' })
  expect(connections).toBe(0)
})

test('a redirect with a password, to another scheme or to nowhere is refused', async () => {
  const to = [`http://a:b@127.0.0.1:${port(allowed)}/`, 'javascript:alert(1)', 'data:,x', 'http://[::1', 'http://']
  for (const address of to) await expect(redirect(address), address).rejects.toMatchObject({ trouble: 'refused' })
})

test('an answer that changes the protocol is given up at once', async () => {
  await expect(get(`http://127.0.0.1:${port(allowed)}/upgrade`)).rejects.toMatchObject({ trouble: 'unreadable' })
})

test('a connection that ends without a word, or with nonsense, is given up at once', async () => {
  for (const words of [
    '',
    'HTTP/1.1 2',
    'SSH-2.0-OpenSSH_9.2\r\n',
    'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf',
  ]) {
    const host = createTcpServer((socket) => socket.end(words))
    await new Promise<void>((resolve) => host.listen(nobodys, '127.0.0.1', resolve))
    const answer = get(`http://127.0.0.1:${nobodys}/`).finally(() => host.close())
    await expect(answer, words).rejects.toMatchObject({ trouble: 'unreachable' })
  }
})

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
