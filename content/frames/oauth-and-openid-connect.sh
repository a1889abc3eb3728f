node - <<'JS' &
const { createHash } = require('node:crypto')
const server = require('node:http').createServer((request, response) => {
  let body = ''
  request.on('data', (part) => (body += part)).on('end', () => {
    const form = new URLSearchParams(body)
    const isWhole = form.get('code') === 'c0de' && form.get('redirect_uri') === 'http://localhost:8000/callback'
    // The challenge, as RFC 7636 makes it of the verifier.
    response.end(isWhole ? createHash('sha256').update(form.get('code_verifier')).digest('base64url') : 'refused')
  })
})
server.listen(0, '127.0.0.1', () => require('node:fs').writeFileSync('port', String(server.address().port)))
JS
until [ -s port ]; do sleep 0.05; done
TOKEN_URL="http://127.0.0.1:$(cat port)/token" CODE=c0de
curl() { command curl "$@" >answer; }
# sample
[ "$(cat answer)" = "$challenge" ]
[[ $verifier =~ ^[A-Za-z0-9_-]{43}$ ]]
