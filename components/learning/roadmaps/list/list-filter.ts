import { type TickRequest, withPendingTick } from '@/lib/learning/progress/client'
import { countsAsDone, getState, type States } from '@/lib/learning/progress/completion'
import { type Status, statuses } from '@/lib/learning/progress/status'
import { type Level, type ListedStep, levels } from '@/lib/learning/roadmaps/roadmap'

/** Filters of the list of steps, kept in the address of the page. */
export type ListFilter = {
  /** Words to find in the title or the summary. */
  readonly q: string
  readonly hidesDone: boolean
  readonly level: Level | null
  readonly status: Status | null
}

export const noFilter: ListFilter = { q: '', hidesDone: false, level: null, status: null }

/** Id of the form with the filters; resetting it clears them all. */
export const FILTER_FORM = 'list-filter'

/** Longest query: no title is longer, and an address has no room for much more. */
export const LONGEST_QUERY = 200

export const isTooLong = ({ q }: Pick<ListFilter, 'q'>): boolean => q.trim().length > LONGEST_QUERY

export const isFiltered = ({ q, hidesDone, level, status }: ListFilter): boolean =>
  q.trim() !== '' || hidesDone || level !== null || status !== null

/** Counts the filters set besides the text. */
export const countChoices = ({ hidesDone, level, status }: ListFilter): number =>
  [hidesDone, level, status].filter(Boolean).length

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>

/** Parses the filters of an address; invalid values are ignored. */
export function readListFilter({ q, done, level, status }: Asked): ListFilter {
  return {
    q: typeof q === 'string' && q.length <= LONGEST_QUERY ? q : '',
    hidesDone: done === 'hide',
    level: levels.find((one) => one === level) ?? null,
    status: statuses.find((one) => one === status) ?? null,
  }
}

/** Returns the query string with the filters; a text that is too long to search for is left out. */
export function withListFilter(search: string, filter: ListFilter): string {
  const params = new URLSearchParams(search)
  const put = (name: string, value: string | null) => (value ? params.set(name, value) : params.delete(name))
  put('q', isTooLong(filter) ? null : filter.q.trim())
  put('done', filter.hidesDone ? 'hide' : null)
  put('level', filter.level)
  put('status', filter.status)
  return params.size > 0 ? `?${params}` : ''
}

/** Whether each word occurs in one of the texts. */
export function matches(texts: readonly (string | undefined)[], query: string): boolean {
  const text = texts.join(' ').toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

type Known = {
  /** As they were when the filter was set: a step ticked since stays in its place. */
  readonly states: States
  readonly unsaved: ReadonlyMap<string, TickRequest>
  readonly summaries: ReadonlyMap<string, string>
}

/** Whether the list shows a step. */
export function isShown(step: ListedStep, filter: ListFilter, { states, unsaved, summaries }: Known): boolean {
  const { status } = withPendingTick(getState(states, step.id), unsaved.get(step.id))
  if (filter.hidesDone && countsAsDone(status)) return false
  if (filter.level !== null && step.level !== filter.level) return false
  if (filter.status !== null && status !== filter.status) return false
  return isTooLong(filter) || matches([step.title, summaries.get(step.id)], filter.q)
}
