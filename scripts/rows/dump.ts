import { Lines } from '@/lib/care/integrity/check'
import { readLines } from '../backup/dump-script'
import { BackupError } from '../backup/manifest'
import { type FilesBeside, makeRowCheck, type RowCheck, type RowTable, type TextRow } from './check'

/** What follows the schema, whose name may be any text: a table and its columns. */
const COPY = /^"?(\w{1,63})"? \(([^)]{0,9999})\) FROM stdin;$/
const letters: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\' }

/**
 * Reads every row in the SQL of a dump, whose tables are those of its migrations. Nothing of it is run.
 * @param tables as its migrations make them
 * @returns a line for each value that does not belong where it is; no more than a screen has
 * @throws BackupError for rows that `pg_dump` does not write
 */
export async function checkDumpRows(
  script: string,
  tables: readonly RowTable[],
  files: FilesBeside,
): Promise<string[]> {
  const lines = new Lines()
  let checkRow: RowCheck | null = null
  for await (const line of readLines(script)) {
    if (checkRow === null) checkRow = line.startsWith('COPY ') ? makeCheckAfter(line, tables, files) : null
    else if (line === '\\.' || line === '\\.\r') checkRow = null
    else lines.add(...checkRow(parseRow(line)))
  }
  return lines.all()
}

/** The rows after such a line. Of the table of migrations they are compared with the manifest. */
function makeCheckAfter(copy: string, tables: readonly RowTable[], files: FilesBeside): RowCheck {
  const [, name, columns = ''] = COPY.exec(copy.slice(copy.lastIndexOf('.') + 1)) ?? []
  const names = columns.split(', ').map((column) => column.replaceAll('"', ''))
  if (name === '_prisma_migrations') return () => []
  const table = tables.find((one) => one.name === name)
  if (!table || names.some((column) => typeIn(table, column) === ''))
    throw new BackupError('it is damaged: it has rows of tables that are not Waymark’s')
  const typed = names.map((column) => ({ name: column, type: typeIn(table, column) }))
  return makeRowCheck({ ...table, columns: typed }, files)
}

const typeIn = ({ columns }: RowTable, name: string) => columns.find((one) => one.name === name)?.type ?? ''

/** A row as COPY has it: tabs between values, `\\N` for null. A byte of the line is a character here. */
function parseRow(line: string): TextRow {
  return line.split('\t').map((field) => (field === '\\N' ? null : unescaped(field)))
}

/** psql reads numbers of characters too, which `pg_dump` never writes: with them a text could hide what it says. */
function unescaped(field: string): string {
  const plain = field.includes('\\')
    ? field.replaceAll(/\\(.?)/g, (_, letter: string) => {
        const character = letters[letter]
        if (character === undefined) throw new BackupError('it is damaged: its rows are not as pg_dump writes them')
        return character
      })
    : field
  return Buffer.from(plain, 'latin1').toString('utf8')
}
