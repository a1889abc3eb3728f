/** Says whose doing a request is, where it may be sent when somebody else is signed in. */
export const PERSON_HEADER = 'x-waymark-person'
