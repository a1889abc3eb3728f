import { escapeIdentifier } from 'pg'

/** By address: `file:` is SQLite, `postgresql:` (or `postgres:`) is PostgreSQL. */
export type Provider = 'sqlite' | 'postgresql'

export const parseProvider = (url: string): Provider => (/^postgres(ql)?:\/\//.test(url) ? 'postgresql' : 'sqlite')

/** The file of an address of SQLite. */
export const toFilePath = (url: string): string => url.slice('file:'.length)

/** An address as the driver knows them, and the schema that `?schema=` names, as Prisma's addresses do. */
export function postgresqlAddress(url: string): { readonly connectionString: string; readonly schema: string } {
  const address = new URL(url)
  const schema = address.searchParams.get('schema') || 'public'
  address.searchParams.delete('schema')
  return { connectionString: address.toString(), schema }
}

/**
 * What node-postgres connects with. `?max=` is how many connections one process holds at most; ten without it. A pooler
 * refuses options, so that there are none: the pool of a server sets its schema itself, where it may (`session.ts`).
 */
export function parsePoolConfig(url: string) {
  const { connectionString } = postgresqlAddress(url)
  // Less than a transaction of Prisma's waits for its turn: who cannot get a connection hears why.
  return { connectionString, connectionTimeoutMillis: 4000, keepAlive: true }
}

/** The same for one connection past any pooler. Its statements name no schema, and find the one of the address. */
export function parseClientConfig(url: string) {
  const { schema } = postgresqlAddress(url)
  const path = escapeIdentifier(schema).replaceAll(/[\\ ]/g, '\\$&')
  const options = schema === 'public' ? {} : { options: `-c search_path=${path}` }
  return { ...parsePoolConfig(url), ...options }
}
