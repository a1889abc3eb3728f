import 'server-only'
import { dictionary } from '@zxcvbn-ts/language-common'

/** The 49,000 passwords that people choose most, in lower case: what a stranger tries first. */
let known: ReadonlySet<string> | undefined

/**
 * Whether a password is among those that are tried first: as it is, in whatever case, or with digits and signs hung on
 * its end, as in "Sunshine2024!".
 */
export function isCommonPassword(password: string): boolean {
  known ??= new Set(dictionary['passwords-common'].map((one) => String(one).toLowerCase()))
  const plain = password.normalize('NFKC').trim().toLowerCase()
  const bare = /^.*\p{L}/su.exec(plain)?.[0] ?? ''
  return known.has(plain) || (bare.length > 0 && known.has(bare))
}
