/** What a database address says. `file:` is SQLite, `postgresql:` (or `postgres:`) is PostgreSQL. */

export type Provider = 'sqlite' | 'postgresql'

export const providerOf = (url: string): Provider => (/^postgres(ql)?:\/\//.test(url) ? 'postgresql' : 'sqlite')

/** The file of an address of SQLite. */
export const fileOf = (url: string): string => url.slice('file:'.length)

export type PostgresqlAddress = {
  /** Without what the driver does not know. */
  readonly connectionString: string
  /** The schema of the tables; PostgreSQL's own default is `public`. */
  readonly schema: string
}

/** @param url one of PostgreSQL; `?schema=` is how Prisma's addresses name the schema */
export function postgresqlAddress(url: string): PostgresqlAddress {
  const address = new URL(url)
  const schema = address.searchParams.get('schema') || 'public'
  address.searchParams.delete('schema')
  return { connectionString: address.toString(), schema }
}

/** The address without its password: for logs and for people. */
export function shownAddress(url: string): string {
  if (providerOf(url) === 'sqlite') return url
  const address = new URL(url)
  if (address.password) address.password = '***'
  return address.toString()
}

/** As SQL writes a name. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Less than a transaction of Prisma's waits for its turn: who cannot get a connection hears why. */
const CONNECT_WITHIN_MS = 4000

/** What node-postgres connects with. `?max=` is how many connections one process holds at most; ten without it. */
export function poolConfigOf(url: string) {
  const { connectionString, schema } = postgresqlAddress(url)
  // Raw queries name no schema. A pooler between us and the database may refuse options, so that the usual has none.
  const path = quoted(schema).replaceAll(/[\\ ]/g, '\\$&')
  const options = schema === 'public' ? {} : { options: `-c search_path=${path}` }
  return { connectionString, connectionTimeoutMillis: CONNECT_WITHIN_MS, keepAlive: true, ...options }
}
