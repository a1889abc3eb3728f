import { AppError } from '@/lib/foundation/errors'
import { listQueue } from '@/lib/mentoring/reviews/data'
import { readQueueCursor } from '@/lib/mentoring/reviews/queue/queue-cursor'
import type { QueuePage } from '@/lib/mentoring/reviews/review'
import { type QueueQuery, type QueueState, queueQuerySchema } from '@/lib/mentoring/reviews/schema'
import { showNotFound } from '@/lib/platform/auth/show-not-found'
import type { Viewer } from '@/lib/platform/auth/viewer'

/** Parses the query of the queue. A hand-edited address shows the first page rather than an error. */
export function parseQueueQuery(
  params: Record<string, string | string[] | undefined>,
): QueueQuery & { readonly state: QueueState } {
  // A form without a choice still sends the empty field.
  const given = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''))
  const parsed = queueQuerySchema.safeParse(given)
  const query = parsed.success ? parsed.data : queueQuerySchema.parse({})
  const cursor = query.cursor && readQueueCursor(query.cursor) ? query.cursor : undefined
  return { ...query, state: query.state ?? 'waiting', cursor }
}

/** Reads a page of the queue; null for a mentor with so many cohorts that they have to choose one first. */
export async function readQueue(viewer: Viewer, query: QueueQuery, now: Date): Promise<QueuePage | null> {
  try {
    return await showNotFound(listQueue(viewer, query, now))
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') return null
    throw error
  }
}
