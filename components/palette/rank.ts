import { defaultFilter } from 'cmdk'

/** As long as a title; what is pasted by mistake is cut. */
const LONGEST = 60
/** Below every title that matches by its letters in a row. */
const BY_WORDS = 0.05

/**
 * How well a place fits what was typed, from 0 to 1. Letters are looked for in the title alone: in a whole sentence they
 * are found in millions of ways, and comparing those takes seconds.
 */
export function rank(title: string, typed: string, keywords: readonly string[] = [], score = defaultFilter): number {
  const query = typed.slice(0, LONGEST)
  const said = keywords.join(' ').toLowerCase()
  const isSaid = query.trim() !== '' && said.includes(query.trim().toLowerCase())
  return Math.max(score(title, query), isSaid ? BY_WORDS : 0)
}
