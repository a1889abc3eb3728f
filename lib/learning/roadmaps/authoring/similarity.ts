import { diagramBlock } from './diagrams'
import type { Finding } from './finding'
import type { PlacedStep } from './placed-step'

/**
 * Share of common five-word runs (Jaccard) from which two texts are near copies. Texts written separately share under
 * 0.03, even on neighbouring subjects.
 */
const NEAR_COPY = 0.3
const RUN = 5

export type Similarity = { readonly a: string; readonly b: string; readonly share: number }

/** Lists near copies among steps, and among flavours, where one text was meant for several tracks. */
export function findNearDuplicates(steps: readonly PlacedStep[]): Finding[] {
  const flavours = steps.flatMap(({ step, flavours }) =>
    flavours.map(({ track, file }) => ({ file, text: step.flavours[track]?.body ?? '' })),
  )
  const whole = steps.map(({ step, file }) => ({ file, text: wholeText(step) }))
  return [...findSimilarPairs(whole, NEAR_COPY), ...findSimilarPairs(flavours, NEAR_COPY)].map(({ a, b, share }) => ({
    file: a,
    message: `shares ${Math.round(share * 100)} % of its five-word runs with ${b}; write one of them afresh, or make them one step.`,
  }))
}

/** Returns all text of a step that learners read. */
function wholeText({ summary, checklist, selfCheck, body, flavours }: PlacedStep['step']): string {
  return [
    summary,
    ...checklist.map(({ text }) => text),
    ...selfCheck.flatMap(({ question, answer }) => [question, answer]),
    body,
    ...Object.values(flavours).map((flavour) => flavour.body),
  ].join('\n')
}

/** Lists all pairs whose share of common runs reaches the limit. */
export function findSimilarPairs(texts: readonly { file: string; text: string }[], limit: number): Similarity[] {
  const runs = texts.map(({ text }) => listRuns(text))
  const holders = new Map<string, number[]>()
  for (const [index, set] of runs.entries()) {
    for (const run of set) holders.set(run, [...(holders.get(run) ?? []), index])
  }
  const common = new Map<string, number>()
  for (const indices of holders.values()) {
    for (const [place, a] of indices.entries()) {
      for (const b of indices.slice(place + 1)) common.set(`${a} ${b}`, (common.get(`${a} ${b}`) ?? 0) + 1)
    }
  }
  return [...common].flatMap(([pair, shared]) => {
    const [a = 0, b = 0] = pair.split(' ').map(Number)
    const all = (runs[a]?.size ?? 0) + (runs[b]?.size ?? 0) - shared
    const share = shared / all
    return share < limit ? [] : [{ a: texts[a]?.file ?? '', b: texts[b]?.file ?? '', share }]
  })
}

/**
 * Lists each run of five words, in lower case; a short text is one run. Code counts, since copied code is copied too.
 * Diagrams do not: their markup is alike.
 */
function listRuns(text: string): Set<string> {
  const words =
    text
      .replace(diagramBlock, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}']+/gu) ?? []
  if (words.length === 0) return new Set()
  const runs = new Set<string>()
  for (let start = 0; start + RUN <= Math.max(words.length, RUN); start++) {
    runs.add(words.slice(start, start + RUN).join(' '))
  }
  return runs
}
