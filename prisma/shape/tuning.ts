import type { Part } from './shape'

/**
 * Recognizes tuning by the host that does not change the database's structure: statistics, storage of columns, and
 * storage parameters. These are removed from both sides of a comparison, only in the exact form in which PostgreSQL
 * writes them.
 *
 * A dump is compared as text and then run, so that removed text must not be able to run anything, wherever it is: names
 * have neither a quote nor a backslash within, values are plain words or numbers, and the table is the part's own.
 */
const NAME = String.raw`(?:\w+|"[^"'\\$\n]+")`
const VALUE = String.raw`-?[\w.]+`
const PARAMETER = String.raw`(?:toast\.)?[a-z_]+=(?:'${VALUE}'|${VALUE})`
const PARAMETERS = String.raw`\(${PARAMETER}(?:, ${PARAMETER})*\)`

const OWN = new RegExp(String.raw`^CREATE TABLE (${NAME}\.${NAME}) \($`, 'm')
/** Statements after the one that makes the table. */
const STATEMENT = new RegExp(
  String.raw`\nALTER TABLE ONLY (${NAME}\.${NAME}) ALTER COLUMN ${NAME} SET (?:STATISTICS \d+|STORAGE [A-Z]+|COMPRESSION [a-z0-9]+|${PARAMETERS});$`,
  'gm',
)
/** Parameters of a table, on a line of their own; of an index or a key, after its columns. */
const CLAUSE = new RegExp(String.raw`(?<=\))[ \n]WITH ${PARAMETERS}(?=;?$| WHERE \()`, 'gm')

const TUNED = new Set(['table', 'index', 'constraint'])

/** Removes the host's tuning from a PostgreSQL component. */
export function withoutTuning<Some extends Part>(part: Some): Some {
  if (!TUNED.has(part.kind)) return part
  const own = OWN.exec(part.definition)?.[1]
  const untuned = part.definition.replaceAll(STATEMENT, (all, table) => (table === own ? '' : all))
  return { ...part, definition: untuned.replaceAll(CLAUSE, '') }
}
