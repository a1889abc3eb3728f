import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | null

/** Every cell has quotes: a spreadsheet that splits lines at semicolons or tabs finds none. Lines end as RFC 4180 has it. */
const options = { quoted: true, quoted_empty: true, record_delimiter: 'windows' } as const

/** What begins a formula, also in full width, after any space and anything invisible. */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]/u
/** A reader that ignores quotes ends a cell or a line at these. */
const ENDS = /([;,\t\r\n])/

/**
 * Text that a spreadsheet would take for a formula is told apart by an apostrophe, also where a reader that ignores
 * quotes would begin a cell within it. Numbers are no formula.
 */
function guarded(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell ?? '')
  const parts = cell.split(ENDS).map((part) => (FORMULA.test(part) ? `'${part}` : part))
  return (/^[\t\r\n]/.test(cell) ? "'" : '') + parts.join('')
}

/** The first line of a CSV file, with the mark by which a spreadsheet knows the encoding. */
export const csvHead = (names: readonly string[]): string => stringify([names.map(guarded)], { ...options, bom: true })

/** Lines of a CSV file. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map(guarded)),
    options,
  )
