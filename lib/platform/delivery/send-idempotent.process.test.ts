import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { post } from '../calls/call'
import { sendIdempotent } from './send-idempotent'

const call = post('/api/v1/greetings', {
  summary: 'Greets.',
  access: 'anyone',
  idempotent: true,
  body: z.strictObject({ name: z.string() }),
  answer: z.strictObject({ hello: z.string() }),
})

afterEach(() => vi.unstubAllGlobals())

test('a request has one key until it is answered, and then another', async () => {
  const keys: (string | null)[] = []
  const lost = () => Promise.reject(new TypeError('lost'))
  const refused = () => Promise.resolve(Response.json({ detail: 'No.' }, { status: 422 }))
  const answered = () => Promise.resolve(Response.json({ hello: 'Ana' }))
  const greet = async (name: string, answer: () => Promise<Response>) => {
    vi.stubGlobal('navigator', { onLine: true })
    vi.stubGlobal('fetch', (_: string, { headers }: RequestInit) => {
      keys.push(new Headers(headers).get('idempotency-key'))
      return answer()
    })
    return sendIdempotent<typeof call>('POST /api/v1/greetings', { body: { name } }).catch(() => null)
  }
  await greet('Ana', lost)
  await greet('Bea', lost)
  await greet('Ana', answered)
  await greet('Ana', refused)
  await greet('Ana', answered)
  vi.useFakeTimers({ now: Date.now() })
  await greet('Cleo', lost)
  vi.advanceTimersByTime(11 * 60_000)
  await greet('Cleo', lost)
  vi.useRealTimers()
  const [first, other, again, next, last, cleo, muchLater] = keys
  expect(again).toBe(first)
  expect(new Set([first, other, next, last, cleo, muchLater]).size).toBe(6)
})
