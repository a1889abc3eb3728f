// Plain Node, because the server reads it before Next gets the request.

/** Cookie with the language chosen in this browser. It overrides the browser's own preference. */
export const LOCALE_COOKIE = 'waymark-locale'
export const LOCALE_DAYS = 365

/**
 * Pseudo-locale with longer, accented English, for development and tests alone: text that stays plain is not yet in the
 * messages.
 */
export const PSEUDO_LOCALE = 'en-XA'
