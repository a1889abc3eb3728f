import { type CalibrationRow, calibration } from '@/lib/learning/forecast/calibration-data'
import type { Checked, CheckedKind } from './holds-view'

const { figures, others } = calibration

/** At each moment, people as one may expect them. */
export const pooled: Checked = { plain: [...figures.byWeek, ...figures.byPart] }

/** Each kind over all parts of the way. */
export const kinds: readonly CheckedKind[] = [{ name: 'as expected', byPart: figures.byPart }, ...others].map(
  ({ name, byPart }) => ({ name, plain: [meanOf(byPart)] }),
)

function meanOf(rows: readonly CalibrationRow[]) {
  const mean = (of: 'within50' | 'within85') => rows.reduce((sum, row) => sum + row[of], 0) / rows.length
  return { at: 'all', within50: mean('within50'), within85: mean('within85') }
}
