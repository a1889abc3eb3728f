import type { Calibration } from '@/lib/learning/forecast/calibration-data'

/** Whole numbers: without what an instance learns, and with it. */
type Pair = readonly [before: number, after: number]
/** The weighted interval score is the lower the better. */
type Moment = readonly [at: string, within50: Pair, within85: Pair, noDate: Pair, score: Pair]
export type KindFigures = { readonly name: string; readonly moments: readonly Moment[] }

/** What the table of a kind shows, and no more: there are hundreds of its rows. */
export function getKindFigures({ name, plain, corrected }: Calibration['kinds'][number]): KindFigures {
  return {
    name,
    moments: plain.map((before, index): Moment => {
      const after = corrected[index] ?? before
      const pair = (of: 'within50' | 'within85' | 'noDate' | 'score'): Pair => [
        Math.round(before[of]),
        Math.round(after[of]),
      ]
      return [before.at, pair('within50'), pair('within85'), pair('noDate'), pair('score')]
    }),
  }
}
