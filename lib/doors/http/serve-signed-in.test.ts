import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { POST as setManyProgress } from '@/app/api/v1/me/progress/batch/route'
import { sessionCookie, sessionToken } from '@/lib/doors/auth/session-cookie'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { post } from '@/lib/doors/calls/call'
import { env } from '@/lib/foundation/env'
import { setUpDatabase } from '@/testing/database'
import { makePerson, signedIn } from '@/testing/people'
import { serve } from './serve'

/** The cookies of the request. */
const jar = vi.hoisted(() => new Map<string, { readonly value: string }>())
vi.mock('next/headers', () => ({ cookies: async () => jar, headers: async () => new Headers() }))

setUpDatabase()
beforeEach(() => jar.clear())

async function signIn(person: Viewer) {
  const { id: userId, sessionId } = await signedIn(person)
  jar.set(sessionCookie(env().NEXTAUTH_URL).name, { value: await sessionToken({ userId, sessionId }) })
}

type Post = (request: Request, context: { params: Promise<Record<string, never>> }) => Promise<Response>

const send = (call: Post, text: string, type = 'application/json') => {
  const headers = { 'content-type': type, 'content-length': String(text.length) }
  const request = new Request('http://127.0.0.1/', { method: 'POST', headers, body: text })
  return call(request, { params: Promise.resolve({}) })
}

test.each([
  ['admins', 'a learner', {}],
  ['admins', 'a mentor', { isMentor: true }],
  ['mentors', 'a learner', {}],
] as const)('what is for %s is not found by %s, whatever they send', async (who, _, roles) => {
  let isReached = false
  const declared = post('/api/v1/things', {
    does: 'Makes.',
    who,
    body: z.strictObject({ name: z.string() }),
    status: 204,
  })
  const call = serve(declared, async (_viewer, { body }) => {
    isReached = true
    await body()
  })
  await signIn(await makePerson('Ana', roles))
  for (const text of ['{"name":"A"}', '{"name":1}', '{']) {
    const refused = await send(call, text)
    expect([refused.status, (await refused.json()).code]).toEqual([404, 'not-found'])
  }
  expect((await send(call, 'name', 'text/plain')).status).toBe(404)
  expect(isReached).toBe(false)
})

test.each([
  ['admins', { isAdmin: true }],
  ['mentors', { isAdmin: true }],
  ['mentors', { isMentor: true }],
] as const)('what is for %s is found by those who are: %o', async (who, roles) => {
  const declared = post('/api/v1/things', {
    does: 'Makes.',
    who,
    body: z.strictObject({ name: z.string() }),
    status: 204,
  })
  const call = serve(declared, async (_viewer, { body }) => void (await body()))
  await signIn(await makePerson('Ana', roles))
  expect((await send(call, '{"name":"A"}')).status).toBe(204)
  expect((await send(call, '{"name":1}')).status).toBe(400)
})
