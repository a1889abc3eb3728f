import { expect, test } from 'vitest'
import { visitRequestSchema } from './schema'

const readTrouble = (address: string) =>
  visitRequestSchema.safeParse({ code: 'wmc_1', address }).error?.issues.map(({ message }) => message) ?? []

test('a deployed address has a host name, and a number is refused as that', () => {
  for (const address of ['https://lending.example.org', 'http://lending.school.internal:8080/api']) {
    expect(readTrouble(address)).toEqual([])
  }
  for (const address of ['http://203.0.113.4:8080', 'https://[2001:db8::1]/', 'http://2130706433']) {
    expect(readTrouble(address)).toEqual([expect.stringContaining('not an IP address')])
  }
  expect(readTrouble('lending.example.org')).toEqual([expect.stringContaining('starts with https://')])
})
