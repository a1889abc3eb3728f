/** Number of codes that a person gets. */
export const RECOVERY_CODES = 10

/** Characters of codes, without i, l, o and u, which are misread. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 16
const GROUPS = /(.{4})(?=.)/g

/** Number of random bytes for a code: five bits of each are used, eighty in all. */
export const RECOVERY_BYTES = LENGTH

/** Makes a code such as "k3f7-9qwm-0x2c-hn8d". Eighty bits cannot be guessed, not even with a stolen database. */
export function toRecoveryCode(bytes: Uint8Array): string {
  const letters = [...bytes.slice(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
  return letters.replace(GROUPS, '$1-')
}

/**
 * Normalizes a typed code for hashing: ignores case, spaces and dashes, and unifies similar characters. Null if it is
 * no code.
 */
export function parseRecoveryCode(typed: string): string | null {
  const letters = typed.toLowerCase().replace(/[\s-]/g, '').replace(/[il]/g, '1').replace(/o/g, '0')
  const isCode = letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter))
  return isCode ? letters.replace(GROUPS, '$1-') : null
}
