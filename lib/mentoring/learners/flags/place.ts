/** A learner in a cohort. */
export type Place = { readonly cohortId: string; readonly userId: string }

export const placeKey = ({ cohortId, userId }: Place): string => `${cohortId} ${userId}`
