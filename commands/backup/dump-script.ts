import { createReadStream } from 'node:fs'
import type { Part } from '@/prisma/shape/shape'
import { withoutTuning } from '@/prisma/shape/tuning'
import { BackupError } from './manifest'

const NAMED = /^-- (?:Data for )?Name: /
const END = '-- PostgreSQL database dump complete'
const COPY = /^COPY .* FROM stdin;$/
/** Lines that differ between two runs, or two versions, of the programs. */
const OF_A_RUN = /^(\\(un)?restrict [A-Za-z0-9]+|-- Dumped (from database|by pg_dump) version [\w .()+~:-]*|)$/
/** Lines that come before the first table, whichever it is, and only restate defaults. */
const OF_NO_PART = ["SET default_tablespace = '';", 'SET default_table_access_method = heap;']
/** Comment of this one line that PostgreSQL gives to the schema of each new database. */
const EXPLAINED = /^--\n\nCOMMENT ON SCHEMA ("([^"\n]|"")+"|\w+) IS 'standard public schema';$/
/** Most bytes of SQL besides the rows. Ours has a thirtieth of that. */
const MOST = 4 * 1024 * 1024

/**
 * Parses the output of `pg_restore` without running it: each object that the script makes, with all of its SQL but the
 * rows. If every part is an expected one, psql sees the same lines as rows as this parser does, because each part ends
 * what it begins.
 * @throws BackupError for lines that no dump has
 */
export async function partsOfScript(file: string): Promise<Part[]> {
  const parts: Part[] = []
  let [kind, name, size, isInRows] = ['settings', 'of the dump', 0, false]
  let lines: string[] = []
  const finish = () => {
    while (lines.length > 0 && /^(--)?$/.test(lines.at(-1) ?? '')) lines.pop()
    if (!EXPLAINED.test(lines.slice(1).join('\n')))
      parts.push(withoutTuning({ kind, name, table: null, definition: lines.join('\n') }))
    lines = []
  }
  for await (const line of readLines(file)) {
    if (isInRows && line !== '\\.' && line !== '\\.\r') continue
    const header = headerIn(line)
    if (header || line === END) {
      finish()
      ;[name, kind] = header ?? ['at its end', 'settings']
    }
    if ((kind === 'settings' && OF_A_RUN.test(line)) || OF_NO_PART.includes(line)) continue
    size += line.length
    if (size > MOST) throw new BackupError('it is damaged: its tables are not those of Waymark')
    lines.push(line)
    isInRows = COPY.test(line)
  }
  finish()
  return parts
}

/** Parses a part's first line: `-- Name: Learner; Type: TABLE; Schema: public; Owner: -`. Null for other lines. */
function headerIn(line: string): [name: string, kind: string] | null {
  const start = NAMED.exec(line)?.[0].length
  const schema = line.lastIndexOf('; Schema: ', line.lastIndexOf('; Owner: '))
  const type = line.lastIndexOf('; Type: ', schema)
  if (start === undefined || type < start) return null
  return [line.slice(start, type), line.slice(type + '; Type: '.length, schema).toLowerCase()]
}

/** Reads lines, which end only at a newline, as in psql. Latin-1 makes each byte a character, so that none is lost. */
export async function* readLines(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(file, 'latin1') as AsyncIterable<string>) {
    if (chunk.includes('\0')) throw new BackupError('it is damaged')
    const lines = chunk.split('\n')
    lines[0] = rest + lines[0]
    rest = lines.pop() ?? ''
    if (rest.length > MOST) throw new BackupError('it is damaged')
    yield* lines
  }
  if (rest !== '') yield rest
}
