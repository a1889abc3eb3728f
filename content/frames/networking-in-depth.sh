node - <<'JS' &
const server = require('node:http').createServer((request, response) => response.end('hello'))
server.listen(0, '127.0.0.1', () => require('node:fs').writeFileSync('port', String(server.address().port)))
JS
until [ -s port ]; do sleep 0.05; done
# A server of our own stands in for the one on the internet, without TLS.
curl() { command curl "${@//https:\/\/example.com/http://127.0.0.1:$(cat port)}" >>answer 2>>log; }
# sample
[ "$(cut -d' ' -f1 answer)" = $'dns\ntcp\ntls\nfirst\ntotal' ]
grep -Eq '^total [0-9.]+ \(HTTP/1.1, 127.0.0.1\)' answer
