import type { SyntheticLearner } from './learner'
import type { World } from './world'

type Value = string | number | boolean | null | Date
export type Row = Readonly<Record<string, Value>>
/** Rows by table, in the order in which they can be written. */
export type Tables = readonly (readonly [table: string, rows: readonly Row[]])[]

/** Returns the tables that are written before the learners. */
export const worldTables = ({ users, cohorts, memberships }: World): Tables => [
  ['User', users],
  ['Cohort', cohorts],
  ['Membership', memberships],
]

export function learnerTables(people: readonly SyntheticLearner[]): Tables {
  const reviews = people.flatMap((person) => person.reviews)
  return [
    ['User', people.map(({ user }) => user)],
    ['Learner', people.map(({ learner }) => learner)],
    ['Membership', people.map(({ membership }) => membership)],
    ['Enrollment', people.map(({ enrollment }) => enrollment)],
    ['Pause', people.flatMap(({ pauses }) => pauses)],
    ['StepProgress', people.flatMap(({ progress }) => progress)],
    ['Event', people.flatMap(({ events }) => events)],
    ['ForecastRecord', people.flatMap(({ forecasts }) => forecasts)],
    ['Evidence', reviews.flatMap(({ evidence }) => evidence)],
    ['RepositoryReading', reviews.flatMap(({ readings }) => readings)],
    ['Review', reviews.map(({ review }) => review)],
    ['Iteration', reviews.flatMap(({ iterations }) => iterations)],
    ['ReviewWait', reviews.flatMap(({ waits }) => waits)],
    ['Verdict', reviews.flatMap(({ verdicts }) => verdicts)],
    ['RubricScore', reviews.flatMap(({ scores }) => scores)],
    ['HelpRating', reviews.flatMap(({ ratings }) => ratings)],
    ['VerdictDraft', reviews.flatMap(({ drafts }) => drafts)],
    ['Message', reviews.flatMap(({ messages }) => messages)],
  ]
}

export type Statement = { readonly sql: string; readonly args: (string | number | null)[] }

/** Parameters per statement: SQLite allows 32,766, but more than these are no quicker. */
const PARAMETERS = 400

/** Converts rows to statements with parameters. All rows of a table have the same columns. */
export function writeStatements(tables: Tables): Statement[] {
  return tables.flatMap(([table, rows]) => {
    const columns = Object.keys(rows[0] ?? {})
    const at = Math.max(1, Math.floor(PARAMETERS / Math.max(1, columns.length)))
    const parts = Array.from({ length: Math.ceil(rows.length / at) }, (_, part) =>
      rows.slice(part * at, (part + 1) * at),
    )
    return parts.map((part) => insert(table, columns, part))
  })
}

function insert(table: string, columns: readonly string[], rows: readonly Row[]): Statement {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const marks = `(${columns.map(() => '?').join(', ')})`
  const sql = `INSERT INTO "${table}" (${names}) VALUES ${rows.map(() => marks).join(', ')}`
  return { sql, args: rows.flatMap((row) => columns.map((column) => stored(row[column]))) }
}

/** Converts a value to Prisma's stored form: moments as sortable text, booleans as 0 or 1. */
function stored(value: Value | undefined): string | number | null {
  if (value === undefined) throw new Error('A row lacks a column that the first of its table has.')
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00')
  return typeof value === 'boolean' ? Number(value) : value
}
