import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseProvider, toFilePath } from '@/lib/foundation/database/address'
import { openDatabase } from '@/lib/foundation/database/db'
import { prepareDatabase } from '../database'
import { openArchive } from './archive'
import { differingPostgresql, differingSqlite } from './compare'
import { BackupError, type Manifest } from './manifest'
import { restoreBackup } from './restore'
import { withScratchDatabase } from './scratch-database'
import type { Place } from './take-backup'

export type RestoreDrillResult = {
  readonly createdAt: string
  readonly learners: number
  readonly events: number
  /** Tables whose rows differ from the live database, because it changed since or is another; null without one. */
  readonly differing: readonly string[] | null
}

/**
 * Restores an archive into a scratch place, as a restore would, checks it, and removes it again. Only reads the
 * database and the files of `live`.
 * @param check returns whether the restored data is sound; called while the scratch place exists
 * @throws BackupError, EnvironmentError as a restore
 */
export async function drillRestore(
  file: string,
  live: Place,
  check: (scratch: Place) => Promise<boolean>,
): Promise<RestoreDrillResult & { isSound: boolean }> {
  const { manifest, zip } = await openArchive(file)
  zip.close()
  const folder = mkdtempSync(path.join(live.DATA_FOLDER, '.waymark-drill-'))
  try {
    return await withScratch(live, folder, async (scratch) => {
      await restoreBackup(file, scratch, false)
      await prepareDatabase(scratch)
      const counts = await countPeople(scratch.DATABASE_URL)
      const differing = await differingTables(live, scratch, manifest)
      return { createdAt: manifest.createdAt, ...counts, differing, isSound: await check(scratch) }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function withScratch<Value>(
  { DATABASE_URL: url }: Place,
  folder: string,
  work: (scratch: Place) => Promise<Value>,
): Promise<Value> {
  if (parseProvider(url) === 'postgresql') {
    return withScratchDatabase(url, (scratch) => work({ DATABASE_URL: scratch, DATA_FOLDER: folder }))
  }
  return work({ DATABASE_URL: `file:${path.join(folder, 'waymark.db')}`, DATA_FOLDER: folder })
}

async function countPeople(url: string): Promise<{ learners: number; events: number }> {
  const database = openDatabase(url)
  try {
    const [learners, events] = [await database.learner.count(), await database.event.count()]
    return { learners, events }
  } finally {
    await database.$disconnect()
  }
}

/** Returns the archive's tables whose rows differ from the live database. */
function differingTables(live: Place, scratch: Place, { rows }: Manifest): Promise<string[] | null> {
  // Leaves out the history of migrations, whose times differ for an archive of an older version.
  const tables = Object.keys(rows).filter((name) => name !== '_prisma_migrations')
  return parseProvider(live.DATABASE_URL) === 'postgresql'
    ? differingPostgresql(live.DATABASE_URL, scratch.DATABASE_URL, tables)
    : differingSqlite(toFilePath(live.DATABASE_URL), toFilePath(scratch.DATABASE_URL), tables)
}

/**
 * Returns the newest of the archives that `npm run backup` has named.
 * @throws BackupError where there is none
 */
export function newestArchive({ DATA_FOLDER }: Place): string {
  const folder = path.join(DATA_FOLDER, 'backups')
  const pattern = /^waymark-\d{4}-\d\d-\d\dT[\d-]+\.zip$/
  let names: string[] = []
  try {
    names = readdirSync(folder).filter((name) => pattern.test(name))
  } catch {
    // The folder does not exist yet.
  }
  const newest = names.sort().at(-1)
  if (!newest) throw new BackupError(`there is no archive in ${folder}; name one: restore --drill FILE`)
  return path.join(folder, newest)
}
