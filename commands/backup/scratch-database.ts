import { randomBytes } from 'node:crypto'
import { type Client, escapeIdentifier } from 'pg'
import { isForbidden } from '@/prisma/shape/postgresql'
import { withClient } from '@/prisma/with-client'
import { BackupError } from './manifest'

/**
 * Prefix of a scratch database's name, which continues with its creation time in seconds, so that leftovers of
 * interrupted drills are recognized by their age.
 */
const PREFIX = 'waymark_drill_'
const DAY_SECONDS = 24 * 60 * 60

/**
 * Makes an empty database on the server of an address, with its encoding and sort order, and drops it after the work.
 * @throws BackupError when the user of the address may not make one
 */
export async function withScratchDatabase<Value>(
  url: string,
  work: (scratch: string) => Promise<Value>,
): Promise<Value> {
  const now = Math.floor(Date.now() / 1000)
  const name = `${PREFIX}${now}_${randomBytes(4).toString('hex')}`
  await withClient(url, async (client) => {
    await dropLeftovers(client, now - DAY_SECONDS)
    await create(client, name)
  })
  const scratch = new URL(url)
  scratch.pathname = `/${name}`
  try {
    return await work(scratch.toString())
  } finally {
    await withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`))
  }
}

async function create(client: Client, name: string): Promise<void> {
  const { rows } = await client.query<{ encoding: string; collate: string; ctype: string; user: string }>(
    `SELECT pg_encoding_to_char(encoding) AS encoding, datcollate AS collate, datctype AS ctype, current_user AS user
     FROM pg_database WHERE datname = current_database()`,
  )
  const { encoding = 'UTF8', collate = 'C', ctype = 'C', user = '' } = rows[0] ?? {}
  const how = [`ENCODING ${literal(encoding)}`, `LC_COLLATE ${literal(collate)}`, `LC_CTYPE ${literal(ctype)}`]
  try {
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0 ${how.join(' ')}`)
  } catch (error) {
    if (!isForbidden(error)) throw error
    throw new BackupError(
      `a drill makes a database and drops it again, and ${user} may not. As the user postgres: psql -c 'ALTER ROLE ${escapeIdentifier(user)} CREATEDB'`,
    )
  }
}

async function dropLeftovers(client: Client, before: number): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database WHERE datname ~ '^${PREFIX}[0-9]+_[0-9a-f]{8}$' AND pg_has_role(datdba, 'USAGE')`,
  )
  for (const { name } of rows) {
    const madeAt = Number(name.slice(PREFIX.length).split('_')[0])
    if (madeAt < before) await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`)
  }
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
