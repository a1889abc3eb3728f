/** Says whose doing a write is: by then another person may be signed in. */
export const PERSON_HEADER = 'x-waymark-person'
