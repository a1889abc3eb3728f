import { z } from 'zod'
import { listCursor } from '@/lib/foundation/values/newest-first'
import { requiredText } from '@/lib/foundation/values/text'
import { MAX_MESSAGE, MAX_REASON, MAX_RECIPIENTS } from './limits'

const personId = z.uuid()

/**
 * A message in a cohort. Mentors write to a learner, to several, each in their own thread, or to `everyone`, which makes an announcement; a
 * learner writes to `mentors`.
 */
export const newMessageSchema = z.strictObject({
  to: z.union([z.literal('mentors'), z.literal('everyone'), personId, z.array(personId).min(1).max(MAX_RECIPIENTS)]),
  body: requiredText(MAX_MESSAGE),
  /** Instant, ISO, at which an announcement ends; 14 days from now when left out. */
  endsAt: z.iso.datetime().optional(),
})
export type NewMessage = z.output<typeof newMessageSchema>

export const reportSchema = z.strictObject({ reason: requiredText(MAX_REASON) })

/** A page of the viewer's threads, newest post first. */
export const threadsQuerySchema = z.strictObject({ cursor: listCursor.optional() })
export type ThreadsQuery = z.output<typeof threadsQuerySchema>

/** A page of a thread's posts: those before a position; the newest without one. */
export const postsQuerySchema = z.strictObject({
  before: listCursor.optional().describe('The `before` of the page of newer messages.'),
})
export type PostsQuery = z.output<typeof postsQuerySchema>
