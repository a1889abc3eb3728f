import { ProblemLines } from '@/lib/operations/integrity/check'
import { readLines } from '../backup/dump-script'
import { BackupError } from '../backup/manifest'
import { type FilesBeside, makeRowCheck, type RowCheck, type RowTable, type TextRow } from './check'

/** End of a COPY line, after the schema, whose name may be any text: a table and its columns. */
const COPY = /^"?(\w{1,63})"? \(([^)]{0,9999})\) FROM stdin;$/
const letters: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\' }

/**
 * Checks every row in the SQL of a dump, whose tables are those of its migrations, without running it.
 * @param tables as its migrations make them
 * @returns a line for each invalid value, up to a screenful
 * @throws BackupError for rows that `pg_dump` does not write
 */
export async function checkDumpRows(
  script: string,
  tables: readonly RowTable[],
  files: FilesBeside,
): Promise<string[]> {
  const lines = new ProblemLines()
  let checkRow: RowCheck | null = null
  for await (const line of readLines(script)) {
    if (checkRow === null) checkRow = line.startsWith('COPY ') ? makeCheckAfter(line, tables, files) : null
    else if (line === '\\.' || line === '\\.\r') checkRow = null
    else lines.add(...checkRow(parseRow(line)))
  }
  return lines.all()
}

/** Makes the check for the rows after a COPY line. The table of migrations is compared with the manifest instead. */
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

/** Parses a row in COPY's format: tabs between values, `\\N` for null. A byte of the line is a character here. */
function parseRow(line: string): TextRow {
  return line.split('\t').map((field) => (field === '\\N' ? null : unescaped(field)))
}

/**
 * Unescapes a value. Refuses numeric escapes, which psql accepts but `pg_dump` never writes: a text could hide its
 * content by them.
 */
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
