import { withQuery } from './with-query'

type Asked = Readonly<Record<string, string | number | undefined>>

/** A page with several lists, and which part of each its address asks for. */
export type PagePlace = { readonly path: string; readonly asked: Asked }

/**
 * The address of the same page with another part of one list: the other lists stay where they are.
 * @param section id of the list, which the link leads to
 */
export function toPartHref({ path, asked }: PagePlace, change: Asked, section: string): string {
  const query = Object.entries({ ...asked, ...change }).map(([name, value]) => [name, value?.toString()] as const)
  return `${withQuery(path, Object.fromEntries(query))}#${section}`
}
