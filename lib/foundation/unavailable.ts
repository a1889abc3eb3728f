/**
 * Digest by which an error boundary in the browser recognises that the database was unavailable: Next passes on an
 * error's digest and not its message. In a file of its own, so that no page loads the words of all refusals with it.
 */
export const UNAVAILABLE_DIGEST = 'unavailable'
