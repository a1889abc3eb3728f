import { isCommonPassword } from '@/lib/doors/auth/common-passwords'
import { contextWords, isMostlyWords, isPattern } from '@/lib/doors/auth/guessable-password'
import { invalid } from '@/lib/foundation/errors'
import * as words from '@/messages/generated/people/account-refusals'

type Owner = { readonly name: string; readonly email: string }

/**
 * The one rule for a password that somebody chooses, beside its length (`schema.ts`). No kind of character is asked for.
 * @param site the address that people use, with its scheme
 * @returns what is wrong with a common one, a pattern, and little more than the person's name or address, or the name of
 *   the product or the site; null for a good one
 */
export function findPasswordProblem(password: string, { name, email }: Owner, site: string): string | null {
  if (isMostlyWords(password, contextWords({ name, email, site }))) {
    return words.passwordNearYou()
  }
  if (isPattern(password)) return words.passwordPattern()
  return isCommonPassword(password) ? words.commonPassword() : null
}

/** @throws invalid (password) with what is wrong with it */
export function requireGoodPassword(password: string, owner: Owner, site: string): void {
  const problem = findPasswordProblem(password, owner, site)
  if (problem) throw invalid('password', problem)
}
