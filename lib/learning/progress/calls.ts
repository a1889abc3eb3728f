import { callPaths } from '@/lib/foundation/call-paths'
import { get, post, put } from '@/lib/platform/calls/call'
import { manyProgressSchema, progressAnswerSchema, progressSchema, stepEventsSchema } from './answers'
import {
  changesSeenSchema,
  formReturnSchema,
  roadmapQuerySchema,
  type SetManyProgress,
  setManyProgressSchema,
  setProgressSchema,
  stepEventsQuerySchema,
} from './schema'

/** Changes of a batch that count as one call for rate limiting: each takes a row, whether it alters anything or not. */
const CHANGES_A_CALL = 20

const tick = {
  summary: 'Sets my status on a step. Returns the step and the new totals.',
  access: 'signed-in',
  resource: 'step',
  query: formReturnSchema,
  body: setProgressSchema,
  idempotent: true,
  form: true,
  answer: progressAnswerSchema,
  example: { body: { status: 'learning' } },
} as const

export const progressCalls = {
  getProgress: get('/api/v1/me/progress', {
    summary: 'Status, assurance and time of every step, with totals by stage and level.',
    access: 'signed-in',
    resource: 'plan',
    query: roadmapQuerySchema,
    answer: progressSchema,
  }),
  setProgress: put(callPaths.tick, tick),
  /** A page without JavaScript can only send POST. */
  setProgressByForm: post(callPaths.tick, tick),
  listStepEvents: get('/api/v1/me/progress/[step]/events', {
    summary: 'The history of one step, newest first. Pass `before` for the next page.',
    access: 'signed-in',
    resource: 'step',
    query: stepEventsQuerySchema,
    answer: stepEventsSchema,
  }),
  setManyProgress: post(callPaths.ticks, {
    summary: `Sets many steps, each with its own key. Returns a result for each. Every ${CHANGES_A_CALL} changes count as one call.`,
    access: 'signed-in',
    resource: 'plan',
    query: roadmapQuerySchema,
    body: setManyProgressSchema,
    cost: ({ changes }: SetManyProgress) => Math.ceil(changes.length / CHANGES_A_CALL),
    answer: manyProgressSchema,
    example: { body: { changes: [{ step: 'http', status: 'learning', idempotencyKey: 'one-tick-of-http' }] } },
  }),
  markChangesSeen: put('/api/v1/me/roadmaps/[roadmap]/seen', {
    summary: 'Marks changes of a roadmap as read, up to a revision.',
    access: 'signed-in',
    resource: 'roadmap',
    body: changesSeenSchema,
    status: 204,
    example: { body: { revision: 1 } },
  }),
}
