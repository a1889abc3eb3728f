import { expect, test } from 'vitest'
import { z } from 'zod'
import { publicRoute } from './route'

const schema = z.strictObject({ status: z.string() })
const door = publicRoute(async (call) => ({ ...(await call.body(schema)), key: await call.idempotencyKey() }))

async function post(body: string, headers: Record<string, string>) {
  const request = new Request('http://127.0.0.1:3000/api/v1/anything', { method: 'POST', body, headers })
  const response = await door(request, { params: Promise.resolve({}) })
  return { status: response.status, answer: await response.json() }
}

test('a posted form names its intention in a hidden field', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const { answer } = await post('status=done&idempotencyKey=key-00000001', form)
  expect(answer).toEqual({ status: 'done', key: 'key-00000001' })
})

test('a JSON call names it in the header; in the body, where nothing would heed it, it is refused', async () => {
  const json = { 'content-type': 'application/json' }
  const { answer } = await post('{"status":"done"}', { ...json, 'idempotency-key': 'key-00000001' })
  expect(answer).toEqual({ status: 'done', key: 'key-00000001' })
  const refused = await post('{"status":"done","idempotencyKey":"key-00000001"}', json)
  expect(refused).toMatchObject({ status: 400, answer: { code: 'invalid' } })
})
