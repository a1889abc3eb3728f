import { isCommonPassword } from '@/lib/doors/auth/common-passwords'
import { contextWords, isMostlyWords, isPattern } from '@/lib/doors/auth/guessable-password'
import { invalid } from '@/lib/foundation/errors'

type Owner = { readonly name: string; readonly email: string }

/**
 * The one rule for a password that somebody chooses, beside its length (`schema.ts`). No kind of character is asked for.
 * @param site the address that people use, with its scheme
 * @throws invalid (password) for a common one, a pattern, and for little more than the person's name or address, or the
 *   name of the product or the site
 */
export function requireGoodPassword(password: string, { name, email }: Owner, site: string): void {
  if (isMostlyWords(password, contextWords({ name, email, site }))) {
    throw invalid(
      'password',
      'This password is too close to your name, your address or this site. Try four random words.',
    )
  }
  if (isPattern(password)) {
    throw invalid('password', 'This password repeats itself or is a simple sequence. Try four random words.')
  }
  if (isCommonPassword(password)) throw invalid('password', 'This password is too common. Try four random words.')
}
