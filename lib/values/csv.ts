import { stringify } from 'csv-stringify/sync'

/** Text that a spreadsheet would take for a formula is told apart by an apostrophe; lines end as RFC 4180 has it. */
const options = { escape_formulas: true, record_delimiter: 'windows' } as const

/** The first line of a CSV file, with the mark by which a spreadsheet knows the encoding. */
export const csvHead = (names: readonly string[]): string => stringify([[...names]], { ...options, bom: true })

/** Lines of a CSV file. */
export const csvLines = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    options,
  )
