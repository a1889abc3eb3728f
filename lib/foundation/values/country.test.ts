import { expect, test } from 'vitest'
import { isCountry } from './country'

test.each(['DE', 'NP', 'MW', 'ZZ'])('%s is a country', (code) => {
  expect(isCountry(code)).toBe(true)
})

test.each(['QQ', 'XX', 'AA', 'de', 'D', 'DEU', '', '150', 'DE\n'])('%j is none', (code) => {
  expect(isCountry(code)).toBe(false)
})
