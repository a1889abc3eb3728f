node - <<'JS' &
const server = require('node:http').createServer((request, response) => {
  let body = ''
  request.on('data', (part) => (body += part)).on('end', () => {
    response.writeHead(request.url === '/items' && !JSON.parse(body).place ? 422 : 201).end()
  })
})
server.listen(0, '127.0.0.1', () => require('node:fs').writeFileSync('port', String(server.address().port)))
JS
until [ -s port ]; do sleep 0.05; done
cat >checks.sh <<'END'
# sample
END
bash checks.sh "http://127.0.0.1:$(cat port)"
! bash checks.sh "http://127.0.0.1:$(cat port)/elsewhere" >missing || exit 1
grep -q 'got 201, want 422' missing
! bash checks.sh 2>/dev/null || exit 1
