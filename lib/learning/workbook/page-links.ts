import { fitOnPage, type PageBudget } from '@/lib/foundation/values/page-budget'

const ROOM: PageBudget = { most: 20, bytes: 30_000 }

export type LinkPage<Link> = {
  /** Oldest first. */
  readonly links: readonly Link[]
  /** Number of older links; null if none. */
  readonly linksBefore: number | null
}

/**
 * Returns a page of a step's links, the newest first page, or those before a newer page: an added link is always on the
 * first page.
 * @param links all of them, oldest first
 * @param before how many of them come before the newer page
 */
export function pageLinks<Link>(links: readonly Link[], before = links.length): LinkPage<Link> {
  const { shown } = fitOnPage(links.slice(0, before).reverse(), ROOM)
  const left = Math.min(before, links.length) - shown.length
  return { links: shown.reverse(), linksBefore: left > 0 ? left : null }
}
