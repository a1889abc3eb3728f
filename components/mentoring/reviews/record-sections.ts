/** Ids of the parts of a review's page, where the links to other pages of them lead. */
export const REVIEW = 'review'
export const WORK = 'work'
export const NEXT_ATTEMPT = 'next-attempt'
export const MESSAGES = 'messages'
