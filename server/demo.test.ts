import { expect, test } from 'vitest'
import { demoRefusal } from './demo.mjs'

const getStatus = (headers: Record<string, string>) => demoRefusal({ headers })?.status ?? null

test.each([
  'x-forwarded-for',
  'x-forwarded-host',
  'X_Forwarded_For',
  'forwarded',
  'via',
  'x-real-ip',
  'cf-connecting-ip',
])('the demo refuses a request with the header %s: it came through a proxy', (name) => {
  expect(getStatus({ host: 'localhost', [name.toLowerCase()]: 'x' })).toBe(403)
})

test('the demo answers a plain browser on its own machine, and by no other name', () => {
  const browser = { accept: '*/*', 'sec-fetch-site': 'none' }
  expect(getStatus({ host: 'localhost:3000', ...browser })).toBeNull()
  for (const host of ['example.org', '127.0.0.1.example.org', '10.0.0.1:3000']) expect(getStatus({ host })).toBe(403)
})
