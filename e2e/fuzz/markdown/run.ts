import { chanceFrom } from '../chance'
import { isAsTyped } from './measure'
import { type Place, places } from './places'
import { hostileMarkdown } from './texts'

const MOST_MS = 50
const MOST_TIMES = 20
/**
 * Shorter texts are judged as if they had this many characters, because the frame around them has a size of its own.
 */
const FLOOR = 200
/**
 * Number of tries, of which the fastest counts, by clock or processor time: the cost of other processes is not the
 * text's. Since those may take seconds, slow texts are tried again at the end.
 */
const TRIES = 5
const LAST_TRIES = 20

type Options = {
  readonly texts: number
  readonly seed: number
  /** Does not measure time. */
  readonly onlySizes?: boolean
  readonly onProgress?: (done: number) => void
}

type ByPlace = { readonly place: string; count: number; slowestMs: number; mostTimes: number }

export type MarkdownReport = {
  /** Texts that took too long, came out too large or threw; each as one line. */
  readonly slow: readonly string[]
  readonly large: readonly string[]
  readonly failed: readonly string[]
  readonly asTyped: number
  readonly byPlace: readonly ByPlace[]
}

/** Processes hostile texts in all places in turn. Repeatable by its seed. */
export function fuzzMarkdown({ texts, seed, onlySizes, onProgress }: Options): MarkdownReport {
  const chance = chanceFrom(seed)
  const [slow, large, failed]: [string[], string[], string[]] = [[], [], []]
  const byPlace = places.map(({ name }): ByPlace => ({ place: name, count: 0, slowestMs: 0, mostTimes: 0 }))
  let asTyped = 0
  const suspects: { place: Place; text: string; other: string; seen: ByPlace; what: string }[] = []
  for (let done = 0; done < texts; done++) {
    if (done % 1000 === 0 && done > 0) onProgress?.(done)
    const at = done % places.length
    const [place, seen] = [places[at] as Place, byPlace[at] as ByPlace]
    const [text, other] = [hostileMarkdown(chance, place.longest), hostileMarkdown(chance, place.longest)]
    const what = () => `text ${done} (${place.name}): ${JSON.stringify(text.slice(0, 60))}, ${text.length} characters`
    try {
      const { out, ms } = timed(place, text, other, onlySizes ? 1 : TRIES)
      const given = Math.max(FLOOR, place.given?.(text, other) ?? text.length)
      const times = out.length / given
      const isSuspect = ms > MOST_MS && !onlySizes
      if (isSuspect) suspects.push({ place, text, other, seen, what: what() })
      if (times > MOST_TIMES) large.push(`${times.toFixed(1)} times the size for ${what()}`)
      if (isAsTyped(out)) asTyped++
      seen.count++
      if (!isSuspect) seen.slowestMs = Math.max(seen.slowestMs, ms)
      seen.mostTimes = Math.max(seen.mostTimes, times)
    } catch (error) {
      failed.push(`${String(error)} for ${what()}`)
    }
  }
  for (const { place, text, other, seen, what } of suspects) {
    const { ms } = timed(place, text, other, LAST_TRIES)
    seen.slowestMs = Math.max(seen.slowestMs, ms)
    if (ms > MOST_MS) slow.push(`${ms.toFixed(0)} ms for ${what}`)
  }
  return { slow, large, failed, asTyped, byPlace }
}

/** Measures the fastest of some tries. Further tries append a blank, because a rendered text is cached. */
function timed(place: Place, text: string, other: string, tries: number): { out: string; ms: number } {
  let [out, ms] = ['', Number.POSITIVE_INFINITY]
  for (let attempt = 0; attempt < tries && (attempt === 0 || ms > MOST_MS / 2); attempt++) {
    const input = text + ' '.repeat(attempt)
    const [started, used] = [performance.now(), process.cpuUsage()]
    out = place.process(input, other)
    const { user, system } = process.cpuUsage(used)
    ms = Math.min(ms, performance.now() - started, (user + system) / 1000)
  }
  return { out, ms }
}
