import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** Makes a seed, and the code that is shown once: `wmc_<seed>_<32 characters>`. */
export function newCheckCode(): { readonly seed: string; readonly code: string } {
  const seed = randomBytes(8).toString('hex')
  return { seed, code: `wmc_${seed}_${randomBytes(24).toString('base64url')}` }
}

/** Hashes a code for storage. Its 192 random bits need no salt. */
export const hashOfCheckCode = (code: string): string => createHash('sha256').update(code).digest('hex')
