import { expect, test } from './fixtures'
import { ask, talk } from './harness/http'
import { server } from './server'

test('of what Next has of its own, neither the image optimizer nor its last error page is there', async ({
  request,
}) => {
  const { origin } = new URL(server.url)
  for (const url of ['/icon.svg', '/opengraph-image', '/u/ana-ribeiro/opengraph-image', `${origin}/icon.svg`]) {
    for (const method of ['GET', 'HEAD']) {
      const path = `/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`
      expect((await request.fetch(path, { method })).status(), path).toBe(404)
    }
  }
  expect((await request.get('/_next/image')).status()).toBe(404)
  expect((await request.get('/_global-error')).status()).toBe(404)
})

test('an address of thousands of parameters is refused before anything reads them', async () => {
  for (const path of ['/faq', '/icon.svg', '/icons/x', '/api/health/live', '/api/v1/pay', '/api/auth/csrf']) {
    const answer = await ask(`${server.url}${path}?${'q&'.repeat(7000)}`)
    expect([answer.status, JSON.parse(answer.text).code], path).toEqual([400, 'invalid'])
  }
})

test('an address to go to after a sign-in that is none is refused, and taken out of the cookie', async ({
  request,
}) => {
  for (const url of ['http://a:b:c', '//a:b:c', 'nowhere', 'javascript:alert(1)', 'http://']) {
    for (const action of ['csrf', 'session', 'providers', 'signin', 'signout', 'error', 'callback/credentials']) {
      const query = new URLSearchParams({ callbackUrl: url })
      const answer = await request.get(`/api/auth/${action}?${query}`, { maxRedirects: 0 })
      expect(answer.status(), `${action} ${url}`).toBe(400)
      expect(await answer.json()).toMatchObject({ code: 'invalid', errors: [{ field: 'callbackUrl' }] })
      const cookie = `next-auth.callback-url=${encodeURIComponent(url)}`
      const asked = await ask(`${server.url}/api/auth/${action}`, { headers: { cookie } })
      expect(asked.status, `${action}, the cookie ${url}`).toBeLessThan(500)
      expect(String(asked.headers['set-cookie']), action).not.toContain(`callback-url=${encodeURIComponent(url)};`)
    }
  }
  const cookie = 'next-auth.callback-url=http%3A%2F%2Fa%3Ab%3Ac'
  const csrf = await ask(`${server.url}/api/auth/csrf`, { headers: { cookie } })
  expect([csrf.status, Object.keys(JSON.parse(csrf.text))]).toEqual([200, ['csrfToken']])
})

test('a body that names such an address, or no text, is answered too', async () => {
  const { text, cookies } = await ask(`${server.url}/api/auth/csrf`)
  const cookie = cookies.join('; ')
  const { csrfToken } = JSON.parse(text)
  for (const callbackUrl of ['http://a:b:c', { a: 1 }, ['x'], 5, null]) {
    for (const action of ['signin', 'signin/credentials', 'signout', 'callback/credentials', '_log']) {
      const body = JSON.stringify({ csrfToken, callbackUrl, email: 'nobody@example.org', password: 'x', json: 'true' })
      const sent = { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body }
      const answer = await ask(`${server.url}/api/auth/${action}`, sent)
      expect(answer.status, `${action} ${JSON.stringify(callbackUrl)}`).toBeLessThan(500)
    }
  }
})

test('next-auth’s routes refuse a body that is no JSON object, and a way back that there is not', async () => {
  for (const action of ['csrf', 'signin', 'signin/credentials', 'signout', 'callback/credentials', '_log', 'x']) {
    for (const body of ['{', 'null', '"x"', '5', '']) {
      const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
      expect((await ask(`${server.url}/api/auth/${action}`, sent)).status, `${action} ${body}`).toBe(400)
    }
  }
  for (const way of ['credentials', 'sign-in-link', 'nothing']) {
    expect((await ask(`${server.url}/api/auth/callback/${way}`)).status, way).toBeLessThan(500)
  }
})

test('a state of Next’s router that cannot be read is refused, and a TRACE', async () => {
  for (const path of ['/', '/pay', '/dashboard', '/u/nobody', '/api/v1/me']) {
    for (const rsc of [{}, { rsc: '1' }]) {
      const headers = { ...rsc, 'next-router-state-tree': 'nonsense' }
      expect((await ask(server.url + path, { headers })).status, path).toBe(400)
    }
    expect((await ask(server.url + path, { method: 'TRACE' })).status, path).toBe(405)
  }
})

test('a page takes no body: what sends one is refused before it was read', async ({ newPage }) => {
  const { hostname, port } = new URL(server.url)
  for (const path of ['/', '/settings', '/sign-in', '/none', '/_next/image']) {
    for (const length of ['content-length: 9000000', 'transfer-encoding: chunked']) {
      // The head alone: the server responds all the same, and ends the connection.
      const head = `POST ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n${length}\r\n\r\n`
      const answer = await talk(server.url, head)
      expect(answer, path).toMatch(/^HTTP\/1\.1 405 /)
      expect(answer.toLowerCase(), path).toContain('\r\nallow: get, head\r\n')
    }
  }
  // The page for people who sent a form before their page's scripts could.
  const page = await newPage({ javaScriptEnabled: false })
  await page.setContent(`<form method="post" action="${server.url}/settings"><button>Save</button></form>`)
  await page.getByRole('button').click()
  await expect(page.getByText('This page cannot take a form, so nothing was saved.')).toBeVisible()
})

test('an upgrade is answered like any other request, and its connection ends', async () => {
  const { hostname, port } = new URL(server.url)
  const upgrade = (path: string, to: string) =>
    talk(
      server.url,
      `GET ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\nconnection: Upgrade\r\nupgrade: ${to}\r\n\r\n`,
    )
  const paths = ['/faq', '/none', '/_next/webpack-hmr', '/_next/hmr', '/api/v1/pay?country=DE&level=junior']
  for (const path of paths) {
    for (const to of ['websocket', 'h2c', 'nonsense']) {
      expect(await upgrade(path, to), `${path} ${to}`).toMatch(/^HTTP\/1\.1 (200|404) /)
    }
  }
  // Many concurrent upgrades leave no connection behind.
  const all = await Promise.all(Array.from({ length: 30 }, () => upgrade('/none', 'websocket')))
  expect(all.filter((text) => text.startsWith('HTTP/1.1 404 '))).toHaveLength(30)
})
