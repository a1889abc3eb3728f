import { getFormat } from './columns'
import type { Format, Values } from './formats'
import { getRange } from './numbers'

/** A table from the database's catalog: its columns with PostgreSQL's names of their types. */
export type RowTable = {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** Columns of the primary key. */
  readonly key: readonly string[]
}
/** Values in the order of the table's columns, as text. */
export type TextRow = readonly (string | null)[]

/** Returns a line for each invalid value of a row. */
export type RowCheck = (row: TextRow) => string[]

/** Size and hash, separated by a space, of each file of a backup, by id; empty for a file that was already lost. */
export type FilesBeside = ReadonlyMap<string, string>

/**
 * Makes a function that checks rows against the values that Waymark writes: later code trusts them, and makes a path of
 * an id or a link of a text.
 * @param files left out where files are checked separately
 */
export function makeRowCheck(table: RowTable, files?: FilesBeside): RowCheck {
  const formats = table.columns.map(({ name, type }) => formatIn(table.name, name, type))
  return (row) => {
    const values = toValues(table, row)
    const wrong = table.columns.flatMap(({ name }, index) => {
      const [value, format] = [row[index] ?? null, formats[index]]
      return value === null || !format || format.fits(value, values) ? [] : [`${name} is not ${format.what}`]
    })
    if (wrong.length === 0 && files && table.name === 'StoredFile' && !isBeside(values, files))
      wrong.push('no file of its size and sum is with it')
    return wrong.map((what) => describeRow(table, row, what))
  }
}

function isBeside({ id, size, sha256 }: Values, files: FilesBeside): boolean {
  const file = files.get(id ?? '')
  return file === '' || file === `${size} ${sha256}`
}

const toValues = ({ columns }: RowTable, row: TextRow): Values =>
  Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]))

/** Describes a row in one line. Its key may be arbitrary text, so it must not steer a terminal or start a new line. */
export function describeRow(table: RowTable, row: TextRow, what: string): string {
  const values = toValues(table, row)
  const key = table.key.map((name) => (values[name] ?? 'null').slice(0, 60)).join(', ')
  return `${table.name} ${key}: ${what}`.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?').slice(0, 300)
}

function formatIn(table: string, column: string, type: string): Format {
  if (type === 'text') return getFormat(table, column)
  if (type === 'bool') return { what: 'true or false', fits: (value) => value === 't' || value === 'f' }
  if (type === 'float8') return { what: 'a number', fits: (value) => Number.isFinite(Number(value)) }
  if (type === 'timestamp') return { what: 'a moment', fits: (value) => MOMENT.test(value) }
  if (type !== 'int4') throw new Error(`${table}.${column} is a ${type}, which nothing here checks.`)
  const [from, to] = getRange(table, column)
  return {
    what: `a whole number from ${from} to ${to}`,
    fits: (value) => Number.isInteger(Number(value)) && Number(value) >= from && Number(value) <= to,
  }
}

/** A moment in UTC, within the years of a calendar date: `2026-11-25 10:00:00.123`. */
const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?$/
