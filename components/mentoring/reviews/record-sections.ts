/** Ids of the parts of a review's page, for links to their other pages. */
export const REVIEW = 'review'
export const WORK = 'work'
export const NEXT_ATTEMPT = 'next-attempt'
export const MESSAGES = 'messages'
