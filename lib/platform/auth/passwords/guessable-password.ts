import { dropPredictable, MIN_DIFFERENT } from './predictable-text'

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim()

/** Returns whether a password has too few characters beside repeated parts and sequences, as in "1234567890!". */
export const isPattern = (password: string): boolean =>
  new Set(dropPredictable([...folded(password)])).size < MIN_DIFFERENT

/** Removes the digits at the end of a word. */
function withoutNumber(word: string): string {
  const characters = [...word]
  return characters.slice(0, characters.findLastIndex((one) => !/\p{N}/u.test(one)) + 1).join('')
}

type Context = {
  readonly name: string
  readonly email: string
  /** Public address of this instance, with its scheme. */
  readonly site: string
}

/**
 * Lists words that an attacker who knows the account tries first: the owner's name and address, the product and the
 * site, longest first.
 */
export function contextWords({ name, email, site }: Context): readonly string[] {
  const parts = (text: string, shortest: number) =>
    folded(text)
      .split(/[^\p{L}\p{N}]+/u)
      .flatMap((part) => [part, withoutNumber(part)])
      .filter((part) => part.length >= shortest)
  const own = [...parts(name, 3), ...parts(email, 3)]
  const words = ['waymark', ...own, ...parts(URL.parse(site)?.hostname ?? '', 4)]
  return [...new Set(words)].sort((one, other) => other.length - one.length)
}

/**
 * Returns whether a password is little more than these words: without them, too few different letters and digits are
 * left.
 */
export function isMostlyWords(password: string, words: readonly string[]): boolean {
  let left = folded(password)
  let hasAny = false
  for (const word of words) {
    hasAny ||= left.includes(word)
    left = left.replaceAll(word, ' ')
  }
  return hasAny && new Set(left.match(/[\p{L}\p{N}]/gu)).size < MIN_DIFFERENT
}
