import { stringify } from 'csv-stringify/sync'
import type { LearnerRow, RowForecast } from './learner-row'

const head = [
  'Name',
  'Cohorts',
  'Track',
  'Junior core done',
  'Junior core in all',
  'Verified steps',
  'Effort-hours a week',
  'Percentage points behind plan',
  'Likely there by',
  'Learned last on',
  'Flag',
  'Flagged since',
  'Reason',
] as const

/** Text that a spreadsheet would take for a formula is told apart by an apostrophe; lines end as RFC 4180 has it. */
const options = { escape_formulas: true, record_delimiter: 'windows' } as const

/** The first line of a file of learners, with the mark by which a spreadsheet knows the encoding. */
export const csvHead = (): string => stringify([[...head]], { ...options, bom: true })

/** Lines of a file of learners: what their mentors see in the table, and no more. */
export const csvLines = (rows: readonly LearnerRow[]): string => stringify(rows.map(cellsOf), options)

const cellsOf = (row: LearnerRow): (string | number | null)[] => [
  row.name,
  row.cohorts.join('; '),
  row.track,
  row.coreDone,
  row.coreTotal,
  row.verified,
  row.pace,
  row.behind,
  forecastCell(row.forecast),
  row.lastLearningDay,
  row.flag?.kind ?? null,
  row.flag?.since ?? null,
  row.flag?.reason ?? null,
]

const forecastCell = (forecast: RowForecast): string => {
  if (forecast.state === 'by') return forecast.day
  return { arrived: 'arrived', hidden: 'hidden', none: '' }[forecast.state]
}
