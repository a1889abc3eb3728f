/** Kind of a column's values, by its PostgreSQL type. */
export const kindsByType = {
  text: 'text',
  int4: 'integer',
  int8: 'integer',
  float8: 'float',
  bool: 'boolean',
  timestamp: 'moment',
  jsonb: 'json',
  bytea: 'bytes',
} as const
export type ValueType = keyof typeof kindsByType
type Kind = (typeof kindsByType)[ValueType]

/** Text form of a value, the same for both databases; PostgreSQL can parse it. */
export type Canonical = string | null

/** Value as SQLite's driver returns it, with integers as bigint. */
export type SqliteValue = string | number | bigint | ArrayBuffer | Uint8Array | null

/**
 * Converts a value of SQLite.
 * @throws TypeError for a value of the wrong type, which SQLite allows in any column
 */
export function fromSqlite(type: ValueType, value: SqliteValue): Canonical {
  return value === null ? null : ofSqlite[kindsByType[type]](value)
}

/** Converts a value of PostgreSQL. @param text in PostgreSQL's output format */
export function fromPostgresql(type: ValueType, text: string | null): Canonical {
  if (text === null) return null
  const kind = kindsByType[type]
  if (kind === 'moment') return moment(`${text.replace(' ', 'T')}Z`)
  if (kind === 'float') return String(Number(text))
  return kind === 'json' ? ordered(text) : text
}

type NotNull = Exclude<SqliteValue, null>

const ofSqlite: Readonly<Record<Kind, (value: NotNull) => string>> = {
  text: (value) => (typeof value === 'string' ? value : wrong(value)),
  integer: (value) => (typeof value === 'bigint' ? String(value) : wrong(value)),
  float: (value) => (typeof value === 'number' || typeof value === 'bigint' ? String(Number(value)) : wrong(value)),
  boolean: (value) => (value === 1n ? 't' : value === 0n ? 'f' : wrong(value)),
  moment: (value) => {
    if (typeof value === 'bigint') return moment(Number(value))
    if (typeof value !== 'string') return wrong(value)
    // Format of the client, or of a column's default: `2026-11-25 10:00:00`, in UTC.
    return moment(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value) ? `${value.replace(' ', 'T')}Z` : value)
  },
  json: (value) => (typeof value === 'string' ? ordered(value) : wrong(value)),
  bytes: (value) =>
    value instanceof ArrayBuffer || value instanceof Uint8Array
      ? `\\x${Buffer.from(value as ArrayBuffer).toString('hex')}`
      : wrong(value),
}

/**
 * Formats a moment with milliseconds, which both databases keep. Refuses a text without a zone, which would be parsed
 * in the machine's own.
 */
function moment(given: string | number): string {
  if (typeof given === 'string' && !/(Z|[+-]\d\d:\d\d)$/.test(given)) return wrong(given)
  const date = new Date(given)
  return Number.isNaN(date.getTime()) ? wrong(String(given)) : date.toISOString().slice(0, -1).replace('T', ' ')
}

/** Formats JSON with its keys in order. */
function ordered(text: string): string {
  const sort = (_key: string, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  return JSON.stringify(JSON.parse(text), sort)
}

function wrong(value: NotNull): never {
  throw new TypeError(`${typeof value} ${String(value).slice(0, 40)}`)
}
