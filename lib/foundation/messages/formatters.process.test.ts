import { expect, test, vi } from 'vitest'
import { locales } from '@/messages/generated/locales.mjs'
import { getDateTimeFormat, getNumberFormat } from './formatters'
import { inLocale } from './in-locale'
import { getFormattingLocale } from './locale'

/** Returns a spelling of one zone: 512 different ones, by the case of its first nine letters. */
const spell = (turn: number) =>
  [...'australia/sydney'].map((letter, at) => ((turn >> at) & 1 ? letter.toUpperCase() : letter)).join('')

test('a formatter is made once, and the oldest goes when 500 are kept, so that no one fills the memory by spelling', () => {
  const get = (turn: number) => getDateTimeFormat('en-GB', { timeZone: spell(turn) })
  const first = get(0)
  expect(get(0)).toBe(first)
  for (let turn = 1; turn < 500; turn++) get(turn)
  expect(get(0)).toBe(first)
  get(500)
  expect(get(0)).not.toBe(first)
})

test('numbers that are written as their digits are so in every language, and all others as it writes them', () => {
  const numbers = [...Array(1000).keys(), -1, 0.5, 999.5, 1000, 1234.5, 1e6, Number.NaN]
  for (const language of locales) {
    const locale = inLocale(language, getFormattingLocale)
    const own = new Intl.NumberFormat(locale)
    expect(numbers.map(getNumberFormat(locale).format)).toEqual(numbers.map(own.format))
    expect(numbers.map(getNumberFormat(locale, {}).format)).toEqual(numbers.map(own.format))
  }
  expect(getNumberFormat('en-GB', { style: 'percent' }).format(0)).toBe('0%')
})

test('a browser that writes only such numbers makes no number format', async () => {
  let made = 0
  class Counted extends Intl.NumberFormat {
    constructor(...given: ConstructorParameters<typeof Intl.NumberFormat>) {
      super(...given)
      made++
    }
  }
  vi.stubGlobal('Intl', Object.assign(Object.create(Intl), { NumberFormat: Counted }))
  vi.resetModules()
  const fresh = await import('./formatters')
  vi.unstubAllGlobals()
  expect([fresh.getNumberFormat('en-GB').format(999), made]).toEqual(['999', 0])
  expect([fresh.getNumberFormat('en-GB').format(1000), made]).toEqual(['1,000', 1])
})
