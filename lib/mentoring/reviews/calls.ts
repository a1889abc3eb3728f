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
    summary: 'Submits work for review, or its next attempt.',
    access: 'signed-in',
    body: submissionSchema,
    idempotent: true,
    status: 201,
    answer: submissionAnswerSchema,
    example: { body: { step: 'rest-api-project', url: 'https://code.example.com/mine/api' } },
  }),
  listQueue: get('/api/v1/mentor/reviews', {
    summary: 'The queue, oldest due first.',
    access: 'mentors',
    query: queueQuerySchema,
    answer: queueSchema,
  }),
  getReview: get('/api/v1/reviews/[id]', {
    summary: 'One review with its newest attempts and messages, or a page of older ones.',
    access: 'signed-in',
    resource: 'review-thread',
    query: recordQuerySchema,
    answer: reviewSchema,
  }),
  claimReview: post('/api/v1/reviews/[id]/claim', {
    summary: 'Claims a review. A version, if given, must be the newest.',
    access: 'mentors',
    resource: 'review-to-judge',
    query: claimQuerySchema,
    answer: reviewAnswerSchema,
  }),
  releaseReview: post('/api/v1/reviews/[id]/release', {
    summary: 'Releases a claim.',
    access: 'mentors',
    resource: 'review-to-judge',
    answer: reviewAnswerSchema,
  }),
  handOverReview: post('/api/v1/reviews/[id]/hand-over', {
    summary: 'Hands a review over to another mentor.',
    access: 'mentors',
    resource: 'review-to-judge',
    body: handOverSchema,
    answer: reviewAnswerSchema,
    example: { body: { mentor: someId } },
  }),
  saveDraft: put('/api/v1/reviews/[id]/draft', {
    summary: 'Saves a draft of a verdict. Keeps the claim.',
    access: 'mentors',
    resource: 'review-to-judge',
    body: draftSchema,
    answer: draftAnswerSchema,
    example: { body: { iteration: someId, outcome: null, feedback: 'So far.', scores: {}, version: 0 } },
  }),
  giveVerdict: post('/api/v1/reviews/[id]/verdict', {
    summary: 'Gives the verdict on the newest attempt.',
    access: 'mentors',
    resource: 'review-to-judge',
    body: verdictSchema,
    answer: reviewAnswerSchema,
    example: { body: { outcome: 'competent', feedback: 'It does what it should.', scores: {} } },
  }),
  addMessage: post('/api/v1/reviews/[id]/messages', {
    summary: 'Writes a message about a review.',
    access: 'signed-in',
    resource: 'review-thread',
    body: messageSchema,
    idempotent: true,
    status: 201,
    answer: messageAnswerSchema,
    example: { body: { body: 'A question.' } },
  }),
  settleThread: post('/api/v1/reviews/[id]/settle', {
    summary: 'Settles a question about approved work.',
    access: 'signed-in',
    resource: 'review-thread',
    answer: reviewAnswerSchema,
  }),
  rateHelp: put('/api/v1/reviews/[id]/rating', {
    summary: 'Rates how much a verdict helped.',
    access: 'signed-in',
    resource: 'own-review',
    body: ratingSchema,
    status: 204,
    example: { body: { verdict: someId, value: 3 } },
  }),
  withdrawReview: post('/api/v1/reviews/[id]/withdraw', {
    summary: 'Withdraws my work.',
    access: 'signed-in',
    resource: 'own-review',
    answer: reviewAnswerSchema,
  }),
  askAnotherMentor: post('/api/v1/reviews/[id]/ask-another', {
    summary: 'Asks for another mentor after the due time.',
    access: 'signed-in',
    resource: 'own-review',
    body: askAnotherSchema,
    answer: reviewAnswerSchema,
    example: { body: {} },
  }),
  listSavedReplies: get('/api/v1/mentor/saved-replies', {
    summary: 'My saved replies.',
    access: 'mentors',
    answer: z.array(savedReplyAnswerSchema).meta({ id: 'SavedReplies' }),
  }),
  addSavedReply: post('/api/v1/mentor/saved-replies', {
    summary: 'Saves a reply to use again.',
    access: 'mentors',
    body: savedReplySchema,
    status: 201,
    answer: savedReplyAnswerSchema,
    example: { body: reply },
  }),
  changeSavedReply: put('/api/v1/mentor/saved-replies/[id]', {
    summary: 'Changes a saved reply.',
    access: 'mentors',
    resource: 'own-saved-reply',
    body: savedReplySchema,
    answer: savedReplyAnswerSchema,
    example: { body: reply },
  }),
  deleteSavedReply: del('/api/v1/mentor/saved-replies/[id]', {
    summary: 'Deletes a saved reply.',
    access: 'mentors',
    resource: 'own-saved-reply',
    status: 204,
  }),
}
