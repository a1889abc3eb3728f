import { isCommonPassword } from '@/lib/auth/common-passwords'
import { invalid } from '@/lib/errors'

type Owner = { readonly name: string; readonly email: string }

/**
 * The one rule for a password that somebody chooses, beside its length (`schema.ts`).
 * @throws invalid (password) for a common one, and for the person's own name or address
 */
export function requireGoodPassword(password: string, { name, email }: Owner): void {
  const plain = password.trim().toLowerCase()
  const own = [name.trim().toLowerCase(), email, email.slice(0, email.lastIndexOf('@'))]
  if (own.includes(plain)) throw invalid('password', 'Choose a password that is not your name or your address.')
  if (isCommonPassword(password)) {
    throw invalid('password', 'This password is among those that are tried first. Choose another, such as a sentence.')
  }
}
