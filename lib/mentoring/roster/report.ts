import type { RosterColumn } from './file/columns'
import type { RosterEncoding } from './file/decode'
import type { RosterFile } from './file/parse'
import { isChange, type PlannedRow, type RosterOutcome, rosterOutcomes } from './plan'

/** Line of a roster, with what it does. */
export type ReportedLine = Readonly<Record<RosterColumn, string>> & {
  readonly line: number
  readonly outcome: RosterOutcome
  /** Column with an error, and the reason; null without. */
  readonly field: RosterColumn | null
  readonly reason: string | null
}

/** Report of a roster: effects to come, or those of its import. */
export type RosterReport = {
  /** Id of the roster; null where nothing changes. */
  readonly roster: string | null
  readonly encoding: RosterEncoding
  readonly ignoredColumns: readonly string[]
  /** Number of lines by outcome. */
  readonly counts: Readonly<Record<RosterOutcome, number>>
  /** Number of people for whom something changes. */
  readonly people: number
  /** Names of cohorts that are created. */
  readonly newCohorts: readonly string[]
  /** Errors first, then in the order of the file. */
  readonly lines: readonly ReportedLine[]
}

/** Summarizes planned rows. */
export function toReport(file: RosterFile, planned: readonly PlannedRow[], roster: string | null): RosterReport {
  const changes = planned.filter(isChange)
  const byLine = planned.toSorted((one, other) => one.line.line - other.line.line)
  const [wrong, right] = [byLine.filter(isError), byLine.filter((row) => !isError(row))]
  const count = (outcome: RosterOutcome) => planned.filter((row) => row.outcome === outcome).length
  return {
    roster,
    encoding: file.encoding,
    ignoredColumns: file.ignoredColumns,
    counts: Object.fromEntries(rosterOutcomes.map((one) => [one, count(one)])) as RosterReport['counts'],
    people: new Set(changes.map(({ line }) => line.row?.email)).size,
    newCohorts: [
      ...new Set(changes.flatMap(({ line: { row }, cohort }) => (row && cohort === null ? [row.cohort] : []))),
    ],
    lines: [...wrong, ...right].map(toLine),
  }
}

const isError = ({ outcome }: PlannedRow): boolean => outcome === 'error'

function toLine({ line: { line, row, cells }, outcome, problem }: PlannedRow): ReportedLine {
  const facts = row ? { ...row, externalId: row.externalId ?? '', gitName: row.gitName ?? '' } : cells
  const { name, email, role, cohort, externalId, gitName } = facts
  const said = { name, email, role, cohort, externalId, gitName }
  return { line, ...said, outcome, field: problem?.field ?? null, reason: problem?.reason ?? null }
}
