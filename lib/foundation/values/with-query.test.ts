import { expect, test } from 'vitest'
import { withQuery } from './with-query'

test('an address takes a query along, without what is empty', () => {
  expect(withQuery('/reviews', { show: 'open', q: 'a & b', cursor: undefined })).toBe('/reviews?show=open&q=a+%26+b')
  expect(withQuery('/reviews', { show: undefined, q: '' })).toBe('/reviews')
})
