import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { parseProvider, postgresqlAddress, toFilePath } from '@/lib/foundation/database/address'
import packageJson from '@/package.json' with { type: 'json' }
import { hashFile, openArchive, type Source, settle, unpack, writeArchive } from './archive'
import { BackupError, databasePart, filePart, isValidFile, type Manifest } from './manifest'
import * as postgresql from './postgresql-copy'
import { assessSchema, type RestoreAssessment } from './require-schema'
import { type Content, contentOfSqlite, copySqlite, knowsFile } from './sqlite-copy'

export type Place = { readonly DATABASE_URL: string; readonly DATA_FOLDER: string }

/** The manifest of a new archive, and whether a restore will accept it. */
export type BackupResult = Manifest & RestoreAssessment

/** Most attempts: it starts over when files disappear meanwhile. */
const ATTEMPTS = 5
/** Prefix of the temporary folder. */
const WORK_PREFIX = '.waymark-backup-'
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Writes database and files of one moment into one archive, while the server runs. The archive gets its name only once
 * it is complete, was read back, and is on the disk. It is made even if a restore will refuse it.
 * @throws BackupError
 */
export async function takeBackup(place: Place, to: string, now: Date, isForced: boolean): Promise<BackupResult> {
  if (existsSync(to) && !isForced) throw new BackupError(`${to} is there already; --force replaces it`)
  const folder = path.dirname(to)
  await mkdir(folder, { recursive: true })
  await clearLeftovers(folder, now)
  const work = mkdtempSync(path.join(folder, WORK_PREFIX))
  try {
    for (let attempt = 1; ; attempt++) {
      const copy = path.join(work, `copy-${attempt}`)
      const content = await copyDatabase(place.DATABASE_URL, copy)
      const found = await listSources(place, content)
      if (!found) {
        if (attempt === ATTEMPTS) throw new BackupError('files kept going while it was made; try again')
        rmSync(copy)
        continue
      }
      const manifest = await makeManifest(place, content, copy, found.lost, now)
      const archive = path.join(work, 'archive.zip')
      const { provider } = manifest
      const size = manifest.database.size
      const database = { name: databasePart(provider), from: copy, size, pack: provider === 'sqlite' }
      try {
        await writeArchive(archive, [database, ...found.sources], manifest)
      } catch (error) {
        // A file was deleted after it was listed.
        if ((error as { code?: string }).code !== 'ENOENT' || attempt === ATTEMPTS) throw error
        for (const begun of [archive, copy]) rmSync(begun, { force: true })
        continue
      }
      await readBack(archive)
      await rename(archive, to)
      await settle(folder)
      return { ...manifest, ...(await assessSchema(copy, manifest, place.DATABASE_URL, work)) }
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Removes folders of interrupted backups older than a day. */
async function clearLeftovers(folder: string, now: Date): Promise<void> {
  for (const name of readdirSync(folder).filter((name) => name.startsWith(WORK_PREFIX))) {
    const left = path.join(folder, name)
    const since = statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? now.getTime()
    if (now.getTime() - since > DAY_MS) await rm(left, { recursive: true, force: true })
  }
}

async function copyDatabase(url: string, to: string): Promise<Content> {
  const content = await (parseProvider(url) === 'postgresql' ? postgresql.dumpPostgresql(url, to) : copyFile(url, to))
  return { ...content, files: content.files.filter(isValidFile) }
}

async function copyFile(url: string, to: string): Promise<Content> {
  await copySqlite(toFilePath(url), to)
  return contentOfSqlite(to)
}

/**
 * Lists the files of the copy. Null when one was deleted since the copy was made: the two would be of different
 * moments. Files that the database still lists but the disk lacks were lost before, which is no reason against a
 * backup.
 */
async function listSources(
  { DATABASE_URL: url, DATA_FOLDER }: Place,
  { files }: Content,
): Promise<{ sources: Source[]; lost: string[] } | null> {
  const [sources, lost]: [Source[], string[]] = [[], []]
  for (const { id, size } of files) {
    const from = path.join(DATA_FOLDER, 'files', id)
    if (statSync(from, { throwIfNoEntry: false })?.size === size) {
      sources.push({ name: filePart(id), from, size, pack: false })
      continue
    }
    const isKnown = parseProvider(url) === 'sqlite' ? knowsFile(toFilePath(url), id) : postgresql.knowsFile(url, id)
    if (!(await isKnown)) return null
    lost.push(id)
  }
  return { sources, lost }
}

async function makeManifest({ DATABASE_URL: url }: Place, content: Content, copy: string, lost: string[], now: Date) {
  const provider = parseProvider(url)
  const { migrations, rows, files } = content
  return {
    format: 'waymark-backup' as const,
    formatVersion: 1 as const,
    createdAt: now.toISOString(),
    version: packageJson.version,
    provider,
    schema: provider === 'postgresql' ? postgresqlAddress(url).schema : null,
    migrations,
    database: { size: statSync(copy).size, sha256: await hashFile(copy) },
    rows,
    files: files.filter(({ id }) => !lost.includes(id)),
    lost,
  }
}

/** Reads the archive back, which also detects files whose bytes differ from the original upload. */
async function readBack(file: string): Promise<void> {
  const archive = await openArchive(file)
  try {
    await unpack(archive, null)
  } finally {
    archive.zip.close()
  }
}
