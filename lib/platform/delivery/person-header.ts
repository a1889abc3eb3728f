/** Header with the person that a write belongs to: another may be signed in by the time it arrives. */
export const PERSON_HEADER = 'x-waymark-person'
