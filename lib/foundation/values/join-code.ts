/** Characters of codes, without i, l, o, 0 and 1, which are mixed up when read aloud. */
export const JOIN_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
export const JOIN_LENGTH = 10
/** Length of a code that is mailed to one person and never read aloud: about 99 bits. */
export const INVITATION_LENGTH = 20

/**
 * Makes a code for a join link: about 49 bits, too many to guess.
 * @param pick returns an unpredictable whole number from 0 up to, not including, its argument
 */
export function generateJoinCode(pick: (below: number) => number, length = JOIN_LENGTH): string {
  return Array.from({ length }, () => JOIN_ALPHABET.charAt(pick(JOIN_ALPHABET.length))).join('')
}

/** Normalizes a code that was typed. */
export const normalJoinCode = (code: string): string => code.trim().toLowerCase()
