import { expect, test } from 'vitest'
import { z } from 'zod'
import { get, post } from '@/lib/platform/calls/call'
import { setUpEmptyDatabase } from '@/testing/database'
import { serve } from './serve'

setUpEmptyDatabase()

const body = z.strictObject({ name: z.string().min(1) })
const answer = z.strictObject({ hello: z.string(), at: z.iso.datetime() })
const limit = { name: 'greeting', tries: 2, seconds: 60, refusal: () => 'That were many greetings.' }
const call = post('/api/v1/greetings/[language]', {
  summary: 'Greets.',
  access: 'anyone',
  body,
  limit,
  status: 201,
  answer,
})
const greet = serve(call, async ({ body, params }) => {
  const { name } = await body()
  return { hello: `${name} (${params.language})`, at: new Date(0) }
})

const context = { params: Promise.resolve({ language: 'pt' }) }
const send = (value: unknown) => {
  const text = JSON.stringify(value)
  const headers = { 'content-type': 'application/json', 'content-length': String(text.length) }
  return greet(new Request('http://127.0.0.1/', { method: 'POST', headers, body: text }), context)
}

test('a call is read and answered as it is declared', async () => {
  const answered = await send({ name: 'Ana' })
  expect(answered.status).toBe(201)
  expect(await answered.json()).toEqual({ hello: 'Ana (pt)', at: '1970-01-01T00:00:00.000Z' })
})

test('its own limit counts what is in order, and nothing else', async () => {
  for (let n = 0; n < 3; n++) expect((await send({ name: '' })).status).toBe(400)
  expect((await send({ name: 'Ana' })).status).toBe(201)
  expect((await send({ name: 'Ana' })).status).toBe(201)
  const refused = await send({ name: 'Ana' })
  expect(refused.status).toBe(429)
  expect((await refused.json()).detail).toMatch(/^That were many greetings\./)
})

test('an answer that is not as declared is an error of the server', async () => {
  const lying = serve(
    get('/api/v1/greetings', {
      summary: 'Greets.',
      access: 'anyone',
      answer: z.strictObject({ hello: z.enum(['Ana']) }),
    }),
    async () => ({ hello: 'Bo' as 'Ana' }),
  )
  const answered = await lying(new Request('http://127.0.0.1/'), { params: Promise.resolve({}) })
  expect(answered.status).toBe(500)
})
