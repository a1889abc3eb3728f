import { chmodSync, type Stats, statSync } from 'node:fs'
import path from 'node:path'
import { parseProvider, toFilePath } from '@/lib/foundation/database/address'
import { readEnvironment, type ServerEnvironment } from './environment'
import { misspelt } from './settings.mjs'

/**
 * Reads the environment of a script that handles personal data. From then on this process and those it starts make
 * files and folders for their owner alone, and files that an earlier version left open are restricted.
 * @throws EnvironmentError when a value is bad or missing
 */
export function enterEnvironment(): ServerEnvironment {
  process.umask(0o077)
  for (const warning of misspelt(Object.keys(process.env))) console.warn(`Warning: ${warning}`)
  const environment = readEnvironment(process.env)
  closeToOthers(environment)
  return environment
}

type Place = Pick<ServerEnvironment, 'DATABASE_URL' | 'DATA_FOLDER'>

/**
 * Removes other users' access. Folders that may not belong to this product stay unchanged: of a database elsewhere only
 * its own files are restricted. The content of a restricted folder needs no change.
 * @param own the folder that is this product's alone
 */
export function closeToOthers({ DATABASE_URL: url, DATA_FOLDER }: Place, own = path.resolve('data')): void {
  const folders = [own, ...['files', 'outbox', 'backups'].map((name) => path.join(DATA_FOLDER, name))]
  for (const folder of folders) close(folder, 0o700)
  close(path.join(own, 'secret'), 0o600)
  if (parseProvider(url) !== 'sqlite') return
  for (const suffix of ['', '-wal', '-shm', '-journal']) close(toFilePath(url) + suffix, 0o600)
}

/** Removes permissions beyond a mode. Leaves another user's files unchanged. */
function close(file: string, mode: number): void {
  const found = look(file)
  if (!found || (found.mode & 0o777 & ~mode) === 0) return
  try {
    chmodSync(file, found.mode & mode)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EPERM') throw error
    console.warn(
      `${path.relative('.', file)} can be read by others and belongs to another user. Have its owner run: chmod go= <file>`,
    )
  }
}

/**
 * Returns a file's status; null where it does not exist, or where this user may not read it: then it is restricted
 * already.
 */
function look(file: string): Stats | null {
  try {
    return statSync(file, { throwIfNoEntry: false }) ?? null
  } catch (error) {
    if ((error as { code?: string }).code === 'EACCES') return null
    throw error
  }
}
