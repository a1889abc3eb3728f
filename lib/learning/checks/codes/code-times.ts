const HOUR_MS = 60 * 60 * 1000

/** Milliseconds for which a code is valid. */
export const CODE_VALID_MS = HOUR_MS
/** Codes that a learner can make in an hour. */
export const CODES_AN_HOUR = { most: 30, withinMs: HOUR_MS }

/** File under which a deployed address shows a seed, and its text. */
export const toWellKnown = (seed: string) => ({ path: `/.well-known/waymark/${seed}.txt`, text: seed })
