import type { CalibrationRow } from '@/lib/learning/forecast/calibration-data'
import { FigureTable } from './figure-table'

const columns = ['Shown at', 'Held, of 50', 'Held, of 85', 'No date', 'Off by', 'Simple line'] as const

const percent = (value: number): string => `${Math.round(value)} %`
const weeks = (value: number): string => `${value.toFixed(1)} w`

/** Percent of the ranges that held what happened, and of learners who got no date; errors in weeks. */
export function CalibrationTable({ caption, rows }: { caption: string; rows: readonly CalibrationRow[] }) {
  return (
    <FigureTable
      caption={caption}
      columns={columns}
      rows={rows.map(({ at, within50, within85, noDate, error, naiveError }) => ({
        id: at,
        cells: [at, percent(within50), percent(within85), percent(noDate), weeks(error), weeks(naiveError)],
      }))}
    />
  )
}
