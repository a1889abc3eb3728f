import 'server-only'
import { dictionary } from '@zxcvbn-ts/language-common'
import { MIN_DIFFERENT } from './predictable-text'

/** The 49,000 passwords that people choose most, in lower case: what a stranger tries first. */
let known: ReadonlySet<string> | undefined

/**
 * Whether a password is among those that are tried first: as it is, in whatever case, repeated, with digits and signs
 * hung on its end, as in "Sunshine2024!", or a few different ones at either end.
 */
export function isCommonPassword(password: string): boolean {
  known ??= new Set(dictionary['passwords-common'].map((one) => String(one).toLowerCase()))
  const plain = password.normalize('NFKC').trim().toLowerCase()
  const signs = [...plain]
  const [first, last] = [signs.findIndex(isLetter), signs.findLastIndex(isLetter)]
  if (last < 0) return known.has(plain)
  const bare = signs.slice(first, last + 1)
  const candidates = [plain, signs.slice(0, last + 1).join('')]
  const others = new Set(signs.filter((sign) => !isLetter(sign)))
  if (others.size < MIN_DIFFERENT) candidates.push(bare.join(''), partition(bare))
  return candidates.some((one) => known?.has(one))
}

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign)

/** What a text repeats, with or without signs in between: "monkey" of "monkey-monkey"; the text itself if nothing. */
function partition(signs: readonly string[]): string {
  const letters = signs.filter(isLetter)
  for (let length = 1; length * 2 <= letters.length; length++) {
    if (letters.length % length !== 0) continue
    if (letters.every((sign, at) => at < length || sign === letters[at - length]))
      return letters.slice(0, length).join('')
  }
  return signs.join('')
}
