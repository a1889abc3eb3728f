/** Ratings of work, and of each row of its rubric. Apart from the schemas, which browsers need not load for this. */
export const outcomes = ['not-yet', 'competent', 'excellent'] as const
export type Outcome = (typeof outcomes)[number]
