/** Minimum of different characters in a password that remain once easily guessed parts are removed. */
export const MIN_DIFFERENT = 6

/** Longest repeated part: a longer one may be a password of its own. */
const LONGEST_PART = 7
/** Shortest repeat that counts. Ordinary words repeat up to one character less ("banana"). */
const SHORTEST_REPEAT = 6
/** Shortest sequence that counts. Ordinary words contain sequences of one character less ("were", "understudy"). */
const SHORTEST_SEQUENCE = 4

/** Rows and columns of keyboards, along which fingers run. */
const KEYS = [
  '`1234567890-=',
  '~!@#$%^&*()_+',
  'qwertyuiop[]\\',
  "asdfghjkl;'",
  'zxcvbnm,./',
  'qwertzuiop',
  'yxcvbnm,.-',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  ...['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik,', '9ol.', '0p;/'],
]

/** Returns the characters that neither repeat what precedes them nor continue a sequence. */
export function dropPredictable(signs: readonly string[]): readonly string[] {
  const left: string[] = []
  for (let at = 0; at < signs.length; ) {
    const length = Math.max(repeatFrom(signs, at), sequenceFrom(signs, at, 1), sequenceFrom(signs, at, -1))
    if (length === 0) left.push(signs[at] ?? '')
    at += length || 1
  }
  return left
}

/** Counts the characters from here that repeat a short part, at least twice; 0 when they are too few. */
function repeatFrom(signs: readonly string[], start: number): number {
  let longest = 0
  for (let part = 1; part <= LONGEST_PART; part++) {
    let end = start + part
    while (end < signs.length && signs[end] === signs[end - part]) end++
    const length = end - start
    if (length >= Math.max(2 * part, SHORTEST_REPEAT)) longest = Math.max(longest, length)
  }
  return longest
}

/** Counts the characters from here that form a sequence, up or down; 0 when they are too few. */
function sequenceFrom(signs: readonly string[], start: number, step: 1 | -1): number {
  let end = start + 1
  while (end < signs.length && follows(signs[end - 1] ?? '', signs[end] ?? '', step)) end++
  return end - start >= SHORTEST_SEQUENCE ? end - start : 0
}

function follows(one: string, next: string, step: 1 | -1): boolean {
  if ((next.codePointAt(0) ?? 0) === (one.codePointAt(0) ?? 0) + step) return true
  return KEYS.some((keys) => keys.includes(one) && keys[keys.indexOf(one) + step] === next)
}
