/** How many somebody gets. */
export const RECOVERY_CODES = 10

/** Without the letters that are read as others: i, l, o, u. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 16
const GROUPS = /(.{4})(?=.)/g

/** Random bytes that one code is made from: five bits of each are used, eighty in all. */
export const RECOVERY_BYTES = LENGTH

/** "k3f7-9qwm-0x2c-hn8d". Nobody finds eighty bits by trying, not even in a stolen database. */
export function recoveryCodeFrom(bytes: Uint8Array): string {
  const letters = [...bytes.slice(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
  return letters.replace(GROUPS, '$1-')
}

/** What was typed as it is hashed: case, spaces and dashes do not count, and what looks alike is the same. Or null. */
export function recoveryCodeIn(typed: string): string | null {
  const letters = typed.toLowerCase().replace(/[\s-]/g, '').replace(/[il]/g, '1').replace(/o/g, '0')
  const isCode = letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter))
  return isCode ? letters.replace(GROUPS, '$1-') : null
}
