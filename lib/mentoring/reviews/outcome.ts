/** What a mentor says of work, and of each row of its rubric. Apart from the schemas, which no browser needs for this. */
export const outcomes = ['not-yet', 'competent', 'excellent'] as const
export type Outcome = (typeof outcomes)[number]
