/**
 * By this an error boundary in the browser knows that the database was away: Next hands on the digest of an error and not
 * its message. By itself, so that no page gets the words of all refusals with it.
 */
export const UNAVAILABLE = 'unavailable'
