import { type Cell, csvHead, csvLines } from '@/lib/foundation/values/csv'
import type { ExportRow } from './export-part'

/** Rows per chunk. */
const AT_ONCE = 200

/** Writes one list as a CSV file, in chunks, with the byte order mark by which spreadsheets detect the encoding. */
export async function* writeCsv(columns: readonly string[], rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
  yield csvHead(columns)
  let lines: Cell[][] = []
  for await (const row of rows) {
    lines.push(columns.map((column) => toCell(row[column])))
    if (lines.length < AT_ONCE) continue
    yield csvLines(lines)
    lines = []
  }
  if (lines.length > 0) yield csvLines(lines)
}

/** Converts a value to a cell; moments are written as in the JSON. */
function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return value
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
