// A server of its own process that keeps things in a file: node server.mjs PORT FILE. It notes its id in FILE.pid.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

const [port, file] = [Number(process.argv[2]), process.argv[3]]

function readThings() {
  try {
    return readFileSync(file, 'utf8').trim().split('\n').filter(Boolean)
  } catch {
    return []
  }
}

// The first of two servers keeps what follows these, but answers none of it: that is under way when it is stopped.
const answered = readThings().length === 0 ? 40 : Number.POSITIVE_INFINITY
let posted = 0

createServer(async (request, response) => {
  const body = await text(request)
  response.setHeader('content-type', 'application/json')
  if (request.method === 'POST') {
    appendFileSync(file, `${body}\n`)
    posted++
    return void (posted <= answered && response.writeHead(201, { location: '/things' }).end(body))
  }
  response.end(`[${readThings().join()}]`)
}).listen(port, '127.0.0.1', () => writeFileSync(`${file}.pid`, `${process.pid}`))
