import MiniSearch, { type Query } from 'minisearch'
import { stopWords, synonyms } from './search-words'

/** An entry that the palette can find. */
export type PaletteEntry = {
  readonly id: string
  readonly title: string
  /** A shorter name that the product also uses for it. */
  readonly shortTitle?: string | undefined
  /** Search words that are not shown; matches rank below those of titles. */
  readonly words?: string | undefined
  /** Matches rank last. */
  readonly summary?: string | undefined
  /** Belongs to another track than the learner's: ranks below those that do not. */
  readonly isElsewhere?: boolean
}

/** Bounds of the typed text, in characters and words: about a title's. Text pasted by mistake is cut. */
const LONGEST = 60
const MOST_WORDS = 8
/** Results at most. */
const MOST = 30
/** Wrong letters allowed in a word of a given length: two in a long one, since two swapped letters count as two. */
const forgive = (length: number) => (length < 5 ? 0 : length < 8 ? 1 : 2)
/** The same when nothing is found: a word of five that lost a letter has four. */
const forgiveMore = (length: number) => (length < 4 ? 0 : length < 5 ? 1 : 2)

/** A typed word and its synonyms. */
type Asked = readonly string[]

const letters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const splitWords = (text: string): string[] => letters(text).match(/[\p{L}\p{N}#+]+/gu) ?? []

/**
 * Builds the search over these entries, whose order decides between equals.
 * @returns a function that finds entries for a text, the best first: its words are prefixes of words of a title, then
 * of other texts. Wrong letters in longer words are tolerated.
 */
export function createSearch<Of extends PaletteEntry>(entries: readonly Of[]): (typed: string) => readonly Of[] {
  const index = new MiniSearch<Of>({
    fields: ['title', 'shortTitle', 'words', 'summary'],
    tokenize: splitWords,
    processTerm: (term) => term,
  })
  index.addAll(entries)
  const byId = new Map(entries.map((entry, place) => [entry.id, { entry, place, titles: listTitles(entry) }]))
  const find = (asked: readonly Asked[], combineWith: 'AND' | 'OR', wrongLetters: typeof forgive) => {
    const query: Query = { combineWith, queries: asked.map((words) => ({ combineWith: 'OR', queries: [...words] })) }
    const fuzzy = (term: string) => wrongLetters(term.length)
    return index.search(query, { prefix: true, fuzzy, boost: { title: 8, shortTitle: 8, words: 4 } })
  }
  return (typed) => {
    const words = splitWords(typed.slice(0, LONGEST)).slice(0, MOST_WORDS)
    const asked = words.map((word): Asked => [word, ...(synonyms.get(word) ?? [])])
    const telling = asked.filter(([word]) => !stopWords.has(word ?? ''))
    const tries = [
      () => find(asked, 'AND', forgive),
      () => find(telling, 'AND', forgive),
      () => find(asked, 'AND', forgiveMore),
      () => find(telling, 'OR', forgive),
    ]
    for (const attempt of words.length > 0 ? tries : []) {
      const found = attempt().flatMap(({ id, score }) => {
        const known = byId.get(id as string)
        return known ? [{ ...known, score, tier: getTier(known.entry, known.titles, asked) }] : []
      })
      if (found.length > 0) return best(found)
    }
    return []
  }
}

type Scored<Of> = { readonly entry: Of; readonly place: number; readonly score: number; readonly tier: number }

function best<Of>(found: readonly Scored<Of>[]): Of[] {
  const inOrder = found.toSorted(
    (a, b) => a.tier - b.tier || (a.tier === BY_SCORE ? b.score - a.score : 0) || a.place - b.place,
  )
  return inOrder.slice(0, MOST).map(({ entry }) => entry)
}

type Title = readonly string[]
const listTitles = ({ title, shortTitle }: PaletteEntry): readonly Title[] =>
  [title, shortTitle ?? title].map(splitWords)

const ELSEWHERE = 4
const BY_SCORE = 5

/**
 * Returns 0 when the text is a title, 1 when a title begins with it word by word, 2 when it does with the last word
 * unfinished, 3 when a title contains all of it.
 */
function getTier({ isElsewhere = false }: PaletteEntry, titles: readonly Title[], asked: readonly Asked[]): number {
  const isWord = (word: string | undefined, by: Asked) => word !== undefined && by.includes(word)
  const begins = (word: string | undefined, by: Asked) => by.some((one) => word?.startsWith(one))
  const last = asked.length - 1
  const tiers: readonly ((title: Title) => boolean)[] = [
    (title) => title.length === asked.length && asked.every((by, place) => isWord(title[place], by)),
    (title) => asked.every((by, place) => isWord(title[place], by)),
    (title) => asked.every((by, place) => (place < last ? isWord : begins)(title[place], by)),
    (title) => asked.every((by) => title.some((word) => begins(word, by))),
  ]
  const tier = tiers.findIndex((isSo) => titles.some(isSo))
  if (tier === -1) return BY_SCORE
  // Several tracks have steps of the same short name; full titles are unique.
  const isNamed = titles[0] !== undefined && tiers[0]?.(titles[0]) === true
  return isElsewhere && !isNamed ? ELSEWHERE : tier
}
