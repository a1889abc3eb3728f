import { randomInt } from 'node:crypto'
import { Client } from 'pg'
import { parsePoolConfig, parseProvider, postgresqlAddress } from '@/lib/foundation/database/address'
import { readBackend } from '@/lib/foundation/database/session'
import { UNBOUNDED } from '@/prisma/with-client'
import { EnvironmentError, RefusedError } from '../host-error'
import { maskPassword, unreachable } from './data-places'

type Addresses = { readonly DATABASE_URL: string; readonly DIRECT_DATABASE_URL?: string | undefined }

/** Returns the environment of a start or a command: its database is the one of the direct address. */
export const toDirect = <Environment extends Addresses>(environment: Environment): Environment => ({
  ...environment,
  DATABASE_URL: environment.DIRECT_DATABASE_URL ?? environment.DATABASE_URL,
})

/**
 * Checks that the database can be opened and that a connection to it keeps its session. In a pooler's transaction mode the
 * next transaction may have another session: settings of `pg_dump` would reach the pages of a running server.
 * @throws EnvironmentError, RefusedError
 */
export async function requireSession({ DATABASE_URL, DIRECT_DATABASE_URL }: Addresses): Promise<void> {
  if (parseProvider(DATABASE_URL) === 'sqlite') return
  if (DIRECT_DATABASE_URL) return requireOwnSession(DIRECT_DATABASE_URL, 'DIRECT_DATABASE_URL')
  if (await opened(DATABASE_URL, isDirect)) return
  throw new RefusedError(
    'DATABASE_URL leads through a connection pooler, and this needs a connection of its own. Set DIRECT_DATABASE_URL to the address of PostgreSQL itself',
  )
}

/**
 * Checks an address that the host calls direct. A proxy that keeps sessions, as some providers have, is accepted.
 * @param name name of the setting or option with the address
 * @throws EnvironmentError, RefusedError
 */
export async function requireOwnSession(url: string, name: string): Promise<void> {
  const isKept = await opened(url, async (client) => (await isDirect(client)) || !(await isShared(url, client)))
  if (isKept) return
  throw new RefusedError(
    `${name} leads through a connection pooler in transaction mode: it has to be the address of PostgreSQL itself`,
  )
}

const ANSWER_MS = 5000

async function opened<Value>(url: string, look: (client: Client) => Promise<Value>): Promise<Value> {
  // Without options, which a pooler refuses in words of its own. A pool that is exhausted makes its clients wait.
  const client = new Client({ ...parsePoolConfig(url), query_timeout: ANSWER_MS })
  try {
    await client.connect()
    return await look(client)
  } catch (error) {
    throw error instanceof EnvironmentError ? error : new EnvironmentError(unreachable(url, error))
  } finally {
    await client.end().catch(() => {})
  }
}

const readPid = async (client: Client): Promise<number> => {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  return rows[0]?.pid ?? 0
}

const isDirect = async (client: Client): Promise<boolean> => (await readPid(client)) === readBackend(client)

/** A pool that is in use may give a connection the same session twice by chance. */
const LOOKS = 5

/** Whether the session of an open connection is given to others between its transactions. */
const isShared = (url: string, client: Client): Promise<boolean> =>
  opened(url, async (other) => {
    for (let look = 0; look < LOOKS; look++) {
      const before = await readPid(client)
      await other.query('BEGIN')
      const theirs = await readPid(other)
      const after = await readPid(client)
      await other.query('COMMIT')
      if (theirs === before || after !== before) return true
    }
    return false
  })

const isHeldThere = (url: string, lock: number): Promise<boolean> =>
  opened(url, async (client) => {
    const { rows } = await client.query<{ isFree: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS "isFree"', [lock])
    return rows[0]?.isFree === false
  })

// Not for good: after a failover a pooler may lead to the old server for a while.
const twoDatabases = (url: string, direct: string) =>
  new EnvironmentError(
    `DATABASE_URL (${maskPassword(url)}) and DIRECT_DATABASE_URL (${maskPassword(direct)}) lead to two databases`,
  )

/**
 * Refuses addresses that lead to two databases.
 * @param lock the key of an advisory lock that is held through the direct address: it is free in any other database
 * @throws EnvironmentError
 */
export async function requireOneDatabase({ DATABASE_URL: url, DIRECT_DATABASE_URL: direct }: Addresses, lock: number) {
  if (direct && !(await isHeldThere(url, lock))) throw twoDatabases(url, direct)
}

/** Number of possible lock keys: within JavaScript's integers, and so many that two commands never share one. */
const KEYS = 2 ** 47

/**
 * Refuses addresses of two databases before a command works on the direct one. Holds an advisory lock with a random key
 * meanwhile, which no other command waits for.
 * @param isVouchedFor whether the host says that they lead to one database, should DATABASE_URL not answer (`--direct`)
 * @throws EnvironmentError
 */
export async function requireCommandDatabase(addresses: Addresses, isVouchedFor: boolean): Promise<void> {
  const { DATABASE_URL: url, DIRECT_DATABASE_URL: direct } = addresses
  if (!direct) return
  const lock = randomInt(KEYS)
  await opened(direct, async (client) => {
    await client.query(`BEGIN; ${UNBOUNDED}`)
    await client.query('SELECT pg_advisory_xact_lock($1)', [lock])
    const isSame = await isHeldThere(url, lock).catch((error: unknown) => {
      if (isVouchedFor) return true
      const why = error instanceof EnvironmentError ? error.message : String(error)
      throw new EnvironmentError(
        `${why}. So nothing shows that DIRECT_DATABASE_URL leads to the same database. If you know that it does, and have paused the pooler, add --direct`,
      )
    })
    if (!isSame) throw twoDatabases(url, direct)
  })
}

/**
 * Refuses a schema that pages behind a pooler would not find.
 * @throws EnvironmentError, RefusedError
 */
export async function requireFoundSchema({ DATABASE_URL: url, DIRECT_DATABASE_URL: direct }: Addresses): Promise<void> {
  const schema = direct ? postgresqlAddress(url).schema : 'public'
  if (schema === 'public') return
  const row = await opened(url, async (client) => {
    const { rows } = await client.query<{ finds: boolean; role: string; database: string; schema: string }>(
      `SELECT quote_ident(current_user) AS role, quote_ident(current_database()) AS database, quote_ident($1) AS schema,
         pg_backend_pid() = $2
           OR starts_with(current_setting('search_path') || ',', quote_ident($1) || ',') AS finds`,
      [schema, readBackend(client)],
    )
    return rows[0]
  })
  if (row?.finds) return
  const path = `ALTER ROLE ${row?.role} IN DATABASE ${row?.database} SET search_path = ${row?.schema}`
  throw new RefusedError(
    `behind a pooler the schema of ?schema= has to be the role's own. As the user postgres: psql -c '${path}', then reconnect the pooler`,
  )
}
