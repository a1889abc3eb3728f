/** Subject of a signal: the part of a page that is out of date. */
export type Topic = `review:${string}` | `learner:${string}` | 'queue' | 'notifications' | 'threads' | 'backups'

export const reviewTopic = (reviewId: string): Topic => `review:${reviewId}`
export const learnerTopic = (learnerId: string): Topic => `learner:${learnerId}`
