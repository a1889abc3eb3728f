import { CsvError, parse } from 'csv-parse/sync'
import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import { findColumn } from './columns'

/** Line of a CSV file, with the number of the line on which it begins. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] }

export type CsvRefusal = { readonly kind: 'quote' | 'unreadable'; readonly line: number }

/** Empty lines between others that are read for one with cells: more are no roster, and cost time. */
const WITH_EMPTY = 3
const DELIMITERS = [',', ';', '\t'] as const
/** Most characters of one record: six columns need far fewer, and a longer one is no roster. */
const MOST_IN_RECORD = 20_000
/** Line by which Excel is told the delimiter. */
const DELIMITER_LINE = /^sep=(.)(?:\n|$)/i

/**
 * Reads a CSV file as Excel, LibreOffice and Google Sheets write it: commas, semicolons or tabs, all line ends, quoted
 * cells with line breaks. Skips empty lines.
 * @param most records to read; the rest is left
 */
export function readRecords(text: string, most: number): Result<CsvRecord[], CsvRefusal> {
  const plain = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  const named = DELIMITER_LINE.exec(plain)
  const body = withoutEmptyEnd(named ? plain.slice(named[0].length) : plain)
  const skipped = named ? 1 : 0
  try {
    const records = parse(body, {
      delimiter: named?.[1] ?? detectDelimiter(body),
      info: true,
      max_record_size: MOST_IN_RECORD,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: WITH_EMPTY * most,
    }) as unknown as { readonly record: string[]; readonly info: { readonly lines: number } }[]
    const filled = records.filter(({ record }) => record.some((cell) => cell.trim() !== ''))
    const isCut = records.length === WITH_EMPTY * most
    const [last] = isCut ? records.slice(-1) : []
    if (last && filled.length < most) return refuse({ kind: 'unreadable', line: last.info.lines + skipped })
    return ok(
      filled.slice(0, most).map(({ record, info }) => ({
        line: info.lines - countBreaks(record) + skipped,
        cells: record,
      })),
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number((error as { lines?: unknown }).lines ?? 1) + skipped
    return refuse({ kind: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote' : 'unreadable', line })
  }
}

/** Cuts off lines without text at the end: spreadsheets write one for each row that was ever formatted. */
function withoutEmptyEnd(text: string): string {
  let end = text.length
  while (end > 0 && ',;\t\n '.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** Counts line breaks within cells: a record's number is that of its last line. */
const countBreaks = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)

/** Detects the delimiter by the first line: the one that separates most known column names. */
function detectDelimiter(text: string): string {
  const first = text.trimStart().split('\n', 1)[0]?.slice(0, 2000) ?? ''
  const count = (delimiter: string) =>
    first.split(delimiter).filter((cell) => findColumn(cell.replaceAll('"', '')) !== null).length
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best), DELIMITERS[0])
}
