import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { getLocale } from '@/lib/foundation/messages/locale'
import { setUpPseudoLocale } from '@/testing/pseudo-locale'
import { DECIDING_HEADERS, inRequestLocale, readLocale } from './request-locale.mjs'
import { ServerAnswer } from './response.mjs'

setUpPseudoLocale()

test.each([
  ['en', {}],
  ['en', { 'accept-language': 'fr-FR, fr;q=0.9' }],
  ['en', { 'accept-language': 'en-GB, en;q=0.9' }],
  ['en', { 'accept-language': ';;q=what, *;q=0' }],
  ['en-XA', { 'accept-language': 'fr, en-XA;q=0.8, en;q=0.5' }],
  ['en-XA', { cookie: 'theme=dark; waymark-locale=en-XA', 'accept-language': 'en' }],
  ['en', { cookie: 'waymark-locale=en', 'accept-language': 'en-XA' }],
  ['en-XA', { cookie: 'waymark-locale=xx', 'accept-language': 'en-XA' }],
  ['en', { cookie: 'not-waymark-locale=en-XA' }],
  ['en', { cookie: 'waymark-locale=en-XA-and-more' }],
])('is %s for %j', (locale, headers) => {
  expect(readLocale(headers)).toBe(locale)
})

test('each of many requests at once is answered in its own language, and says what the answer depends on', async () => {
  const server = createServer({ ServerResponse: ServerAnswer }, (request, response) =>
    inRequestLocale(request, async () => {
      response.vary = DECIDING_HEADERS
      response.setHeader('vary', 'rsc')
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
      response.end(getLocale())
    }),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const asked = Array.from({ length: 20 }, (_, at) => (at % 3 === 0 ? 'en-XA' : 'en'))
  try {
    const answers = await Promise.all(
      asked.map((locale) => fetch(`http://127.0.0.1:${port}/`, { headers: { 'accept-language': locale } })),
    )
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(asked)
    expect(answers[0]?.headers.get('vary')).toBe('rsc, Cookie, Accept-Language')
  } finally {
    server.close()
  }
})
