/** A learner in a cohort. */
export type CohortLearnerKey = { readonly cohortId: string; readonly userId: string }

export const toCohortLearnerKey = ({ cohortId, userId }: CohortLearnerKey): string => `${cohortId} ${userId}`
