import type { Calibration, CalibrationRow } from '@/lib/learning/forecast/calibration-data'

/** What the table of kinds shows. The weighted interval score is the lower the better. */
export const shownFigures = ['within50', 'within85', 'noDate', 'score'] as const

/** Figures of a moment as whole numbers: of each one that is shown, without what an instance learns and with it. */
export type ShownKind = { readonly name: string; readonly moments: readonly (readonly number[])[] }

/** What the table of a kind shows, and no more: there are hundreds of its rows. */
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
