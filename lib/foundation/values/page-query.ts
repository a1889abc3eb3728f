import { withQuery } from './with-query'

type Query = Readonly<Record<string, string | number | undefined>>

/** A page's path and the query that selects a page of each list. */
export type PageQuery = { readonly path: string; readonly query: Query }

/**
 * Returns the address of the same page with another part of one list; the other lists keep their positions.
 * @param section id of the list, as the link's anchor
 */
export function toPageHref({ path, query }: PageQuery, change: Query, section: string): string {
  const values = Object.entries({ ...query, ...change }).map(([name, value]) => [name, value?.toString()] as const)
  return `${withQuery(path, Object.fromEntries(values))}#${section}`
}
