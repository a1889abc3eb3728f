import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { oneLine } from './one-line'
import { asOneLine } from './single-line'

const said = (text: string) => {
  const { success, data, error } = oneLine(80).safeParse(text)
  return success ? data : error?.issues[0]?.message
}

describe('names as people have them', () => {
  test.each([
    'Lucía Fernández',
    'Nguyễn Thị Ánh',
    "O'Neil-Søren",
    '王小明',
    '葛\u{e0100}城',
    'محمد علی‌زاده',
    'क्‍षमा',
    'ശ്രീ‌ജിത്ത്',
    // Older keyboards and fonts write a chillu as a letter, a virama and a joiner.
    'രാജന്\u200d',
    'രാജന്\u200d നായര്\u200d',
    'രാജൻ',
    'ක්\u200d',
    'ကြွေး',
    'บุญรักษ์',
    'בְּרֵאשִׁית',
    'Ana 👩🏽‍💻 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    // Symbols in text style, and in emoji style.
    '★\ufe0e ☆\ufe0e',
    '✝\ufe0f ♪\ufe0e ☎\ufe0e',
    'X Æ A-12',
  ])('%s stays', (name) => {
    expect(said(name)).toBe(name.normalize('NFC'))
    expect(asOneLine(name)).toBe(name.normalize('NFC'))
  })

  test('are tidied: spaces, one form of each letter, and a last non-joiner', () => {
    expect(said('അജിത്\u200c അജിത്\u200c')).toBe('അജിത് അജിത്')
    expect(said('  Ana \u00a0\u2003 Lopez ')).toBe('Ana Lopez')
    expect(said('Lucı\u0301a'.replace('ı', 'i'))).toBe('Lucía')
  })
})

test('what is far too long is refused as it came: to compose it would take long', () => {
  const compose = vi.spyOn(String.prototype, 'normalize')
  expect(said('a'.repeat(321))).toBe('Use at most 80 characters.')
  expect(said(`a${'\u0301'.repeat(30_000)}${'\u0316'.repeat(30_000)}`)).toBe('Use at most 80 characters.')
  expect(compose).not.toHaveBeenCalled()
  compose.mockRestore()
  // Vietnamese as some phones type it, letter by letter and mark by mark.
  expect(said('ệ'.repeat(80).normalize('NFD'))).toBe('ệ'.repeat(80))
})

const INVISIBLE = 'This has a hidden character. Type the text instead of pasting it.'

describe('what does not show is refused', () => {
  test.each([
    ['a joiner at the end of a word without a virama', 'രാജന\u200d'],
    ['two joiners', 'രാജന്\u200d\u200d'],
    ['a joiner by itself', 'Ada \u200d'],
    ['a non-joiner after a letter at the end of a word', 'രാജന\u200c'],
    ['a choice of style after a letter', 'Ada\ufe0e'],
    ['a second choice of style', '★\ufe0e\ufe0f'],
    ['a joiner after a Latin letter and a virama', 'a\u0d4d\u200d'],
  ])('%s', (_, name) => {
    expect(said(name)).toBe(INVISIBLE)
  })

  const codes = [0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f]
  const bidi = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069]
  const others = [
    0x2060, 0x2061, 0x2800, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xe000, 0xe0041, 0xe0100, 0xffff,
  ]
  test.each([...codes, ...bidi, ...others, 0xd800].map((code) => [code.toString(16), code]))('U+%s', (_, code) => {
    const character = code === 0xd800 ? '\ud800' : String.fromCodePoint(code)
    expect(said(`Ada${character}Lovelace`)).toBe(INVISIBLE)
    expect(asOneLine(`Ada${character}Lovelace`)).toMatch(/^Ada\ufffd?Lovelace$/)
  })

  test.each(['Ada\nLovelace', 'Ada\tL', 'Ada\u2028L', 'Ada\u0000L', 'Ada\u0085L', 'Ada\u007fL'])('%j', (name) => {
    expect(said(name)).toBe('Use one line.')
    expect(asOneLine(name)).toMatch(/^Ada L/)
  })

  test('a name of nothing', () => {
    for (const name of ['', '   ', '\u3000', '\ufeff']) expect(said(name)).toBe('Write something here.')
    expect(said('\u0301\u0302')).toBe('Use at least one letter or digit.')
    for (const name of ['\u0301\u0302', '\u200b', '\u202e', ' ', '\u3164']) expect(asOneLine(name)).toBe('')
  })

  test('marks by the dozen, or on what stands before', () => {
    expect(said(`Z${'\u0335\u0327'.repeat(20)}algo`)).toBe('One letter has too many accents. Remove some.')
    expect(said('Ada \u0301\u0301')).toBe('One letter has too many accents. Remove some.')
    expect(asOneLine(`Z${'\u0335\u0327'.repeat(20)}algo`)).toMatch(/^Z\p{M}{6}algo$/u)
  })
})

test('whatever a service calls a person, what is made of it would not be refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const line = asOneLine(text)
      if (line !== '') expect(oneLine(1000).safeParse(line).data).toBe(line)
    }),
    { numRuns: 2000 },
  )
})
