const TWO_YEARS = 63_072_000

/**
 * Returns `Strict-Transport-Security` for an instance that is reached by https; null elsewhere. Without
 * `includeSubDomains`: a host may serve other things below the same name over http, and two years cannot be taken back.
 * The host's proxy can add it.
 */
export const strictTransport = (siteUrl) => (siteUrl?.startsWith('https:') ? `max-age=${TWO_YEARS}` : null)
