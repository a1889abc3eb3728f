import { type Cell, csvHead, csvLines } from '@/lib/foundation/values/csv'
import type { ExportRow } from './part'

/** Lines that are written together. */
const AT_ONCE = 200

/** One list as a CSV file, a piece at a time, with the mark by which a spreadsheet knows the encoding. */
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

/** Moments as in the JSON. */
function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return value
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
