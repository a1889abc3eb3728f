import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { GET } from '@/app/check.mjs/route'
import { getRunner } from './runner.data'

beforeAll(() => {
  process.env.DATABASE_URL = 'file:none'
  execFileSync(process.execPath, ['tools/setup/runner.mjs'])
})

const ask = (headers: Record<string, string> = {}) => GET(new Request('http://localhost/check.mjs', { headers }))

test('the runner is served with the address of this instance in it, and its sum is that of the bytes', async () => {
  const response = await ask()
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-cache')
  expect(new TextDecoder().decode(bytes)).toContain("\nconst INSTANCE = 'http://127.0.0.1:3000'\n")
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(getRunner().sha256)
})

test('it is not sent again to who has it', async () => {
  const etag = (await ask()).headers.get('etag') ?? ''
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const response = await ask({ 'if-none-match': known })
    expect({ status: response.status, body: await response.text() }).toEqual({ status: 304, body: '' })
  }
  expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200)
})
