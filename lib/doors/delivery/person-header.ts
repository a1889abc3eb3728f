/** Says whose doing a write is: it may be sent when somebody else is signed in. */
export const PERSON_HEADER = 'x-waymark-person'
