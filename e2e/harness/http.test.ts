import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { Client } from './client'
import { ask, keepingConnections, talk } from './http'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** Starts a server that responds like this. @returns its address */
async function serverThat(answer: (request: IncomingMessage, response: ServerResponse, body: string) => void) {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    answer(request, response, body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const mirror = () =>
  serverThat(({ method, url, headers, socket }, response, body) => {
    response.end(JSON.stringify({ method, url, headers, from: socket.remoteAddress, body }))
  })

test('sends exactly what it is told, from the address it is told', async () => {
  const url = await mirror()
  const seen = async (asked: Parameters<typeof ask>[1]) => JSON.parse((await ask(url, asked)).text)
  expect(await seen({ target: '/a/../%2e?b' })).toMatchObject({ method: 'GET', url: '/a/../%2e?b', from: '127.0.0.1' })
  expect(await seen({ from: '127.0.0.9' })).toMatchObject({ from: '127.0.0.9' })
  const sent = { method: 'PUT', body: 'ä', headers: { 'x-one': '1' } }
  expect(await seen(sent)).toMatchObject({ body: 'ä', headers: { 'content-length': '2', 'x-one': '1' } })
  const chunked = await seen({ ...sent, isChunked: true })
  expect(chunked).toMatchObject({ body: 'ä', headers: { 'transfer-encoding': 'chunked' } })
  expect(chunked.headers).not.toHaveProperty('content-length')
  expect(Object.keys((await seen({})).headers).sort()).toEqual(['connection', 'host'])
})

test('gives an answer as it came, its text unpacked, and the cookies it sets', async () => {
  const packed = gzipSync('hello')
  const url = await serverThat((_, response) => {
    response.setHeader('content-encoding', 'gzip')
    response.setHeader('set-cookie', ['a=1; Path=/; HttpOnly', 'b=x=y'])
    response.writeHead(418).end(packed)
  })
  const answer = await ask(url)
  expect(answer.status).toBe(418)
  expect(answer.bytes.equals(packed)).toBe(true)
  expect(answer.text).toBe('hello')
  expect(answer.cookies).toEqual(['a=1', 'b=x=y'])
})

test('keeps connections where it is given an agent, and only there', async () => {
  const url = await serverThat(({ socket }, response) => response.end(String(socket.remotePort)))
  const agent = keepingConnections(1)
  const ports = async (count: number, asked: Parameters<typeof ask>[1]) => {
    const seen = new Set<string>()
    for (let n = 0; n < count; n++) seen.add((await ask(url, asked)).text)
    return seen.size
  }
  expect(await ports(3, { agent })).toBe(1)
  expect(await ports(3, {})).toBe(3)
  agent.destroy()
})

test('takes the head of an answer that never ends', async () => {
  const url = await serverThat((_, response) => void response.writeHead(200, { 'x-head': 'there' }).write('on'))
  expect((await ask(url, { isStream: true })).headers).toMatchObject({ 'x-head': 'there' })
})

test('writes bytes to a bare connection', async () => {
  const url = await mirror()
  expect(await talk(url, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
})

test('a client keeps cookies, sends JSON or a form, and tells what was refused', async () => {
  const url = await serverThat(({ url, headers }, response, body) => {
    if (url === '/none') return response.writeHead(404).end('no such thing')
    response.setHeader('set-cookie', url === '/first' ? ['a=1; Secure', 'b=2'] : 'a=3=4')
    response.end(JSON.stringify({ cookie: headers.cookie, type: headers['content-type'], body }))
  })
  const client = new Client(url)
  expect(await client.must('POST', '/first', { x: 1 })).toMatchObject({ type: 'application/json', body: '{"x":1}' })
  expect(client.cookie).toBe('a=1; b=2')
  const form = await client.must('POST', '/second', new URLSearchParams({ x: '1' }))
  expect(form).toMatchObject({ cookie: 'a=1; b=2', type: expect.stringContaining('form-urlencoded'), body: 'x=1' })
  expect([client.cookie, client.lastSet]).toEqual(['a=3=4; b=2', ['a=3=4']])
  expect(await client.must('GET', '/third', undefined, { cookie: 'c=5' })).toMatchObject({ cookie: 'c=5' })
  await expect(client.must('GET', '/none')).rejects.toThrow('GET /none was answered with 404: no such thing')
})
