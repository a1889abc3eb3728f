import { z } from 'zod'
import { del, get, post, put } from '@/lib/platform/calls/call'
import {
  draftAnswerSchema,
  messageAnswerSchema,
  queueSchema,
  reviewAnswerSchema,
  reviewSchema,
  savedReplyAnswerSchema,
  submissionAnswerSchema,
} from './answers'
import { savedReplySchema } from './saved-replies/schema'
import {
  askAnotherSchema,
  claimQuerySchema,
  draftSchema,
  handOverSchema,
  messageSchema,
  queueQuerySchema,
  ratingSchema,
  recordQuerySchema,
  submissionSchema,
  verdictSchema,
} from './schema'

const someId = '00000000-0000-4000-8000-0000000000ff'
const reply = { kind: 'optional', title: 'Names', body: 'Names could be longer.' }

export const reviewCalls = {
  submitWork: post('/api/v1/me/submissions', {
    does: 'Submits work for review, or its next attempt.',
    who: 'signed-in',
    body: submissionSchema,
    hasKey: true,
    status: 201,
    answer: submissionAnswerSchema,
    example: { body: { step: 'rest-api-project', url: 'https://code.example.com/mine/api' } },
  }),
  listQueue: get('/api/v1/mentor/reviews', {
    does: 'The queue, oldest due first.',
    who: 'mentors',
    query: queueQuerySchema,
    answer: queueSchema,
  }),
  getReview: get('/api/v1/reviews/[id]', {
    does: 'One review with its newest attempts and messages, or a page of older ones.',
    who: 'signed-in',
    whose: 'review-thread',
    query: recordQuerySchema,
    answer: reviewSchema,
  }),
  claimReview: post('/api/v1/reviews/[id]/claim', {
    does: 'Claims a review. A version, if given, must be the newest.',
    who: 'mentors',
    whose: 'review-to-judge',
    query: claimQuerySchema,
    answer: reviewAnswerSchema,
  }),
  releaseReview: post('/api/v1/reviews/[id]/release', {
    does: 'Releases a claim.',
    who: 'mentors',
    whose: 'review-to-judge',
    answer: reviewAnswerSchema,
  }),
  handOverReview: post('/api/v1/reviews/[id]/hand-over', {
    does: 'Hands a review over to another mentor.',
    who: 'mentors',
    whose: 'review-to-judge',
    body: handOverSchema,
    answer: reviewAnswerSchema,
    example: { body: { mentor: someId } },
  }),
  saveDraft: put('/api/v1/reviews/[id]/draft', {
    does: 'Saves a draft of a verdict. Keeps the claim.',
    who: 'mentors',
    whose: 'review-to-judge',
    body: draftSchema,
    answer: draftAnswerSchema,
    example: { body: { iteration: someId, outcome: null, feedback: 'So far.', scores: {}, version: 0 } },
  }),
  giveVerdict: post('/api/v1/reviews/[id]/verdict', {
    does: 'Gives the verdict on the newest attempt.',
    who: 'mentors',
    whose: 'review-to-judge',
    body: verdictSchema,
    answer: reviewAnswerSchema,
    example: { body: { outcome: 'competent', feedback: 'It does what it should.', scores: {} } },
  }),
  addMessage: post('/api/v1/reviews/[id]/messages', {
    does: 'Writes a message about a review.',
    who: 'signed-in',
    whose: 'review-thread',
    body: messageSchema,
    hasKey: true,
    status: 201,
    answer: messageAnswerSchema,
    example: { body: { body: 'A question.' } },
  }),
  settleThread: post('/api/v1/reviews/[id]/settle', {
    does: 'Settles a question about approved work.',
    who: 'signed-in',
    whose: 'review-thread',
    answer: reviewAnswerSchema,
  }),
  rateHelp: put('/api/v1/reviews/[id]/rating', {
    does: 'Rates how much a verdict helped.',
    who: 'signed-in',
    whose: 'own-review',
    body: ratingSchema,
    status: 204,
    example: { body: { verdict: someId, value: 3 } },
  }),
  withdrawReview: post('/api/v1/reviews/[id]/withdraw', {
    does: 'Withdraws my work.',
    who: 'signed-in',
    whose: 'own-review',
    answer: reviewAnswerSchema,
  }),
  askAnotherMentor: post('/api/v1/reviews/[id]/ask-another', {
    does: 'Asks for another mentor after the due time.',
    who: 'signed-in',
    whose: 'own-review',
    body: askAnotherSchema,
    answer: reviewAnswerSchema,
    example: { body: {} },
  }),
  listSavedReplies: get('/api/v1/mentor/saved-replies', {
    does: 'My saved replies.',
    who: 'mentors',
    answer: z.array(savedReplyAnswerSchema).meta({ id: 'SavedReplies' }),
  }),
  addSavedReply: post('/api/v1/mentor/saved-replies', {
    does: 'Saves a reply to use again.',
    who: 'mentors',
    body: savedReplySchema,
    status: 201,
    answer: savedReplyAnswerSchema,
    example: { body: reply },
  }),
  changeSavedReply: put('/api/v1/mentor/saved-replies/[id]', {
    does: 'Changes a saved reply.',
    who: 'mentors',
    whose: 'own-saved-reply',
    body: savedReplySchema,
    answer: savedReplyAnswerSchema,
    example: { body: reply },
  }),
  deleteSavedReply: del('/api/v1/mentor/saved-replies/[id]', {
    does: 'Deletes a saved reply.',
    who: 'mentors',
    whose: 'own-saved-reply',
    status: 204,
  }),
}
