import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { calls } from '@/app/api/v1/calls'
import { type ApiCall, methods } from '@/lib/platform/calls/call'

const root = path.resolve(import.meta.dirname, '../../../app')
// The routes of next-auth, and the catch-all, are not declared calls.
const files = readdirSync(path.join(root, 'api'), { recursive: true, encoding: 'utf8' }).filter(
  (file) => path.basename(file) === 'route.ts' && !file.includes('[...'),
)

type Handler = { readonly declaration?: ApiCall }

const served = await Promise.all(
  files.map(async (file) => {
    const handlers = (await import(path.join(root, 'api', file))) as Record<string, Handler | undefined>
    const address = `/api/${path.dirname(file)}`
    return methods.flatMap((method) => {
      const handler = handlers[method]
      return handler ? [{ entry: `${method} ${address}`, declaration: handler.declaration }] : []
    })
  }),
)

test('each route handler serves the call that is declared for its address', () => {
  const wrong = served.flat().filter(({ entry, declaration }) => declaration?.entry !== entry)
  expect(wrong).toEqual([])
})

test('every call is served, in the very form that the document shows', () => {
  expect(served.flat()).toHaveLength(calls.size)
  for (const { entry, declaration } of served.flat()) expect(calls.get(entry), entry).toBe(declaration)
})
