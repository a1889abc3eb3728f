/** Modes of sign-up: for everyone, for invited people, or for people with an address at one of some mail domains too. */
export const signUpModes = ['open', 'invitation', 'domains'] as const
export type SignUpMode = (typeof signUpModes)[number]

export type SignUpRule = { readonly mode: SignUpMode; readonly domains: readonly string[] }

/** Most mail domains that an instance can name. */
export const MAX_DOMAINS = 20

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * Returns whether a text is a mail domain as addresses have it: ASCII and lower case. International ones are in their
 * ASCII form (`xn--…`), so that no look-alike letter passes for another.
 */
export function isMailDomain(text: string): boolean {
  const labels = text.split('.')
  return text.length <= 253 && labels.length > 1 && labels.every((label) => LABEL.test(label))
}

/** Splits a list of domains at commas and spaces; lower case, each once. Says nothing of whether they are domains. */
export const splitDomains = (list: string): string[] => [
  ...new Set(
    list
      .toLowerCase()
      .split(/[\s,;]+/)
      .map((domain) => domain.replace(/^@/, ''))
      .filter(Boolean),
  ),
]

/** Parses `open`, `invitation` or a list of domains, as the environment has it; null for anything else. */
export function parseSignUp(text: string): SignUpRule | null {
  const word = text.trim().toLowerCase()
  if (word === 'open' || word === 'invitation') return { mode: word, domains: [] }
  const domains = splitDomains(text)
  const isList = domains.length > 0 && domains.length <= MAX_DOMAINS && domains.every(isMailDomain)
  return isList ? { mode: 'domains', domains } : null
}

/** Parses stored settings: an unknown mode, of a newer version, lets in invited people alone. */
export function toSignUpRule(stored: { readonly signUp: string; readonly signUpDomains: string }): SignUpRule {
  const mode = signUpModes.find((one) => one === stored.signUp) ?? 'invitation'
  return { mode, domains: mode === 'domains' ? splitDomains(stored.signUpDomains) : [] }
}

/**
 * Returns whether an address is at one of the domains: exactly there, subdomains not included. An address with a second
 * `@` is at none.
 * @param email as stored, lower case
 */
export function isAtDomain(email: string, domains: readonly string[]): boolean {
  const parts = email.toLowerCase().split('@')
  return parts.length === 2 && parts[0] !== '' && domains.includes(parts[1] ?? '')
}
