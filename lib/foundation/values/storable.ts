/** No text in PostgreSQL has a NUL character, and none in UTF-8 a lone surrogate. */
const NUL = '\u0000'
const REPLACEMENT = '\ufffd'

/** True if both databases store it unchanged: no NUL, no lone surrogate. */
export const isStorableText = (text: string): boolean => text.isWellFormed() && !text.includes(NUL)

/** Replaces each NUL and lone surrogate by U+FFFD, so that a text that cannot be refused equals nothing that is stored. */
export const asStorable = (text: string): string => text.toWellFormed().replaceAll(NUL, REPLACEMENT)

/** The largest number that a column of whole numbers holds. */
export const LARGEST_INTEGER = 2 ** 31 - 1

/** Whether every database knows a moment: there is no year 0, and five digits are written by each in its own way. */
export function isStorableMoment(moment: Date): boolean {
  const year = moment.getUTCFullYear()
  return year >= 1 && year <= 9999
}
