import { invalid } from '@/lib/foundation/errors'
import { isCommonPassword } from '@/lib/platform/auth/passwords/common-passwords'
import { contextWords, isMostlyWords, isPattern } from '@/lib/platform/auth/passwords/guessable-password'
import * as words from '@/messages/generated/people/account-refusals'

type Owner = { readonly name: string; readonly email: string }

/**
 * Returns the problem with a chosen password, apart from its length (`schema.ts`): a common one, a pattern, or little
 * more than the person's name or address, or the name of the product or the site. Null for a good one. No kind of
 * character is required.
 * @param site public address of this instance, with its scheme
 */
export function findPasswordProblem(password: string, { name, email }: Owner, site: string): string | null {
  if (isMostlyWords(password, contextWords({ name, email, site }))) {
    return words.passwordNearYou()
  }
  if (isPattern(password)) return words.passwordPattern()
  return isCommonPassword(password) ? words.commonPassword() : null
}

/** Requires a good password. @throws invalid (password) with the problem */
export function requireGoodPassword(password: string, owner: Owner, site: string): void {
  const problem = findPasswordProblem(password, owner, site)
  if (problem) throw invalid('password', problem)
}
