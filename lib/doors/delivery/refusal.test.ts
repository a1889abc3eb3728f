import { expect, test } from 'vitest'
import { readRefusal } from './refusal'
import { RequestError } from './transport'

const refused = new RequestError(400, 'Use a web address.', { url: 'Use a web address.' })

test('a reason beside a field is not said again for the whole form', () => {
  expect(readRefusal(refused)).toEqual({ reasons: { url: 'Use a web address.' }, problem: null })
  expect(readRefusal(refused, ['url', 'note']).problem).toBeNull()
})

test('one about a field that the form does not show is said for the whole of it', () => {
  expect(readRefusal(refused, ['file']).problem).toBe('Use a web address.')
})

test('anything else is a problem of the whole form, and nothing is none', () => {
  expect(readRefusal(new RequestError(409, 'Somebody was first.'))).toEqual({
    reasons: {},
    problem: 'Somebody was first.',
  })
  expect(readRefusal(new Error('No connection.')).problem).toBe('No connection.')
  expect(readRefusal(null)).toEqual({ reasons: {}, problem: null })
})
