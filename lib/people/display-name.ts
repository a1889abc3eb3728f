const MAX = 80

/** The name of a new account, from what somebody outside calls the person: one line, or the first part of the address. */
export function displayName(given: string | null | undefined, email: string): string {
  const line = (given ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return [...(line || email.slice(0, email.lastIndexOf('@')))].slice(0, MAX).join('').trim()
}
