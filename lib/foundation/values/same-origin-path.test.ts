import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSameOriginPath, toSameOriginPath } from './same-origin-path'

const pieces = ['/', '\\', '%', '25', '2f', '5c', '09', '.', '..', '2e', 'a', '@', ':', '?', '#', 'evil.example', '\t']

test('whatever is put together, a browser stays on this site, also after decoding it again and again', () => {
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => `/${parts.join('')}`)
  fc.assert(
    fc.property(texts, (text) => {
      let path = toSameOriginPath(text)
      for (let turn = 0; turn < 4 && path !== null; turn++) {
        expect(new URL(path, 'https://waymark.example').origin, text).toBe('https://waymark.example')
        const [before = ''] = path.split(/[?#]/, 1)
        path = decodable(before) ? decodeURIComponent(before) : null
      }
    }),
    { numRuns: 5000, seed: 7 },
  )
})

function decodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== undefined
  } catch {
    return false
  }
}

test.each([
  ['/verify-email?token=a', '/verify-email'],
  ['/x/../%2576erify-email/', '/verify-email'],
  ['/', '/'],
  ['/u/%C3%A9', '/u/é'],
  ['/%2f%2fevil.example', null],
  ['pay', null],
])('%s leads to the page %s', (path, page) => {
  expect(parseSameOriginPath(path)).toBe(page)
})
