import { expect, test } from 'vitest'
import { findExampleCountry } from './example-country'
import { payData } from './pay-data'

const find = (acceptLanguage: string | null, band: '0-2' | '6+' = '0-2') =>
  findExampleCountry(acceptLanguage, band, payData)
const usual = { code: 'DE', isOfLanguage: false }

test.each([
  ['en-GB, en;q=0.9', 'GB'],
  ['en, pt-BR;q=0.8', 'BR'],
  ['en-US;q=0.4, fr-FR;q=0.9', 'FR'],
  ['sr-Latn-RS', 'RS'],
  ['EN-in', 'IN'],
])('%s names %s', (header, code) => {
  expect(find(header)).toEqual({ code, isOfLanguage: true })
})

test.each([
  null,
  '',
  '*',
  'de',
  'en, fr;q=0.5',
  'en-GB;q=0',
  'en-XA',
  'es-419',
  ';;q=what, -, _, en-, en-__proto__, constructor',
])('%s names no country, and the usual one is shown', (header) => {
  expect(find(header)).toEqual(usual)
})

test('a region without a figure for these years gives way to the next', () => {
  expect(find('en-NZ, en-CA;q=0.8')).toEqual({ code: 'CA', isOfLanguage: true })
  expect(find('en-NZ', '6+')).toEqual({ code: 'NZ', isOfLanguage: true })
})

test('of a header of thousands of languages only the first twenty are looked up', () => {
  const many = (count: number) => [...Array.from({ length: count }, (_, at) => `x${at}`), 'en-GB'].join(',')
  expect(find(many(19))).toEqual({ code: 'GB', isOfLanguage: true })
  expect(find(many(20))).toEqual(usual)
  expect(find(many(5000))).toEqual(usual)
})

test('a tag longer than any in use names no country, and is not read', () => {
  const attributes = Array.from({ length: 3850 }, (_, at) => String(at).padStart(4, '0')).join('-')
  expect(find(`en-GB-u-${attributes}`)).toEqual(usual)
  expect(find(`en-GB-u-${attributes}, en-CA`)).toEqual({ code: 'CA', isOfLanguage: true })
})
