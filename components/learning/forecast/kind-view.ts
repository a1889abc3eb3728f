import type { Calibration, CalibrationRow } from '@/lib/learning/forecast/calibration/calibration-data'

/** Figures in the table of kinds. A lower weighted interval score is better. */
export const shownFigures = ['within50', 'within85', 'noDate', 'score'] as const

/** Figures of a moment as whole numbers: each shown one without and with the instance's correction. */
export type ShownKind = { readonly name: string; readonly moments: readonly (readonly number[])[] }

/** Picks the figures shown in the table, and no others: it has hundreds of rows. */
export function getShownKind({ name, plain, corrected }: Calibration['kinds'][number]): ShownKind {
  const pair = (of: (typeof shownFigures)[number], before: CalibrationRow, after: CalibrationRow) => [
    Math.round(before[of]),
    Math.round(after[of]),
  ]
  return {
    name,
    moments: plain.map((before, index) => shownFigures.flatMap((of) => pair(of, before, corrected[index] ?? before))),
  }
}
