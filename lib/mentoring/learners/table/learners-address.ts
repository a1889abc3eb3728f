import { callPaths } from '@/lib/foundation/call-paths'
import { paths } from '@/lib/foundation/paths'
import type { LearnersExport } from './schema'
import { naturalDirection } from './sorts'

type Where = Partial<LearnersExport> & { readonly cursor?: string }

/** Makes a query string of the filters and the order of a table, without default values. */
function toQuery({ q, flag, cohort, mentor, sort = 'name', direction, cursor }: Where): string {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (flag) query.set('flag', flag)
  if (cohort) query.set('cohort', cohort)
  if (mentor) query.set('mentor', mentor)
  if (sort !== 'name') query.set('sort', sort)
  if (direction && direction !== naturalDirection(sort)) query.set('direction', direction)
  if (cursor) query.set('cursor', cursor)
  return query.size > 0 ? `?${query}` : ''
}

/** Returns the address of a page of the table; of the first page without a cursor. */
export const learnersHref = (where: Where): string => `${paths.learners}${toQuery(where)}`

/** Returns the address of the whole table as a file. */
export const learnersFile = ({ cursor: _, ...where }: Where): string => `${callPaths.learnersFile}${toQuery(where)}`
