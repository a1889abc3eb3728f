import { existsSync } from 'node:fs'
import { parseProvider, toFilePath } from '@/lib/foundation/database/address'
import { missingIn, readMigrationState } from '@/prisma/migrate'
import { toHostError } from '../database'
import { maskPassword } from '../settings/data-places'
import { type Archive, openArchive } from './archive'
import { BackupError } from './manifest'
import { restorePostgresql } from './restore-postgresql'
import { restoreSqlite } from './restore-sqlite'
import type { Place } from './take-backup'

/** Time of the backup, and the paths of what it replaced. */
export type Restored = { readonly createdAt: string; readonly aside: readonly string[] }

/**
 * Replaces database and files by a backup.
 * @param isForced whether to replace an existing database
 * @throws BackupError, EnvironmentError and leaves everything unchanged; where only the files could not be placed, the
 * message says so
 */
export async function restoreBackup(file: string, place: Place, isForced: boolean): Promise<Restored> {
  const archive = await openArchive(file)
  try {
    await requireFitting(archive, place.DATABASE_URL, isForced)
    const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
    const restore = archive.manifest.provider === 'sqlite' ? restoreSqlite : restorePostgresql
    return { createdAt: archive.manifest.createdAt, aside: await restore(archive, place, stamp) }
  } finally {
    archive.zip.close()
  }
}

/** Checks that an archive fits this place. @throws BackupError, EnvironmentError when it does not */
async function requireFitting({ manifest }: Archive, url: string, isForced: boolean) {
  const provider = parseProvider(url)
  if (manifest.provider !== provider) {
    const names = { sqlite: 'SQLite', postgresql: 'PostgreSQL' }
    throw new BackupError(`it is of ${names[manifest.provider]}, and DATABASE_URL names ${names[provider]}`)
  }
  try {
    missingIn(manifest.migrations, url)
    if (!isForced && (await hasSomething(url))) {
      throw new BackupError(`there is a database at ${maskPassword(url)}; with --force it is set aside`)
    }
  } catch (error) {
    throw error instanceof BackupError ? error : toHostError(url, error)
  }
}

async function hasSomething(url: string): Promise<boolean> {
  if (parseProvider(url) === 'sqlite') return existsSync(toFilePath(url))
  return (await readMigrationState(url)).applied.length > 0
}
