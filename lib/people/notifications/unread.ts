/** What is unread. Counted up to ten: who has more has many. */
export type Unread = {
  readonly count: number
  /** Where the newest of them lead, without what stands behind `#` or `?`: to be there is to have read them. */
  readonly paths: readonly string[]
}

export const MOST_COUNTED = 10

/** "3", "9+" */
export const countInWords = (count: number): string => (count >= MOST_COUNTED ? '9+' : String(count))

/** Whether what is unread may lead to this page. Of many, only the newest are known by their path. */
export const mayLeadTo = (path: string, { count, paths }: Unread): boolean =>
  paths.includes(path) || count >= MOST_COUNTED
