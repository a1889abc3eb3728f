import { existsSync } from 'node:fs'
import { Client } from 'pg'
import { parseClientConfig, parseProvider, postgresqlAddress, toFilePath } from '@/lib/foundation/database/address'
import { migrate, missingIn } from '@/prisma/migrate'
import { UNBOUNDED } from '@/prisma/with-client'
import { holdSqlite } from '../backup/sqlite-lock'
import { toHostError } from '../database'
import { DEMO } from '../demo-accounts'
import { requireOwnSession } from '../settings/direct'
import { isProduction } from '../settings/production'
import { compareTables, copyTables, type OnTableCompared } from './copy'
import { requireSameTables, requireSourceSchema, requireWholeTexts } from './source'
import { listTables, MoveError } from './tables'
import { requireEmpty, requireNobody } from './target'

/**
 * Copies everything from a database of SQLite that nobody uses to an empty one of PostgreSQL, and compares the two, in
 * one transaction. The source is held all the while: nobody writes to it, and nothing in it changes.
 * @throws MoveError, BackupError, EnvironmentError; the target has nothing of it then
 */
export async function move(from: string, to: string, told: OnTableCompared): Promise<void> {
  if (parseProvider(from) !== 'sqlite') throw new MoveError('DATABASE_URL has to name the SQLite database to move from')
  if (parseProvider(to) !== 'postgresql' || !URL.canParse(to))
    throw new MoveError('--to has to name a database: postgresql://user@host/name')
  if (!existsSync(toFilePath(from))) throw new MoveError(`there is no database at ${toFilePath(from)}`)
  const held = await holdSqlite(toFilePath(from))
  const target = new Client(parseClientConfig(to))
  try {
    const { rows } = await held.transaction.execute('SELECT migration_name AS name, checksum FROM _prisma_migrations')
    const applied = rows.map(({ name, checksum }) => ({ name: String(name), checksum: String(checksum) }))
    const missing = missingIn(applied, from)
    if (missing.length > 0) throw new MoveError(`the source lacks ${missing[0]}: start this version on it once`)
    if (isProduction(process.env) && (await held.transaction.execute(DEMO)).rows.length > 0) {
      throw new MoveError('this database holds demo accounts with known passwords; use another one')
    }
    const { schema } = postgresqlAddress(to)
    await requireOwnSession(to, '--to')
    await target.connect()
    // In no transaction: its lock on the table would keep the migrations waiting.
    await requireNobody(target, schema)
    await target.query(`BEGIN; ${UNBOUNDED}`)
    // No server starts on it meanwhile, and fills it.
    await target.query('SELECT pg_advisory_xact_lock(72707370)')
    await migrate(to)
    const ends = { source: held.transaction, target, schema }
    const tables = await listTables(target, schema)
    await requireSameTables(held.transaction, tables)
    await requireSourceSchema(held.transaction, applied, from)
    await requireWholeTexts(held.transaction, tables)
    await requireEmpty(target, schema, tables)
    await copyTables(ends, tables)
    await compareTables(ends, tables, told)
    await target.query('COMMIT')
    await target.query('ANALYZE')
  } catch (error) {
    throw toHostError(to, error)
  } finally {
    // What was not committed is rolled back with its connection.
    await target.end().catch(() => {})
    held.letGo()
  }
}
