import { csvHead, csvLines } from '@/lib/foundation/values/csv'
import type { LearnerRow, RowForecast } from './learner-row'

const head = [
  'Name',
  'Cohorts',
  'Track',
  'Junior core in all',
  'Junior core done',
  'Of these evidenced',
  'Of these verified',
  'Effort-hours a week from',
  'Effort-hours a week to',
  'Percentage points behind plan',
  'Likely there from',
  'Likely there by',
  'Last active on',
  'Flag',
  'Flagged since',
  'Reason',
] as const

/** The first line of a file of learners. */
export const learnersHead = (): string => csvHead(head)

/** Lines of a file of learners: what their mentors see in the table, and no more. */
export const learnersLines = (rows: readonly LearnerRow[]): string => csvLines(rows.map(toCells))

const toCells = (row: LearnerRow): (string | number | null)[] => [
  row.name,
  row.cohorts.join('; '),
  row.track,
  row.coreTotal,
  row.coreDone,
  row.evidenced,
  row.verified,
  row.paceRange?.[0] ?? null,
  row.paceRange?.[1] ?? null,
  row.behind,
  row.forecast.state === 'by' ? row.forecast.from : null,
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
