import { asOneLine } from '@/lib/foundation/values/plain-line'

const MAX = 80

/** The name of a new account, from what somebody outside calls the person: one line, or the first part of the address. */
export function displayName(given: string | null | undefined, email: string): string {
  const line = asOneLine(given ?? '') || email.slice(0, email.lastIndexOf('@'))
  // What is cut within a joined sign leaves nothing of the joiner.
  return asOneLine([...line].slice(0, MAX).join(''))
}
