import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Random } from '@/lib/learning/checks/kit/random'

/**
 * Makes a server that keeps what it is sent like a simple API, and answers something else now and then.
 * @param faults how many of a hundred answers are something else
 */
export function answerLikeAnApi(random: Random, faults: number) {
  const things = new Map<string, object>()
  return ({ method, url = '/', headers }: IncomingMessage, response: ServerResponse, body: string) => {
    // Not when it is only asked whether it is there: the runner would wait for it.
    if (url !== '/' && random.integer(1, 100) <= faults) return answerAnything(random, response)
    const send = (status: number, value: unknown, more = {}) =>
      void response
        .writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...more })
        .end(JSON.stringify(value))
    const { pathname } = new URL(url, 'http://localhost')
    if (headers['x-api-key'] !== 'a key') return send(401, { status: 401 })
    if (method === 'POST') {
      const path = `${pathname}/${things.size + 1}`
      const thing = { ...parse(body), id: `${things.size + 1}` }
      things.set(path, thing)
      return send(201, thing, { location: path })
    }
    const thing = things.get(pathname)
    if (thing && method === 'PATCH') Object.assign(thing, parse(body))
    if (thing) return send(200, thing)
    const inside = [...things].flatMap(([path, one]) => (path.startsWith(`${pathname}/`) ? [one] : []))
    if (inside.length > 0) return send(200, { data: inside.slice(0, 10), next: null })
    send(404, { status: 404 })
  }
}

function answerAnything(random: Random, response: ServerResponse): void {
  const status = random.pick([200, 201, 204, 301, 304, 400, 404, 409, 422, 429, 500, 599, 600, 999])
  const values = [
    '{}',
    '[]',
    'null',
    '"',
    '{"data":[],"next":"x"}',
    '\ufeff{}',
    '\0',
    'ö',
    '{"id":1e999}',
    random.word(40),
  ]
  const body = random.pick([
    ...values.map((text) => Buffer.from(text)),
    Buffer.from([0xff, 0x80]),
    Buffer.alloc(80_000, 'x'),
  ])
  switch (random.integer(1, 6)) {
    case 1:
      return void response.destroy()
    case 2:
      return void response.writeHead(status, { 'content-encoding': 'gzip' }).end(gzipSync(body))
    case 3:
      // A long one would take the runner the whole time that it waits.
      return void response.writeHead(status, { 'content-encoding': 'gzip' }).end(body.subarray(0, 100))
    case 4:
      return void response.writeHead(status, { location: random.pick(['/', 'http://[', '//other', '']) }).end(body)
    case 5:
      response.writeHead(status, { 'content-length': body.length + 5 })
      response.write(body)
      return void setTimeout(() => response.destroy(), 5)
    default:
      return void response.writeHead(status, { 'content-length': body.length }).end(body)
  }
}

function parse(body: string): object {
  try {
    return Object(JSON.parse(body))
  } catch {
    return {}
  }
}
