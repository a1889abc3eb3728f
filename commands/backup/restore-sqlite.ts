import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { toFilePath } from '@/lib/foundation/database/address'
import { migrate } from '@/prisma/migrate'
import { type Archive, settle, unpack } from './archive'
import { BackupError, databasePart } from './manifest'
import { requireSqliteSchema, requireValidSqliteRows } from './require-schema'
import { beginExchange, endExchange } from './restore-marker'
import { contentOfSqlite, settleSqlite } from './sqlite-copy'
import { holdSqlite, removeCompanions } from './sqlite-lock'
import type { Place } from './take-backup'

/**
 * Replaces database and files by those of an archive, and keeps the old ones under another name. The whole archive is
 * first unpacked, checked and migrated beside them: until then nothing is changed.
 * @returns the paths of the old ones
 * @throws BackupError when a server has the database open, or the archive is incomplete
 */
export async function restoreSqlite(archive: Archive, place: Place, stamp: string): Promise<string[]> {
  const database = toFilePath(place.DATABASE_URL)
  const files = path.join(place.DATA_FOLDER, 'files')
  for (const folder of [path.dirname(database), place.DATA_FOLDER]) mkdirSync(folder, { recursive: true })
  const work = mkdtempSync(path.join(path.dirname(database), '.waymark-restore-'))
  // On the disk of the files, which may be another, so that moving them later is only a rename.
  const besides = mkdtempSync(path.join(place.DATA_FOLDER, '.waymark-restore-'))
  try {
    const [copy, fresh] = [path.join(work, databasePart('sqlite')), path.join(besides, 'files')]
    await unpack(archive, { database: copy, files: fresh })
    await requireSqliteSchema(copy, archive.manifest)
    await requireSame(archive, copy)
    await migrate(`file:${copy}`)
    await requireValidSqliteRows(copy, archive.manifest)
    await settleSqlite(copy)
    return await exchange(place, stamp, [
      { from: copy, to: database, aside: `${database}.replaced-${stamp}` },
      { from: fresh, to: files, aside: `${files}.replaced-${stamp}` },
    ])
  } finally {
    for (const folder of [work, besides]) rmSync(folder, { recursive: true, force: true })
  }
}

/** Compares the database with the manifest; the parts' hashes are checked already. */
async function requireSame({ manifest }: Archive, copy: string): Promise<void> {
  const content = await contentOfSqlite(copy)
  const expected = { ...content, rows: manifest.rows, migrations: manifest.migrations }
  if (JSON.stringify(content) !== JSON.stringify(expected)) {
    throw new BackupError('it is damaged: the database in it is not the one that its manifest tells of')
  }
}

type Exchange = { readonly from: string; readonly to: string; readonly aside: string }

/** Replaces each old item by the new one, and undoes everything when one fails. The first is the database. */
async function exchange(
  { DATA_FOLDER }: Place,
  stamp: string,
  things: readonly [Exchange, ...Exchange[]],
): Promise<string[]> {
  const [{ to: database }] = things
  const held = existsSync(database) ? await holdSqlite(database) : null
  const undo: (() => void)[] = []
  const aside: string[] = []
  const move = (from: string, to: string) => {
    renameSync(from, to)
    undo.unshift(() => renameSync(to, from))
  }
  try {
    await beginExchange(DATA_FOLDER, stamp)
    for (const thing of things) {
      if (existsSync(thing.to)) {
        move(thing.to, thing.aside)
        aside.push(thing.aside)
      }
      if (thing.to === database) removeCompanions(database)
      move(thing.from, thing.to)
    }
    for (const { to } of things) await settle(path.dirname(to))
    endExchange(DATA_FOLDER)
    return aside
  } catch (error) {
    for (const step of undo) step()
    endExchange(DATA_FOLDER)
    throw error
  } finally {
    held?.letGo()
  }
}
