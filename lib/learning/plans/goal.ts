/** Goals of a learner. Kept apart from the schemas so that browsers need not load those. */
export const goals = ['first-job', 'change-job', 'freelance', 'curiosity'] as const
export type Goal = (typeof goals)[number]
