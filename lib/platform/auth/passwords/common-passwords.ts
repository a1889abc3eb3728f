import 'server-only'
import { dictionary } from '@zxcvbn-ts/language-common'
import { MIN_DIFFERENT } from './predictable-text'

/** The 49,000 most common passwords, in lower case: an attacker tries them first. */
let known: ReadonlySet<string> | undefined

/**
 * Returns whether a password is a common one: as it is, in any case, repeated, with digits and signs appended, as in
 * "Sunshine2024!", or with a few different ones at both ends.
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

/**
 * Returns the repeated part of a text, with or without signs in between: "monkey" of "monkey-monkey"; else the text
 * itself.
 */
function partition(signs: readonly string[]): string {
  const letters = signs.filter(isLetter)
  for (let length = 1; length * 2 <= letters.length; length++) {
    if (letters.length % length !== 0) continue
    if (letters.every((sign, at) => at < length || sign === letters[at - length]))
      return letters.slice(0, length).join('')
  }
  return signs.join('')
}
