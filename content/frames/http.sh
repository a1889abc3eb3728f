node - <<'JS' &
const server = require('node:http').createServer((request, response) => response.end('hello'))
server.listen(0, '127.0.0.1', () => require('node:fs').writeFileSync('port', String(server.address().port)))
JS
until [ -s port ]; do sleep 0.05; done
# A server of our own stands in for the one on the internet, without TLS.
curl() { command curl "${@//https:\/\/example.com/http://127.0.0.1:$(cat port)}" >>answer 2>>log; }
# sample
grep -q '^> GET / HTTP/1.1' log
grep -q '^< HTTP/1.1 200 OK' log
grep -qi '^content-length: 5' answer
[ "$(grep -c hello answer)" = 1 ]
