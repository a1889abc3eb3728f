const TWO_YEARS = 63_072_000

/**
 * `Strict-Transport-Security` for an instance that people reach by https; null elsewhere. Without `includeSubDomains`:
 * what else a host serves below the same name, and how, is not for Waymark to decide, and two years cannot be taken
 * back. Who wants it lets their proxy say it.
 */
export const strictTransport = (siteUrl) => (siteUrl?.startsWith('https:') ? `max-age=${TWO_YEARS}` : null)
