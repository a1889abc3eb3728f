import assert from 'node:assert/strict'
import { createServer } from 'node:http'
// sample
let requests = 0
const server = createServer((request, response) => {
  requests++
  if (request.url === '/hangs') return response.write('half of')
  response.writeHead(request.url === '/fails-twice' && requests < 3 ? 503 : 200).end('7 knots')
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const at = (path) => `http://127.0.0.1:${server.address().port}${path}`

const wind = await readWind(at('/'))
// The limits are over by now, and what was read is still there.
await pause(1300)
assert.deepEqual(wind, { status: 200, body: '7 knots' })

requests = 0
assert.equal((await readWind(at('/fails-twice'))).body, '7 knots')
assert.equal(requests, 3)

// A body that never ends falls under the limits as well.
await assert.rejects(readWind(at('/hangs')), { name: /TimeoutError|AbortError/ })
server.closeAllConnections()
server.close()
