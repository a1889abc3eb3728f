import type { Iteration } from './review'

/** Longest excerpt, in characters. */
const LONGEST = 1500

/** The beginning of a long feedback, up to the end of a word; null of one that is shown whole. */
export function toExcerpt(feedback: string): string | null {
  if (feedback.length <= LONGEST) return null
  const cut = feedback.slice(0, LONGEST)
  const end = cut.search(/\s\S*$/)
  // Text without spaces, and half of a character, are cut where they are.
  return `${(end > LONGEST / 2 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()} …`
}

/** The iteration with the newest feedback of a page. @param iterations newest first */
export const newestJudged = (iterations: readonly Iteration[]): Iteration | undefined =>
  iterations.find(({ verdict }) => verdict !== null)
