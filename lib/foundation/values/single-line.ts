/** Scripts in which a joiner between letters is visible. In others two names would look the same. */
const JOINING = [
  ...['Arabic', 'Syriac', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu'],
  ...['Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan'],
]
  .map((script) => `\\p{scx=${script}}`)
  .join('')

/** Viramas of Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam and Sinhala. */
const VIRAMAS = '\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca'

/**
 * Invisible characters where they change how a neighbour looks. Exported, so that `tools/checks/regular-expressions.mjs` can
 * read it.
 */
export const EXPECTED_INVISIBLES = new RegExp(
  [
    `(?<=[${JOINING}])[\\u200c\\u200d](?=[${JOINING}])`,
    // A half letter at the end of a word: older keyboards write the chillus of Malayalam like this.
    `(?<=[${JOINING}][${VIRAMAS}])\\u200d(?![${JOINING}\\p{Cf}])`,
    // A variant of a Han or Mongolian letter.
    '(?<=\\p{Script=Han})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
    '(?<=\\p{Script=Mongolian})[\\u180b-\\u180d\\u180f]',
    // Symbols and emoji: in colour or not, joined to one, a keycap, the flag of a region.
    '(?<=[\\p{Extended_Pictographic}\\p{So}])[\\ufe0e\\ufe0f]',
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})',
    '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
    '(?<=\\u{1f3f4})[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f}',
  ].join('|'),
  'gu',
)

const BREAK = /[\p{Cc}\p{Zl}\p{Zp}]/u
/** Characters that are invisible or change the direction of text, with the blanks of Braille and Hangul. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u2800\ufff9-\ufffb]/u
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u
/** Stacked accents. One letter carries up to six marks: Vietnamese has two, Hebrew three, Burmese five. */
const STACKED = /\p{M}{7}|^\p{M}| \p{M}/u

/**
 * A non-joiner at the end of a word, which some keyboards write. It is invisible there. Exported for
 * `tools/checks/regular-expressions.mjs`.
 */
export const LAST_NON_JOINER = new RegExp(`(?<=[${VIRAMAS}])\\u200c(?= |$)`, 'gu')

/** Normalizes a text for comparing and storing: composed, trimmed, with single blanks. */
export const normalizeLine = (text: string): string =>
  text
    .trim()
    .normalize('NFC')
    .replaceAll(/\p{Zs}+/gu, ' ')
    .replaceAll(LAST_NON_JOINER, '')

/** Returns whether a text is one line without invisible characters. */
export const isSingleLine = (text: string): boolean => findTrouble(text) === null

export type LineTrouble = 'several-lines' | 'invisible' | 'no-letter' | 'stacked-accents'

/** Returns why a text cannot tell things apart as a line; null where it can. */
export function findTrouble(text: string): LineTrouble | null {
  if (BREAK.test(text)) return 'several-lines'
  const rest = text.replaceAll(EXPECTED_INVISIBLES, '')
  if (INVISIBLE.test(rest)) return 'invisible'
  if (!VISIBLE.test(rest)) return 'no-letter'
  if (STACKED.test(rest)) return 'stacked-accents'
  return null
}

/**
 * Makes one line of a text that cannot be refused, such as a person's name from another service; empty where nothing is
 * left.
 */
export function asOneLine(text: string): string {
  const plain = normalizeLine(text.toWellFormed().replaceAll(new RegExp(BREAK, 'gu'), ' '))
  const kept = new Set(
    [...plain.matchAll(EXPECTED_INVISIBLES)].flatMap(({ index, 0: { length } }) => toSpan(index, length)),
  )
  const shown = plain.replaceAll(new RegExp(INVISIBLE, 'gu'), (character, at: number) =>
    kept.has(at) ? character : '',
  )
  const line = normalizeLine(shown.replaceAll(/(^| )\p{M}+/gu, '$1').replaceAll(/(\p{M}{6})\p{M}+/gu, '$1'))
  return findTrouble(line) === null ? line : ''
}

const toSpan = (start: number, length: number) => Array.from({ length }, (_, index) => start + index)
