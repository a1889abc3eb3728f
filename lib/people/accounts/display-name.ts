import { asOneLine } from '@/lib/foundation/values/single-line'

const MAX = 80

/** Makes the name of a new account from an outside name: one line, or else the first part of the address. */
export function displayName(given: string | null | undefined, email: string): string {
  const line = asOneLine(given ?? '') || email.slice(0, email.lastIndexOf('@'))
  // Cleans it again: a cut within a joined sign would leave its joiner.
  return asOneLine([...line].slice(0, MAX).join(''))
}
