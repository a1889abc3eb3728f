import { expect, test } from 'vitest'
import { readFormRefusal } from './refusal'
import { RequestError } from './transport'

const refused = new RequestError(400, 'Use a web address.', { url: 'Use a web address.' })

test('a reason beside a field is not said again for the whole form', () => {
  expect(readFormRefusal(refused)).toEqual({ reasons: { url: 'Use a web address.' }, problem: null })
  expect(readFormRefusal(refused, ['url', 'note']).problem).toBeNull()
})

test('one about a field that the form does not show is said for the whole of it', () => {
  expect(readFormRefusal(refused, ['file']).problem).toBe('Use a web address.')
})

test('anything else is a problem of the whole form, and nothing is none', () => {
  expect(readFormRefusal(new RequestError(409, 'Somebody was first.'))).toEqual({
    reasons: {},
    problem: 'Somebody was first.',
  })
  expect(readFormRefusal(new Error('No connection.')).problem).toBe('No connection.')
  expect(readFormRefusal(null)).toEqual({ reasons: {}, problem: null })
})
