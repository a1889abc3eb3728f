import { fitOnPage, type PageRoom } from '@/lib/foundation/values/page-room'

const ROOM: PageRoom = { most: 20, bytes: 30_000 }

export type LinkPage<Link> = {
  /** Oldest first. */
  readonly links: readonly Link[]
  /** Number of older links; null if none. */
  readonly linksBefore: number | null
}

/**
 * The newest of a step's links, or those before a page of newer ones: one that is added is always on the first page.
 * @param links all of them, oldest first
 * @param before how many of them come before that page
 */
export function pageLinks<Link>(links: readonly Link[], before = links.length): LinkPage<Link> {
  const { shown } = fitOnPage(links.slice(0, before).reverse(), ROOM)
  const left = Math.min(before, links.length) - shown.length
  return { links: shown.reverse(), linksBefore: left > 0 ? left : null }
}
