import { chmodSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { parseProvider, toFilePath } from '@/lib/foundation/database/address'
import { readMigrationState } from '@/prisma/migrate'
import { settle } from './archive'
import { copySqlite, requireWholeSqlite } from './sqlite-copy'

/** So many copies are kept; older ones go. */
export const KEPT = 5
const MARK = '.before-'

/**
 * Before a database of SQLite with people in it is migrated, a copy of it is laid beside it. PostgreSQL rolls a
 * migration back as a whole too, and has backups of its own.
 * @returns the copy; null where none is needed
 */
export async function copyBeforeMigrating(url: string): Promise<string | null> {
  if (parseProvider(url) !== 'sqlite' || !existsSync(toFilePath(url))) return null
  const { applied, missing } = await readMigrationState(url)
  if (applied.length === 0 || missing.length === 0 || !(await hasPeople(url))) return null
  const database = toFilePath(url)
  // By the update that it is from before: one that fails, and is tried again, takes the place of its own copy alone.
  const copy = `${database}${MARK}${missing[0]}`
  const halfway = `${copy}.half`
  rmSync(halfway, { force: true })
  try {
    await copySqlite(database, halfway)
    await requireWholeSqlite(halfway)
    chmodSync(halfway, 0o600)
    await settle(halfway)
    renameSync(halfway, copy)
  } catch (error) {
    rmSync(halfway, { force: true })
    throw error
  }
  await settle(path.dirname(copy))
  forgetOld(database)
  return copy
}

async function hasPeople(url: string): Promise<boolean> {
  const client = createClient({ url, timeout: 10_000 } as Parameters<typeof createClient>[0])
  try {
    return (await client.execute('SELECT 1 FROM "User" LIMIT 1')).rows.length > 0
  } finally {
    client.close()
  }
}

/** Their names begin with the moments at which the updates were made, and so sort by them. */
function forgetOld(database: string): void {
  const [folder, start] = [path.dirname(database), `${path.basename(database)}${MARK}`]
  const copies = readdirSync(folder).filter(
    (name) => name.startsWith(start) && /^\d{14}\w*$/.test(name.slice(start.length)),
  )
  for (const name of copies.sort().slice(0, -KEPT)) rmSync(path.join(folder, name))
}
