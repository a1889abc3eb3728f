import type { LearnersQuery } from '@/lib/cohorts/schema'
import { paths } from '@/lib/paths'

type Where = Pick<LearnersQuery, 'q' | 'sort'> & { readonly cursor?: string }

/** The address of a page of the table; without a cursor, of the first. */
export function learnersHref({ q, sort, cursor }: Where): string {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (sort !== 'name') query.set('sort', sort)
  if (cursor) query.set('cursor', cursor)
  return query.size > 0 ? `${paths.learners}?${query}` : paths.learners
}
