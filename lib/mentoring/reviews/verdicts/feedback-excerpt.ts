import type { Iteration } from '../review'

/** Longest excerpt, in characters. */
const LONGEST = 1500

/** Returns the beginning of long feedback, up to the end of a word; null for feedback short enough to show whole. */
export function toExcerpt(feedback: string): string | null {
  if (feedback.length <= LONGEST) return null
  const cut = feedback.slice(0, LONGEST)
  const end = cut.search(/\s\S*$/)
  // Text without spaces is cut at the limit, but not within a surrogate pair.
  return `${(end > LONGEST / 2 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()} …`
}

/** Finds the iteration with the newest feedback of a page. @param iterations newest first */
export const findNewestJudged = (iterations: readonly Iteration[]): Iteration | undefined =>
  iterations.find(({ verdict }) => verdict !== null)
