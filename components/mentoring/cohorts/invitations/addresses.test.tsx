import { expect, test } from 'vitest'
import { addressReasons, parseAddresses } from './addresses'

test('a mentor can paste addresses as they come, and each counts once', () => {
  expect(parseAddresses(' ana@waymark.test, <Ben@Waymark.test>;\ncleo@waymark.test ana@waymark.test')).toEqual([
    'ana@waymark.test',
    'ben@waymark.test',
    'cleo@waymark.test',
  ])
  expect(parseAddresses('Ben Ray <ben@waymark.test>, "Malá, Eva" <eva@waymark.test>\ncleo@waymark.test')).toEqual([
    'ben@waymark.test',
    'eva@waymark.test',
    'cleo@waymark.test',
  ])
  expect(parseAddresses('Ray, Ben <ben@waymark.test>; ana@waymark.test <eva@waymark.test>')).toEqual([
    'ben@waymark.test',
    'ana@waymark.test',
    'eva@waymark.test',
  ])
  // Invalid addresses are kept, for the server to refuse them by name.
  expect(parseAddresses('Ben <ben.waymark.test>, cleo')).toEqual(['ben.waymark.test', 'cleo'])
  expect(parseAddresses(' \n ')).toEqual([])
})

test('a mentor reads which address is wrong', () => {
  const reasons = { 'emails.1': 'Use an e-mail address.', emails: 'Too many.' }
  expect(addressReasons(['ana@waymark.test', 'ben'], reasons)).toEqual(['ben: Use an e-mail address.', 'Too many.'])
})
