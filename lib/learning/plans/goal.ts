/** Goals of a learner. Kept apart from the schemas so that browsers need not load those. */
export const goals = ['first-job', 'change-job', 'freelance', 'curiosity'] as const
export type Goal = (typeof goals)[number]

/** A stored goal. */
export const parseGoal = (text: string): Goal => goals.find((goal) => goal === text) ?? 'first-job'
