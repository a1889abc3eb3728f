import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | null

/** Quotes every cell: a spreadsheet that splits at semicolons or tabs then finds none. Line ends as in RFC 4180. */
const options = { quoted: true, quoted_empty: true, record_delimiter: 'windows' } as const

/** The beginning of a formula, full-width signs included, after any space and invisible characters. */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]/u
/** Characters at which a reader that ignores quotes ends a cell or a line. */
const ENDS = /([;,\t\r\n])/

/**
 * Prefixes text that a spreadsheet would take for a formula with an apostrophe, also where a reader that ignores quotes
 * would begin a cell within it. Numbers stay as they are.
 */
function guarded(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell ?? '')
  const parts = cell.split(ENDS).map((part) => (FORMULA.test(part) ? `'${part}` : part))
  return (/^[\t\r\n]/.test(cell) ? "'" : '') + parts.join('')
}

/** Formats the first line of a CSV file, with the byte order mark by which a spreadsheet detects the encoding. */
export const csvHead = (names: readonly string[]): string => stringify([names.map(guarded)], { ...options, bom: true })

/** Formats lines of a CSV file. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map(guarded)),
    options,
  )
