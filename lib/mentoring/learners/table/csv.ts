import { csvHead, csvLines } from '@/lib/foundation/values/csv'
import * as words from '@/messages/generated/mentoring/learners-file'
import type { LearnerRow, RowForecast } from './learner-row'
import type { TableRoadmaps } from './table-roadmaps'

const head = [
  words.name,
  words.cohorts,
  words.track,
  words.coreTotal,
  words.coreDone,
  words.evidenced,
  words.verified,
  words.paceFrom,
  words.paceTo,
  words.behind,
  words.likelyFrom,
  words.likelyBy,
  words.lastActive,
  words.flag,
  words.flaggedSince,
  words.reason,
  words.id,
  words.dueOn,
  words.daysLate,
] as const

/** Returns the first line of a file of learners. */
export const learnersHead = ({ hasSeveral, haveLevels }: TableRoadmaps): string =>
  csvHead([
    ...head.map((cell) => cell({ haveLevels })),
    ...(hasSeveral ? [words.roadmap()] : []),
    words.externalId(),
    words.gitName(),
  ])

/**
 * Returns the lines of a file of learners: the values of the mentors' table, and the id in the addresses of their
 * pages, which stays the same when a name changes. Later columns come after it, so that none moves: the roadmap, only
 * where there is more than one, and what a roster says.
 */
export const learnersLines = (rows: readonly LearnerRow[], { hasSeveral }: Pick<TableRoadmaps, 'hasSeveral'>): string =>
  csvLines(rows.map((row) => [...toCells(row), ...(hasSeveral ? [row.roadmap] : []), row.externalId, row.gitName]))

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
  row.id,
  row.dueOn,
  row.daysLate,
]

const forecastCell = (forecast: RowForecast): string => {
  if (forecast.state === 'by') return forecast.day
  return { arrived: 'arrived', hidden: 'hidden', none: '' }[forecast.state]
}
