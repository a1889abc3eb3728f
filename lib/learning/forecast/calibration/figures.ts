/** One forecast compared with the actual date. Errors, widths and scores in weeks. */
export type JudgedForecast = {
  readonly within50: boolean
  readonly within85: boolean
  /** Arrived after the end of the 85% range. */
  readonly isLater: boolean
  /** Weighted interval score. */
  readonly score: number
  readonly error: number
  /** Error of the straight-line forecast that most trackers use; null where it gives none. */
  readonly naiveError: number | null
  readonly width: number
}

/** Accuracy of forecasts at one moment. Shares in per cent, errors and scores in weeks. */
export type Figures = {
  readonly at: string
  readonly forecasts: number
  /** Learners who got no date, yet went on. Excluded from all other figures. */
  readonly noDate: number
  readonly within50: number
  readonly within85: number
  readonly later: number
  /** Mean weighted interval score. */
  readonly score: number
  /** Medians. */
  readonly error: number
  readonly naiveError: number
  readonly width: number
}

export function getFigures(at: string, judged: readonly (JudgedForecast | null)[]): Figures {
  const dated = judged.filter((one) => one !== null)
  const share = (test: (one: JudgedForecast) => boolean) => perCent(dated.filter(test).length, dated.length)
  return {
    at,
    forecasts: judged.length,
    noDate: perCent(judged.length - dated.length, judged.length),
    within50: share(({ within50 }) => within50),
    within85: share(({ within85 }) => within85),
    later: share(({ isLater }) => isLater),
    score: tenths(dated.reduce((sum, { score }) => sum + score, 0) / Math.max(1, dated.length)),
    error: median(dated.map(({ error }) => error)),
    naiveError: median(dated.flatMap(({ naiveError }) => naiveError ?? [])),
    width: median(dated.map(({ width }) => width)),
  }
}

export const perCent = (part: number, whole: number): number => (whole === 0 ? 0 : tenths((100 * part) / whole))

const tenths = (value: number): number => Math.round(10 * value) / 10

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return tenths(sorted[Math.floor(sorted.length / 2)] ?? 0)
}
