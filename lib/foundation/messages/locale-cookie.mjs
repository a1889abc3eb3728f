// Plain Node: the server reads it before Next has the request.

/** The language that was chosen in this browser, over what the browser asks for. */
export const LOCALE_COOKIE = 'waymark-locale'
export const LOCALE_DAYS = 365

/** English made longer and accented, in development and tests alone: what stays plain is not in the messages yet. */
export const PSEUDO_LOCALE = 'en-XA'
