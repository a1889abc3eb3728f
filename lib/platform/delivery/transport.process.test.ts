import { expect, test, vi } from 'vitest'
import type { ApiCall } from '../calls/call'
import { isUnanswered, readRefusal, send } from './transport'

const answered = (status: number, body: string) => readRefusal(new Response(body, { status }))

test('a refusal says how long to wait, where the server says it', async () => {
  const problem = { status: 429, code: 'too-many', detail: 'Too many attempts.', retryAfter: 893 }
  expect(await answered(429, JSON.stringify(problem))).toMatchObject({
    status: 429,
    message: 'Too many attempts. Try again in 15 minutes.',
  })
  const { retryAfter: _seconds, ...rest } = problem
  expect(await answered(429, JSON.stringify(rest))).toMatchObject({ message: 'Too many attempts.' })
})

test('a refusal names its fields; a page of a proxy in between is no answer of ours', async () => {
  const problem = { status: 400, detail: 'Too short.', errors: [{ field: 'name', reason: 'Too short.' }] }
  expect(await answered(400, JSON.stringify(problem))).toMatchObject({ fields: { name: 'Too short.' } })
  const errors = ['Choose a day.', 'Choose a day in this century.'].map((reason) => ({ field: 'from', reason }))
  expect(await answered(400, JSON.stringify({ errors }))).toMatchObject({ fields: { from: 'Choose a day.' } })
  expect(await answered(502, '<html>Bad gateway</html>')).toMatchObject({
    status: 502,
    message: 'Something went wrong on the server. Try again.',
  })
})

test.each([
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['an answer that ends in the middle', () => Promise.resolve(new Response('{"step":{"id'))],
  ['a page of the network’s own', () => Promise.resolve(new Response('<html>Sign in to this Wi-Fi</html>'))],
])('%s is none: nobody knows what the server did', async (_what, fetched) => {
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('navigator', { onLine: true })
  const error = await send<ApiCall>('PUT /api/v1/me/progress/git-basics').catch((thrown: unknown) => thrown)
  vi.unstubAllGlobals()
  expect(isUnanswered(error)).toBe(true)
  expect(error).toMatchObject({
    message: 'The server didn’t respond, so this may not be saved. Reload the page to check.',
  })
})

test.each([
  ['GET /api/v1/me/progress', undefined, 'ana'],
  ['PUT /api/v1/me/plan', undefined, 'ana'],
  ['GET /api/v1/me/progress', 'bo', 'bo'],
])('%s for %s names the person: the server then answers nobody else’s page', async (entry, person, named) => {
  const fetched = vi.fn<typeof fetch>(async () => Response.json({}))
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('document', { documentElement: { dataset: { person: 'ana' } } })
  await send<ApiCall>(entry as ApiCall['entry'], { person })
  vi.unstubAllGlobals()
  expect(fetched.mock.lastCall?.[1]?.headers).toEqual({ 'x-waymark-person': named })
})
