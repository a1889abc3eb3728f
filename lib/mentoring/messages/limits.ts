// Without zod, which browsers are not sent.

/** Longest message in characters. */
export const MAX_MESSAGE = 5000
/** Longest reason of a report in characters. */
export const MAX_REASON = 1000
/** Most learners to whom one message can be sent at once. */
export const MAX_RECIPIENTS = 200
