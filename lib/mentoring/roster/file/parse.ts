import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import { type HeaderRefusal, type RosterColumn, readHeader, rosterColumns } from './columns'
import { decodeRoster, type RosterEncoding } from './decode'
import { type CsvRefusal, readRecords } from './records'
import { type RosterLine, readRow } from './row'

/** Most people of one roster. */
export const MAX_ROWS = 2000
/** Most bytes of one file. */
export const MAX_BYTES = 1024 * 1024

export type RosterFile = {
  readonly encoding: RosterEncoding
  /** Names of columns that are not read. */
  readonly ignoredColumns: readonly string[]
  readonly lines: readonly RosterLine[]
}

export type FileRefusal =
  | HeaderRefusal
  | CsvRefusal
  | { readonly kind: 'empty' | 'no-rows' | 'not-text' | 'too-large' | 'too-many-rows' }

/** Parses a roster. Rows with errors stay in it, each with its first problem; a file that can't be read is refused. */
export function parseRoster(bytes: Uint8Array): Result<RosterFile, FileRefusal> {
  if (bytes.byteLength > MAX_BYTES) return refuse({ kind: 'too-large' })
  const decoded = decodeRoster(bytes)
  if (!decoded.ok) return refuse({ kind: decoded.refusal })
  // The first line, and one more than allowed.
  const records = readRecords(decoded.value.text, MAX_ROWS + 2)
  if (!records.ok) return records
  const [first, ...rest] = records.value
  if (!first) return refuse({ kind: 'empty' })
  const header = readHeader(first.cells)
  if (!header.ok) return header
  if (rest.length === 0) return refuse({ kind: 'no-rows' })
  if (rest.length > MAX_ROWS) return refuse({ kind: 'too-many-rows' })
  const { places, ignored } = header.value
  const lines = rest.map(({ line, cells }) => readRow(line, pickCells(cells, places)))
  return ok({ encoding: decoded.value.encoding, ignoredColumns: ignored, lines })
}

const pickCells = (cells: readonly string[], places: ReadonlyMap<RosterColumn, number>): RosterLine['cells'] =>
  Object.fromEntries(
    rosterColumns.map((column) => [column, cells[places.get(column) ?? -1] ?? '']),
  ) as RosterLine['cells']
