/** PostgreSQL stores no NUL character in a text, and UTF-8 no lone surrogate. */
const NUL = '\u0000'
const REPLACEMENT = '\ufffd'

/** Returns whether both databases store a text unchanged: no NUL, no lone surrogate. */
export const isStorableText = (text: string): boolean => text.isWellFormed() && !text.includes(NUL)

/**
 * Replaces each NUL and lone surrogate by U+FFFD, for texts that cannot be refused: they then equal nothing that is
 * stored.
 */
export const asStorable = (text: string): string => text.toWellFormed().replaceAll(NUL, REPLACEMENT)

/** Largest value of an integer column. */
export const LARGEST_INTEGER = 2 ** 31 - 1

/** Returns whether every database supports a moment: there is no year 0, and each writes five digits in its own way. */
export function isStorableMoment(moment: Date): boolean {
  const year = moment.getUTCFullYear()
  return year >= 1 && year <= 9999
}
