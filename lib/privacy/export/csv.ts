import { stringify } from 'csv-stringify/sync'
import type { Row } from './part'

/** Text that a spreadsheet would take for a formula is told apart by an apostrophe; lines end as RFC 4180 has it. */
const options = { escape_formulas: true, record_delimiter: 'windows' } as const
/** Lines that are written together. */
const AT_ONCE = 200

/** One list as a CSV file, a piece at a time, with the mark by which a spreadsheet knows the encoding. */
export async function* csvOf(columns: readonly string[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield stringify([[...columns]], { ...options, bom: true })
  let lines: string[][] = []
  for await (const row of rows) {
    lines.push(columns.map((column) => cellOf(row[column])))
    if (lines.length < AT_ONCE) continue
    yield stringify(lines, options)
    lines = []
  }
  if (lines.length > 0) yield stringify(lines, options)
}

/** Moments as in the JSON. Numbers lose nothing as text, and no spreadsheet runs them. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
