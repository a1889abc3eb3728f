import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { post } from '../calls/call'
import { send } from './transport'

const call = post('/api/v1/greetings/[language]', {
  summary: 'Greets.',
  access: 'anyone',
  query: z.object({ loud: z.boolean().optional(), times: z.coerce.number().optional() }),
  body: z.strictObject({ name: z.string() }),
  answer: z.strictObject({ hello: z.string() }),
})

afterEach(() => vi.unstubAllGlobals())

test('a call is sent to its address with its parameters, query and body', async () => {
  const fetched = vi.fn(async () => Response.json({ hello: 'Ana' }))
  vi.stubGlobal('fetch', fetched)
  const { hello } = await send<typeof call>('POST /api/v1/greetings/[language]', {
    params: { language: 'pt/br' },
    query: { loud: undefined, times: 2 },
    body: { name: 'Ana' },
    idempotencyKey: 'a-greeting',
  })
  expect(hello).toBe('Ana')
  expect(fetched).toHaveBeenCalledWith('/api/v1/greetings/pt%2Fbr?times=2', expect.objectContaining({ method: 'POST' }))
  const [[, init]] = fetched.mock.calls as unknown as [[string, RequestInit]]
  expect(init.body).toBe('{"name":"Ana"}')
  expect(init.headers).toEqual({ 'content-type': 'application/json', 'idempotency-key': 'a-greeting' })
})

test('the compiler refuses another address, a parameter that is missing, and another body', () => {
  const refused = () => {
    // @ts-expect-error another address
    send<typeof call>('POST /api/v1/greeting/[language]', { params: { language: 'pt' }, body: { name: 'Ana' } })
    // @ts-expect-error no parameter
    send<typeof call>('POST /api/v1/greetings/[language]', { body: { name: 'Ana' } })
    // @ts-expect-error another body
    send<typeof call>('POST /api/v1/greetings/[language]', { params: { language: 'pt' }, body: { nick: 'Ana' } })
  }
  expect(refused).toBeTypeOf('function')
})
