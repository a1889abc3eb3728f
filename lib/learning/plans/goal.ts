/** What somebody learns for. Apart from the schemas, which no browser needs for this. */
export const goals = ['first-job', 'change-job', 'freelance', 'curiosity'] as const
export type Goal = (typeof goals)[number]
