import { savedReplySchema } from '@/lib/mentoring/reviews/saved-replies/schema'
import {
  askAnotherSchema,
  claimQuerySchema,
  draftSchema,
  handOverSchema,
  messageSchema,
  queueQuerySchema,
  ratingSchema,
  submissionSchema,
  verdictSchema,
} from '@/lib/mentoring/reviews/schema'
import { queueSchema, reviewAnswerSchema, reviewSchema, submissionAnswerSchema } from '../answers/reviews'
import type { CallGroup } from '../call'

const base = '/api/v1/reviews/[id]'

export const reviews: CallGroup = {
  tag: 'Reviews',
  about: 'From handed-in work to the verdict. A review is seen by its learner and by the mentors of its cohort.',
  calls: {
    'POST /api/v1/me/submissions': {
      does: 'Hands work in for review, or its next iteration.',
      who: 'signed-in',
      body: submissionSchema,
      hasKey: true,
      status: 201,
      answer: submissionAnswerSchema,
    },
    'GET /api/v1/mentor/reviews': {
      does: 'The queue, oldest due first.',
      who: 'mentors',
      query: queueQuerySchema,
      answer: queueSchema,
    },
    [`GET ${base}`]: { does: 'Everything of one review.', who: 'signed-in', answer: reviewSchema },
    [`POST ${base}/claim`]: {
      does: 'Takes a review on; its version, where one is given, has to be the newest.',
      who: 'mentors',
      query: claimQuerySchema,
      answer: reviewAnswerSchema,
    },
    [`POST ${base}/release`]: { does: 'Gives a claim back.', who: 'mentors', answer: reviewAnswerSchema },
    [`POST ${base}/hand-over`]: {
      does: 'Asks a colleague to go on with a review.',
      who: 'mentors',
      body: handOverSchema,
      answer: reviewAnswerSchema,
    },
    [`PUT ${base}/draft`]: {
      does: 'Saves a verdict as far as it is written, which keeps the claim.',
      who: 'mentors',
      body: draftSchema,
    },
    [`POST ${base}/verdict`]: {
      does: 'Gives the verdict on the newest iteration.',
      who: 'mentors',
      body: verdictSchema,
      answer: reviewAnswerSchema,
    },
    [`POST ${base}/messages`]: {
      does: 'Writes a message about a review.',
      who: 'signed-in',
      body: messageSchema,
      hasKey: true,
      status: 201,
    },
    [`POST ${base}/settle`]: {
      does: 'Says that the question about approved work is answered.',
      who: 'signed-in',
      answer: reviewAnswerSchema,
    },
    [`PUT ${base}/rating`]: {
      does: 'Says how much a verdict helped.',
      who: 'signed-in',
      body: ratingSchema,
      status: 204,
    },
    [`POST ${base}/withdraw`]: { does: 'Takes my work back.', who: 'signed-in', answer: reviewAnswerSchema },
    [`POST ${base}/ask-another`]: {
      does: 'Asks for another mentor once the promised time is past.',
      who: 'signed-in',
      body: askAnotherSchema,
      answer: reviewAnswerSchema,
    },
    'GET /api/v1/mentor/saved-replies': { does: 'My saved replies.', who: 'mentors' },
    'POST /api/v1/mentor/saved-replies': {
      does: 'Saves a reply to use again.',
      who: 'mentors',
      body: savedReplySchema,
      status: 201,
    },
    'PUT /api/v1/mentor/saved-replies/[id]': {
      does: 'Changes a saved reply.',
      who: 'mentors',
      body: savedReplySchema,
    },
    'DELETE /api/v1/mentor/saved-replies/[id]': { does: 'Deletes a saved reply.', who: 'mentors', status: 204 },
  },
}
