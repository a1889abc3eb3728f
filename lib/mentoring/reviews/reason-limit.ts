/** Most characters of a reason for a score that differs from what the checks suggest. */
export const MAX_SCORE_REASON = 500
