/** Minimum of different characters in a password, and of those left once context words are removed. */
const MIN_DIFFERENT = 6
/** A repeated part that is this long may be a password of its own. */
const MIN_PART = 8

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim()

/** True for few characters over and over, a short part that is repeated, and characters in a row, as in "abcdefghij". */
export function isPattern(password: string): boolean {
  const signs = [...folded(password)]
  return new Set(signs).size < MIN_DIFFERENT || isRepeated(signs) || isRow(signs)
}

function isRepeated(signs: readonly string[]): boolean {
  for (let length = 1; length < MIN_PART && length * 2 <= signs.length; length++) {
    if (signs.every((sign, at) => at < length || sign === signs[at - length])) return true
  }
  return false
}

function isRow(signs: readonly string[]): boolean {
  const points = signs.map((sign) => sign.codePointAt(0) ?? 0)
  return [1, -1].some((step) => points.every((point, at) => at === 0 || point === (points[at - 1] ?? 0) + step))
}

/** A word without the digits at its end. */
function withoutNumber(word: string): string {
  const characters = [...word]
  return characters.slice(0, characters.findLastIndex((one) => !/\p{N}/u.test(one)) + 1).join('')
}

type Context = {
  readonly name: string
  readonly email: string
  /** The address that people use, with its scheme. */
  readonly site: string
}

/** What a stranger who knows the account tries first: the owner's name and address, the product and the site, longest first. */
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

/** Whether a password is little more than some words: without them, too few different letters and digits are left. */
export function isMostlyWords(password: string, words: readonly string[]): boolean {
  let left = folded(password)
  let hasAny = false
  for (const word of words) {
    hasAny ||= left.includes(word)
    left = left.replaceAll(word, ' ')
  }
  return hasAny && new Set(left.match(/[\p{L}\p{N}]/gu)).size < MIN_DIFFERENT
}
