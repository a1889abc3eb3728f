/** A step of the learner's roadmap, on their track. */
export type PastableStep = {
  readonly id: string
  readonly title: string
  readonly shortTitle: string
  /** Median effort. */
  readonly hours: number
  /** Null where it is done, waived or skipped already. */
  readonly status: 'not-started' | 'learning' | null
}

export type PastedMatch = {
  readonly topic: string
  readonly step: PastableStep
  /** Whether the titles say the same; otherwise they only have words in common. */
  readonly isSure: boolean
}

export type MatchedTopics = {
  /** At most one for each step, in the order of the topics. */
  readonly matches: readonly PastedMatch[]
  readonly unmatched: readonly string[]
}

/** The part of the words that titles have in common from which on they may mean the same. */
const ALIKE = 0.5

/**
 * Finds the step of each topic by its title.
 * @param topics 500 at most: each is compared with each step
 */
export function matchPasted(topics: readonly string[], steps: readonly PastableStep[]): MatchedTopics {
  const known = steps.map((step) => ({ step, words: toWords(step.title) }))
  const byTitle = new Map(
    known.flatMap(({ step, words }) => [
      [toKey(toWords(step.shortTitle)), step],
      [toKey(words), step],
    ]),
  )
  const taken = new Map<string, PastedMatch>()
  const unmatched: string[] = []
  const unsure: string[] = []
  for (const topic of topics) {
    const step = byTitle.get(toKey(toWords(topic)))
    if (!step) unsure.push(topic)
    else if (!taken.has(step.id)) taken.set(step.id, { topic, step, isSure: true })
  }
  for (const topic of unsure) {
    const step = findAlike(toWords(topic), known)
    if (!step) unmatched.push(topic)
    else if (!taken.has(step.id)) taken.set(step.id, { topic, step, isSure: false })
  }
  const order = new Map(topics.map((topic, index) => [topic, index]))
  const matches = [...taken.values()].sort((one, other) => (order.get(one.topic) ?? 0) - (order.get(other.topic) ?? 0))
  return { matches, unmatched }
}

type Known = { readonly step: PastableStep; readonly words: ReadonlySet<string> }

/** Returns the step with most of the words in common; null where none has half of them, or two have as many. */
function findAlike(words: ReadonlySet<string>, known: readonly Known[]): PastableStep | null {
  let [best, most, isTie]: [PastableStep | null, number, boolean] = [null, 0, false]
  for (const { step, words: others } of known) {
    let common = 0
    for (const word of words) if (others.has(word)) common++
    const alike = common / Math.max(words.size, others.size, 1)
    if (alike < ALIKE || alike < most) continue
    isTie = alike === most
    if (!isTie) [best, most] = [step, alike]
  }
  return isTie ? null : best
}

/** Words that say nothing of the subject. */
const FILLERS = new Set(
  'a an the of to in on for with and or your my about learn learning basic basics intro introduction'.split(' '),
)

/** Most words of a title that are compared. */
const MOST_WORDS = 30

/** Returns the words of a title that tell its subject: without case, accents, plurals and fillers. */
function toWords(title: string): ReadonlySet<string> {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
  const telling = words.filter((word) => !FILLERS.has(word))
  return new Set(telling.length > 0 ? telling : words)
}

const toKey = (words: ReadonlySet<string>): string => [...words].join(' ')
