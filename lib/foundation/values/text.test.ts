import { expect, test } from 'vitest'
import { boundedText, rawText, stepReference, webAddress } from './text'

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'https://localhost/a',
  'http://127.0.0.1/',
  'http://[::1]/',
  'https://',
  'example.org',
  'https://bank.example@evil.example/',
  `https://example.org/${'a'.repeat(500)}`,
  'https://example.org/a\u0000',
  'https://example.org/a\ud800',
])('%s is no web address', (value) => {
  expect(webAddress.safeParse(value).success).toBe(false)
})

test.each(['https://github.com/ana/project/tree/main', 'http://example.org', ' https://example.org/a?b=c#d '])(
  '%s is a web address',
  (value) => {
    expect(webAddress.parse(value)).toBe(value.trim())
  },
)

test('text is trimmed, bounded and free of null characters', () => {
  expect(boundedText(5).parse('  abc  ')).toBe('abc')
  expect(boundedText(5).safeParse('abcdef').success).toBe(false)
  expect(boundedText(5).safeParse('a\u0000b').success).toBe(false)
})

test('text as it was typed keeps its spaces, and is bounded and free of what no database keeps', () => {
  expect(rawText(5).parse(' ab  ')).toBe(' ab  ')
  for (const odd of ['abcdef', 'a\u0000b', 'a\ud800']) expect(rawText(5).safeParse(odd).success).toBe(false)
  for (const odd of ['', 'http\u0000', '\udc00']) expect(stepReference.safeParse(odd).success).toBe(false)
})
