export WEBHOOK_SECRET=whsec_1
node - <<'JS' &
const { createHmac } = require('node:crypto')
const server = require('node:http').createServer((request, response) => {
  let body = ''
  request.on('data', (part) => (body += part)).on('end', () => {
    const [, time, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(request.headers['x-signature']) ?? []
    const wanted = createHmac('sha256', process.env.WEBHOOK_SECRET).update(`${time}.${body}`).digest('hex')
    response.writeHead(signature === wanted && JSON.parse(body).id === 'evt_71' ? 204 : 400).end()
  })
})
server.listen(0, '127.0.0.1', () => require('node:fs').writeFileSync('port', String(server.address().port)))
JS
until [ -s port ]; do sleep 0.05; done
curl() { command curl -sS "${@//localhost:8000/127.0.0.1:$(cat port)}" >answer; }
# sample
grep -q '^HTTP/1.1 204' answer
