import { beforeEach, expect, test, vi } from 'vitest'
import { signOutHere } from './client'

const kept = new Map<string, string>()
const origin = 'http://127.0.0.1:3000'

beforeEach(() => {
  kept.clear()
  kept.set('waymark:placement:ana:backend', 'answers')
  vi.stubGlobal('window', Object.assign(new EventTarget(), { location: { origin } }))
  vi.stubGlobal('sessionStorage', {
    get length() {
      return kept.size
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    removeItem: (key: string) => kept.delete(key),
  })
})

const answer = (url: string) =>
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(Response.json(address.endsWith('csrf') ? { csrfToken: 'token' } : { url })),
  )

test('signing out removes what the tab keeps of the person', async () => {
  answer(`${origin}/`)
  await signOutHere()
  expect(kept.size).toBe(0)
})

test('who could not be signed out keeps it', async () => {
  answer(`${origin}/api/auth/signout?csrf=true`)
  await expect(signOutHere()).rejects.toMatchObject({ status: 500 })
  expect(kept.size).toBe(1)
})
