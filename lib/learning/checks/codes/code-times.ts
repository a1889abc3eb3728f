const HOUR_MS = 60 * 60 * 1000

/** Milliseconds for which a code is valid. */
export const CODE_VALID_MS = HOUR_MS
/** Days for which a code is kept after it has expired: a runner that asks again gets the same answer. */
export const CODE_KEPT_DAYS = 7
const KEPT_MS = CODE_KEPT_DAYS * 24 * HOUR_MS

/** Codes that a learner can make in an hour. */
export const CODES_AN_HOUR = { most: 30, withinMs: HOUR_MS }

/** Returns the moment before which codes have to have expired to be deleted. */
export const getCodesKeptSince = (now: Date): Date => new Date(now.getTime() - KEPT_MS)

/** File under which a deployed address shows a seed, and its text. */
export const toWellKnown = (seed: string) => ({ path: `/.well-known/waymark/${seed}.txt`, text: seed })
