/** A learner in a cohort. */
export type CohortSeat = { readonly cohortId: string; readonly userId: string }

export const placeKey = ({ cohortId, userId }: CohortSeat): string => `${cohortId} ${userId}`
