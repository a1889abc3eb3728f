// Limits on a run that a runner sends. A whole run of the largest brief has about 900 exchanges and 600 KB.

/** Bytes of its JSON. */
export const MAX_RUN_BYTES = 2 * 1024 * 1024
export const MAX_RECORDS = 60
/** Events of all its checks. */
export const MAX_EVENTS = 4000
/** Exchanges of all its checks. */
export const MAX_EXCHANGES = 3000
/** Headers of one request or answer. */
export const MAX_HEADERS = 40
