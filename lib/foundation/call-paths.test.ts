import { expect, test } from 'vitest'
import { fillPath } from './call-paths'

test('values are put into a path, encoded where they need it', () => {
  expect(fillPath('/api/v1/steps/[step]', { step: 'http' })).toBe('/api/v1/steps/http')
  expect(fillPath('/steps/[step]', { step: 'a/b' }, { roadmap: 'backend', view: undefined })).toBe(
    '/steps/a%2Fb?roadmap=backend',
  )
})

test('a query says what it was given, whatever that is', () => {
  const asked = { plain: 'node.js_1-2', spaced: 'a b', sign: '&=?#+', empty: '', half: 'x\ud800' }
  const { searchParams } = new URL(fillPath('/search', {}, asked), 'http://localhost')
  expect(Object.fromEntries(searchParams)).toEqual({ ...asked, half: 'x\ufffd' })
  expect(fillPath('/search', {}, { 'a&b': 'x' })).toBe('/search?a%26b=x')
})
