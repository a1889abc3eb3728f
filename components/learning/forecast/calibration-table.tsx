import { formatNumber } from '@/lib/foundation/messages/format'
import type { CalibrationRow } from '@/lib/learning/forecast/calibration/calibration-data'
import * as words from '@/messages/generated/learning/calibration'
import { FigureTable } from './figure-table'
import { momentInWords } from './moment-words'

const columns = () => [
  ...[words.shownAt(), words.held50(), words.held85(), words.noDate()],
  ...[words.offBy(), words.simpleLine()],
]

const percent = (value: number): string => words.percent({ value: Math.round(value) })
const weeks = (value: number): string =>
  words.weeks({ weeks: formatNumber(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) })

/** Table of the percentages of ranges that were right and of learners without a date; errors in weeks. */
export function CalibrationTable({ caption, rows }: { caption: string; rows: readonly CalibrationRow[] }) {
  return (
    <FigureTable
      caption={caption}
      columns={columns()}
      rows={rows.map(({ at, within50, within85, noDate, error, naiveError }) => [
        momentInWords(at),
        percent(within50),
        percent(within85),
        percent(noDate),
        weeks(error),
        weeks(naiveError),
      ])}
    />
  )
}
