import { paths } from '@/lib/foundation/paths'
import type { QueueState } from '@/lib/mentoring/reviews/schema'

type Place = { readonly state: QueueState; readonly cohort?: string; readonly cursor?: string }

/** Returns the address of a part of the queue; without a cursor, of its first page. */
export function queueHref({ state, cohort, cursor }: Place): string {
  const query = new URLSearchParams()
  if (state !== 'waiting') query.set('state', state)
  if (cohort) query.set('cohort', cohort)
  if (cursor) query.set('cursor', cursor)
  return query.size > 0 ? `${paths.reviews}?${query}` : paths.reviews
}
