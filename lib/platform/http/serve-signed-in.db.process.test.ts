import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { POST as setManyProgress } from '@/app/api/v1/me/progress/batch/route'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { consumeBatched } from '@/lib/foundation/rate-limit/batched-limiter'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { sessionCookie, sessionToken } from '@/lib/platform/auth/sessions/session-cookie'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { post } from '@/lib/platform/calls/call'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson, signedIn } from '@/testing/people'
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

test('a body that is held back until its sender is signed out, or has lost the role, does nothing', async () => {
  let isReached = false
  const made = {
    summary: 'Makes.',
    access: 'mentors',
    body: z.strictObject({ name: z.string() }),
    status: 204,
  } as const
  const call = serve(post('/api/v1/things', made), async (_viewer, { body }) => {
    await body()
    isReached = true
  })
  const end: Record<string, (id: string) => Promise<unknown>> = {
    'signed-out': (userId) => db().session.deleteMany({ where: { userId } }),
    'not-found': (id) => db().user.update({ where: { id }, data: { isMentor: false } }),
  }
  for (const [code, happens] of Object.entries(end)) {
    const mentor = await makePerson('Olga', { isMentor: true })
    await signIn(mentor)
    let sendRest = () => {}
    const bytes = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.encode('{"name"'))
        sendRest = () => {
          controller.enqueue(bytes.encode(':"A"}'))
          controller.close()
        }
      },
    })
    const headers = { 'content-type': 'application/json', 'content-length': '12' }
    const request = new Request('http://127.0.0.1/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    const answer = call(request, { params: Promise.resolve({}) })
    // Waits until everything is loaded that is loaded before the body comes.
    await new Promise((resolve) => setTimeout(resolve, 100))
    await happens(mentor.id)
    sendRest()
    expect((await (await answer).json()).code).toBe(code)
  }
  expect(isReached).toBe(false)
})

test.each([
  ['admins', 'a learner', {}],
  ['admins', 'a mentor', { isMentor: true }],
  ['mentors', 'a learner', {}],
] as const)('what is for %s is not found by %s, whatever they send', async (who, _, roles) => {
  let isReached = false
  const declared = post('/api/v1/things', {
    summary: 'Makes.',
    access: who,
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
    summary: 'Makes.',
    access: who,
    body: z.strictObject({ name: z.string() }),
    status: 204,
  })
  const call = serve(declared, async (_viewer, { body }) => void (await body()))
  await signIn(await makePerson('Ana', roles))
  expect((await send(call, '{"name":"A"}')).status).toBe(204)
  expect((await send(call, '{"name":1}')).status).toBe(400)
})

test('of a batch of ticks every twenty count as a call, also where they change nothing', async () => {
  const learner = await makeLearner('Bo')
  await signIn(learner)
  const batch = (size: number) => {
    const changes = Array.from({ length: size }, (_, n) => {
      return { step: 'http', status: 'not-started', idempotencyKey: `key-${size}-${n}` }
    })
    return send(setManyProgress, JSON.stringify({ changes }))
  }
  for (let taken = 0; taken < limits.person.tries - 20; taken++) await consumeBatched(limits.person, learner.id)
  for (const size of [181, 20, 19, 21, 100]) expect((await batch(size)).status).toBe(200)
  expect((await batch(21)).status).toBe(429)
  expect(await db().idempotencyRecord.count({ where: { learnerId: learner.id } })).toBe(341)
})
