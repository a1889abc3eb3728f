import { callPaths } from '@/lib/foundation/call-paths'
import { paths } from '@/lib/foundation/paths'
import type { LearnersExport } from './schema'
import { naturalDirection } from './sorts'

type Where = Partial<LearnersExport> & { readonly cursor?: string }

/** The filters and the order of a table as a query string, without what goes without saying. */
function toQuery({ q, flag, cohort, sort = 'name', direction, cursor }: Where): string {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (flag) query.set('flag', flag)
  if (cohort) query.set('cohort', cohort)
  if (sort !== 'name') query.set('sort', sort)
  if (direction && direction !== naturalDirection(sort)) query.set('direction', direction)
  if (cursor) query.set('cursor', cursor)
  return query.size > 0 ? `?${query}` : ''
}

/** The address of a page of the table; without a cursor, of the first. */
export const learnersHref = (where: Where): string => `${paths.learners}${toQuery(where)}`

/** The whole table as a file. */
export const learnersFile = ({ cursor: _, ...where }: Where): string => `${callPaths.learnersFile}${toQuery(where)}`
