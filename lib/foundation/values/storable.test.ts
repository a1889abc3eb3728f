import { expect, test } from 'vitest'
import { instantFrom } from './instant'
import { readMomentCursor, writeMomentCursor } from './moment-cursor'
import { asStorable, isStorableText } from './storable'

test.each(['a\u0000b', '\u0000', 'a\ud800', '\udc00b'])('%j is kept by no database', (text) => {
  expect(isStorableText(text)).toBe(false)
  expect(isStorableText(asStorable(text))).toBe(true)
  expect(asStorable(text)).toContain('\ufffd')
})

test.each(['', 'Ana', '😀', '\u0001\u{10ffff}'])('%j is kept as it is', (text) => {
  expect(isStorableText(text)).toBe(true)
  expect(asStorable(text)).toBe(text)
})

test('a moment from outside is in a year that databases know', () => {
  expect(instantFrom().parse('2027-03-01T11:30:00+02:00')).toEqual(new Date('2027-03-01T09:30:00Z'))
  for (const odd of ['0000-12-31T00:00:00Z', '0001-01-01T00:00:00+01:00', '9999-12-31T23:59:59-01:00']) {
    expect(instantFrom().safeParse(odd).success, odd).toBe(false)
  }
})

const id = '3f0e6a52-3f14-4d3c-9c1e-0a4f0c6a9b11'

test('where a list ended is read as it was written', () => {
  const end = { at: new Date('2027-03-01T09:30:00.123Z'), id }
  expect(readMomentCursor(writeMomentCursor(end))).toEqual(end)
})

test.each([
  `+275760-09-13T00:00:00.000Z_${id}`,
  `-000001-01-01T00:00:00.000Z_${id}`,
  `0000-01-01T00:00:00.000Z_${id}`,
  `1e308_${id}`,
  '2027-03-01T09:30:00.000Z_a\u0000b',
  `2027-03-01T09:30:00.000Z_${id}\u0000`,
])('a list starts at its beginning for %j', (text) => {
  expect(readMomentCursor(text)).toBeNull()
})
