// Limits that browsers need too: kept out of `schema.ts`, because browsers are not sent zod.

/** Longest message in characters. */
export const MAX_MESSAGE = 5000
/** Longest reason of a report in characters. */
export const MAX_REASON = 1000
/** Most learners to whom one message can be sent at once. */
export const MAX_RECIPIENTS = 200
