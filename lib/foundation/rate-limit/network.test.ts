import { expect, test } from 'vitest'
import { toNetwork } from './network.mjs'

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['::1', '::/64'],
  ['unknown', 'unknown'],
])('%s is counted as %s', (address, network) => {
  expect(toNetwork(address)).toBe(network)
})

test('neighbours of one IPv6 network are one, those of the next another', () => {
  expect(toNetwork('2001:db8:1:2:ffff::1')).toBe(toNetwork('2001:db8:1:2::2'))
  expect(toNetwork('2001:db8:1:3::1')).not.toBe(toNetwork('2001:db8:1:2::1'))
})

test('a larger customer’s networks are one, where so much is asked for', () => {
  expect(toNetwork('2001:db8:1:2:3:4:5:6', 48)).toBe('2001:db8:1::/48')
  expect(toNetwork('2001:db8:1:ffff::1', 48)).toBe('2001:db8:1::/48')
  expect(toNetwork('2001:db8:2::1', 48)).not.toBe('2001:db8:1::/48')
  expect(toNetwork('198.51.100.7', 48)).toBe('198.51.100.7')
})
