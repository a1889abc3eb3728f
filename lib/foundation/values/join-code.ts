/** Without i, l, o, 0 and 1, which a person who reads a code aloud mixes up. */
export const JOIN_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
export const JOIN_LENGTH = 10
/** Of a code that goes to one person by mail and is never read aloud: about 99 bits. */
export const INVITATION_LENGTH = 20

/**
 * A code for a join link: about 49 bits, too many to guess.
 * @param pick gives an unpredictable whole number from 0 up to, not including, its argument
 */
export function joinCodeFrom(pick: (below: number) => number, length = JOIN_LENGTH): string {
  return Array.from({ length }, () => JOIN_ALPHABET.charAt(pick(JOIN_ALPHABET.length))).join('')
}

/** A code as somebody typed it. */
export const normalJoinCode = (code: string): string => code.trim().toLowerCase()
