node - <<'JS' &
const server = require('node:http').createServer((request, response) => {
  response.writeHead(request.headers['if-none-match'] === '"timetable-4187"' ? 304 : 200).end()
})
server.listen(0, '127.0.0.1', () => require('node:fs').writeFileSync('port', String(server.address().port)))
JS
until [ -s port ]; do sleep 0.05; done
curl() { command curl "${@//localhost:8080/127.0.0.1:$(cat port)}" >answer; }
# sample
grep -q '^HTTP/1.1 304' answer
