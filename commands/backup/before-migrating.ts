import { chmodSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { parseProvider, toFilePath } from '@/lib/foundation/database/address'
import { readMigrationState } from '@/prisma/migrate'
import { settle } from './archive'
import { copySqlite, requireWholeSqlite } from './sqlite-copy'

/** Copies that are kept; older ones are deleted. */
export const KEPT = 5
const MARK = '.before-'

/**
 * Copies a SQLite database with people in it before a migration. PostgreSQL needs none: it rolls back a failed
 * migration as a whole, and has its own backups.
 * @returns the copy's path; null where none is needed
 */
export async function copyBeforeMigrating(url: string): Promise<string | null> {
  if (parseProvider(url) !== 'sqlite' || !existsSync(toFilePath(url))) return null
  const { applied, missing } = await readMigrationState(url)
  if (applied.length === 0 || missing.length === 0 || !(await hasPeople(url))) return null
  const database = toFilePath(url)
  // Named after the first missing migration, so that a failed and repeated update replaces only its own copy.
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

/** Deletes old copies. Their names contain the time of their migration, and so sort by age. */
function forgetOld(database: string): void {
  const [folder, start] = [path.dirname(database), `${path.basename(database)}${MARK}`]
  const copies = readdirSync(folder).filter(
    (name) => name.startsWith(start) && /^\d{14}\w*$/.test(name.slice(start.length)),
  )
  for (const name of copies.sort().slice(0, -KEPT)) rmSync(path.join(folder, name))
}
