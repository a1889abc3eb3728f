import { z } from 'zod'
import { get, post } from '@/lib/platform/calls/call'
import { count, id } from '@/lib/platform/calls/values'
import { thread, threadList } from './answers'
import { newMessageSchema, postsQuerySchema, reportSchema, threadsQuerySchema } from './schema'

export const messageCalls = {
  listThreads: get('/api/v1/me/messages', {
    summary: 'Lists my conversations in cohorts, newest message first.',
    access: 'signed-in',
    query: threadsQuerySchema,
    answer: threadList,
  }),
  readThread: get('/api/v1/me/messages/[thread]', {
    summary: 'Returns a conversation with its newest messages, or those before a message.',
    access: 'signed-in',
    resource: 'thread',
    query: postsQuerySchema,
    answer: thread,
  }),
  markThreadRead: post('/api/v1/me/messages/[thread]/read', {
    summary: 'Marks a conversation as read, up to its newest message.',
    access: 'signed-in',
    resource: 'thread',
    status: 204,
  }),
  reportThread: post('/api/v1/me/messages/[thread]/report', {
    summary: 'Reports a conversation to the admins, who can then read it until they close the report.',
    access: 'signed-in',
    resource: 'thread',
    body: reportSchema,
    status: 204,
    example: { body: { reason: 'Insults' } },
  }),
  sendMessage: post('/api/v1/cohorts/[id]/messages', {
    summary:
      'Writes to a learner, to several, or as a learner to the mentors of a cohort; to everyone as an announcement.',
    access: 'signed-in',
    resource: 'cohort-messages',
    idempotent: true,
    body: newMessageSchema,
    status: 201,
    answer: z
      .strictObject({
        threads: z.array(z.strictObject({ id, learner: id })),
        announcement: id.nullable(),
        sent: count,
      })
      .meta({ id: 'SentMessage' }),
    example: { body: { to: 'mentors', body: 'Where do I start?' } },
  }),
  closeReport: post('/api/v1/admin/reports/[thread]/close', {
    summary: 'Closes the report of a conversation. Admins can no longer read it.',
    access: 'admins',
    resource: 'reported-thread',
    status: 204,
  }),
}
