import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | null

/** Every cell has quotes: a spreadsheet that splits lines at semicolons or tabs finds none. Lines end as RFC 4180 has it. */
const options = { quoted: true, quoted_empty: true, record_delimiter: 'windows' } as const

/** What begins a formula, also in full width, after any space and anything invisible. */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u
/** The same where a reader that makes little of quotes begins a cell. */
const FORMULA_WITHIN = /([;\t] *)([=+\-@＝＋－＠])/gu

/** Text that a spreadsheet would take for a formula is told apart by an apostrophe; numbers are no formula. */
const guarded = (cell: Cell): string =>
  typeof cell === 'string'
    ? (FORMULA.test(cell) ? `'${cell}` : cell).replace(FORMULA_WITHIN, "$1'$2")
    : String(cell ?? '')

/** The first line of a CSV file, with the mark by which a spreadsheet knows the encoding. */
export const csvHead = (names: readonly string[]): string => stringify([names.map(guarded)], { ...options, bom: true })

/** Lines of a CSV file. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map(guarded)),
    options,
  )
