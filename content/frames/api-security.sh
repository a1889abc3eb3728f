node - <<'JS' &
const server = require('node:http').createServer(async (request, response) => {
  const body = JSON.parse(await new Response(request).text().catch(() => '') || '{}')
  const isRight = request.method === 'PATCH' && request.url === '/users/me' && body.role === 'admin'
    && request.headers.authorization === 'Bearer secret' && request.headers['content-type'] === 'application/json'
  response.writeHead(isRight ? 200 : 400).end()
})
server.listen(0, '127.0.0.1', () => require('node:fs').writeFileSync('port', String(server.address().port)))
JS
until [ -s port ]; do sleep 0.05; done
curl() { command curl -sS "${@//localhost:8000/127.0.0.1:$(cat port)}"; }
TOKEN=secret
answer=$(
# sample
)
grep -q '^HTTP/1.1 200' <<<"$answer"
