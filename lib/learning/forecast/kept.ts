import type { Day } from '@/lib/foundation/values/day-words'

/** A forecast that was shown, once the thing it was of has happened. */
export type ShownForecast = {
  /** Of the way's effort, what was done by then: 0 to 1. */
  readonly shareDone: number
  readonly arrivedOn: Day | null
  readonly earliest50: Day | null
  readonly latest50: Day | null
  readonly earliest85: Day | null
  readonly latest85: Day | null
}

export type KeptPart = {
  /** Share of the way from which, and up to which: 0 to 1. */
  readonly from: number
  readonly to: number
  readonly forecasts: number
  /** Of them, those whose range held: percent, and null where there is none. */
  readonly within50: number | null
  readonly within85: number | null
  /** Of them, those that gave no date. */
  readonly noDate: number
}
export type Kept = readonly KeptPart[]

const quarters = [0, 0.25, 0.5, 0.75] as const

/** How often the ranges that were shown held what then happened, by how far on the way they were shown. */
export function keptOf(shown: readonly ShownForecast[]): Kept {
  return quarters.map((from) => {
    const to = from + 0.25
    const part = shown.filter(({ arrivedOn, shareDone }) => arrivedOn && shareDone >= from && shareDone < to)
    const dated = part.filter(({ earliest85 }) => earliest85 !== null)
    const within = (earliest: 'earliest50' | 'earliest85', latest: 'latest50' | 'latest85') =>
      dated.filter((one) => isWithin(one.arrivedOn ?? '', one[earliest], one[latest])).length
    const percent = (count: number) => (dated.length > 0 ? Math.round((100 * count) / dated.length) : null)
    return {
      from,
      to,
      forecasts: part.length,
      within50: percent(within('earliest50', 'latest50')),
      within85: percent(within('earliest85', 'latest85')),
      noDate: part.length - dated.length,
    }
  })
}

/** A range without an end holds everything after its beginning. */
const isWithin = (day: Day, earliest: Day | null, latest: Day | null): boolean =>
  earliest !== null && day >= earliest && (latest === null || day <= latest)
