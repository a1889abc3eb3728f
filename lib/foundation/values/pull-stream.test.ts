import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toPullStream } from './pull-stream'

let folder: string
const file = () => path.join(folder, 'file')
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'waymark-read-'))
  writeFileSync(file(), Buffer.alloc(1024 * 1024, 7))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a file arrives whole', async () => {
  const bytes = await new Response(toPullStream(createReadStream(file()))).arrayBuffer()
  expect(Buffer.from(bytes).equals(Buffer.alloc(1024 * 1024, 7))).toBe(true)
})

test('a reader that goes away closes it, and nothing is thrown', async () => {
  const source = createReadStream(file())
  const reader = toPullStream(source).getReader()
  await reader.read()
  await reader.cancel()
  await expect.poll(() => source.closed).toBe(true)
})

test('a source that breaks off breaks the stream off', async () => {
  const reader = toPullStream(createReadStream(path.join(folder, 'missing'))).getReader()
  await expect(reader.read()).rejects.toThrow('ENOENT')
})
