/** As PostgreSQL and UTF-8 have it: no text has a null in it, and none has half a character. */
const NULL = '\u0000'
const IN_ITS_PLACE = '\ufffd'

/** Whether every database keeps a text as it is. PostgreSQL fails at a null, and half a character comes back as another. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes(NULL)

/**
 * The same from a text that cannot be refused: what no database keeps becomes the sign for what cannot be shown, so that it
 * is equal to nothing that is kept.
 */
export const asStorable = (text: string): string => text.toWellFormed().replaceAll(NULL, IN_ITS_PLACE)

/** The largest number that a column of whole numbers holds. */
export const LARGEST_INTEGER = 2 ** 31 - 1

/** Whether every database knows a moment: there is no year 0, and five digits are written by each in its own way. */
export function isStorableMoment(moment: Date): boolean {
  const year = moment.getUTCFullYear()
  return year >= 1 && year <= 9999
}
