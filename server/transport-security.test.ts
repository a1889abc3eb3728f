import { expect, test } from 'vitest'
import { strictTransport } from './transport-security.mjs'

test('https is held to for two years, where people come by https', () => {
  expect(strictTransport('https://waymark.example')).toBe('max-age=63072000')
  expect(strictTransport('https://waymark.example')).not.toContain('includeSubDomains')
})

test.each(['http://127.0.0.1:3000', 'http://https.example', undefined])('nothing is said at %s', (url) => {
  expect(strictTransport(url)).toBeNull()
})
