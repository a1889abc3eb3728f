import { getFormat } from './columns'
import type { Format, Values } from './formats'
import { getRange } from './numbers'

/** A table as the database tells of it: its columns with the names that PostgreSQL gives to their types. */
export type RowTable = {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** The columns by which its rows are told apart. */
  readonly key: readonly string[]
}
/** Values in the order of the table's columns, each as a text. */
export type TextRow = readonly (string | null)[]

/** Gives a line for each value of a row that does not belong where it is. */
export type RowCheck = (row: TextRow) => string[]

/** Size and sum, with a blank between them, of each file that comes with the rows, by id; empty for one that was lost before. */
export type FilesBeside = ReadonlyMap<string, string>

/**
 * Holds rows to what Waymark writes: whatever reads one later trusts it, and makes a path of an id or a link of a text.
 * @param files left out, where files are looked at by themselves
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

/** A line about a row. Its key may be anybody's text: it neither steers a terminal nor begins a line of its own. */
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

/** In UTC, within the years that a calendar date has: `2026-11-25 10:00:00.123`. */
const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?$/
