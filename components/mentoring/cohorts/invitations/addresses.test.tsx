import { expect, test } from 'vitest'
import { addressesIn, addressReasons } from './addresses'

test('a mentor can paste addresses as they come, and each counts once', () => {
  expect(addressesIn(' ana@waymark.test, <Ben@Waymark.test>;\ncleo@waymark.test ana@waymark.test')).toEqual([
    'ana@waymark.test',
    'ben@waymark.test',
    'cleo@waymark.test',
  ])
  expect(addressesIn('Ben Ray <ben@waymark.test>, "Malá, Eva" <eva@waymark.test>\ncleo@waymark.test')).toEqual([
    'ben@waymark.test',
    'eva@waymark.test',
    'cleo@waymark.test',
  ])
  expect(addressesIn('Ray, Ben <ben@waymark.test>; ana@waymark.test <eva@waymark.test>')).toEqual([
    'ben@waymark.test',
    'ana@waymark.test',
    'eva@waymark.test',
  ])
  // Invalid addresses are kept, for the server to refuse them by name.
  expect(addressesIn('Ben <ben.waymark.test>, cleo')).toEqual(['ben.waymark.test', 'cleo'])
  expect(addressesIn(' \n ')).toEqual([])
})

test('a mentor reads which address is wrong', () => {
  const reasons = { 'emails.1': 'Use an e-mail address.', emails: 'Too many.' }
  expect(addressReasons(['ana@waymark.test', 'ben'], reasons)).toEqual(['ben: Use an e-mail address.', 'Too many.'])
})
