/** Unread notifications, counted up to ten. */
export type Unread = {
  readonly count: number
  /** Pages that the newest of them lead to, without `#` or `?`: visiting one marks them as read. */
  readonly paths: readonly string[]
}

export const MOST_COUNTED = 10

/** Formats the count: "3", "9+". */
export const countInWords = (count: number): string => (count >= MOST_COUNTED ? '9+' : String(count))

/** Returns whether unread notifications may lead to this page. Of many, only the paths of the newest are known. */
export const mayHaveUnread = (path: string, { count, paths }: Unread): boolean =>
  paths.includes(path) || count >= MOST_COUNTED
