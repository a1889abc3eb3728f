/** Claims of a provider about a person: names of OpenID Connect and of GitHub, unchecked. */
export type Claims = Readonly<Record<string, unknown>>

const parseText = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)
const parseId = (value: unknown): string => (typeof value === 'number' ? String(value) : (parseText(value) ?? ''))

/** Reads an identity from OpenID Connect claims. Some providers send `email_verified` as a text. */
export function openIdIdentity(claims: Claims) {
  const email = parseText(claims.email)
  const name = parseText(claims.name) ?? parseText(claims.given_name)
  return {
    id: parseId(claims.sub),
    email,
    isEmailVerified: email !== null && (claims.email_verified === true || claims.email_verified === 'true'),
    name,
    label: email ?? parseText(claims.preferred_username) ?? name ?? '',
  }
}

/** Reads an identity from GitHub's profile, whose `email` comes from `primaryAddress`. */
export function githubIdentity(claims: Claims) {
  const email = parseText(claims.email)
  const login = parseText(claims.login)
  return {
    id: parseId(claims.id),
    email,
    isEmailVerified: email !== null,
    name: parseText(claims.name) ?? login,
    label: login ?? '',
  }
}

/** Returns the primary address of a GitHub account if it is verified; null where there is none. */
export function primaryAddress(emails: unknown): string | null {
  if (!Array.isArray(emails)) return null
  const primary = emails.find((one) => one?.primary === true && one.verified === true)
  return parseText(primary?.email)
}
