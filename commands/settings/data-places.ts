import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { parseProvider, postgresqlAddress, toFilePath } from '@/lib/foundation/database/address'
import { RefusedError } from '../host-error'

type Place = { readonly DATABASE_URL: string; readonly DATA_FOLDER: string }

/** The address without its passwords, the driver's `?password=` and `?sslpassword=` among them: for logs and for people. */
export function maskPassword(url: string): string {
  if (parseProvider(url) === 'sqlite') return url
  const address = new URL(url)
  if (address.password) address.password = '***'
  for (const name of [...address.searchParams.keys()]) {
    if (/password/i.test(name)) address.searchParams.set(name, '***')
  }
  return address.href
}

/** Which database that is, for people: a file, or a server and the names on it. No user, no password. */
export function databaseLine(url: string): string {
  if (parseProvider(url) === 'sqlite') return `Database: ${toFilePath(url)}`
  const { host, pathname } = new URL(url)
  const { schema } = postgresqlAddress(url)
  const rest = schema === 'public' ? '' : `, schema ${schema}`
  return `Database: PostgreSQL at ${host}, database ${decodeURIComponent(pathname.slice(1))}${rest}`
}

/**
 * Holds the folders of an installation to what it needs. In production a folder that is not there is a typing error; a
 * clone makes its own.
 * @throws RefusedError
 */
export function requireFolders({ DATABASE_URL: url, DATA_FOLDER }: Place, isProduction: boolean): void {
  const user = ownName()
  const required = [DATA_FOLDER]
  if (parseProvider(url) === 'sqlite') required.unshift(path.dirname(toFilePath(url)))
  for (const folder of required) {
    const found = statSync(folder, { throwIfNoEntry: false })
    if (found && !found.isDirectory()) throw new RefusedError(`${folder} is not a folder`)
    if (!found && isProduction) {
      const make = `install -d -m 700 -o ${user} ${folder}`
      throw new RefusedError(`there is no folder ${folder}. Correct the setting, or make it: ${make}`)
    }
    if (found && !isWritable(folder)) throw new RefusedError(`the user ${user} can't write to ${folder}`)
  }
  if (parseProvider(url) !== 'sqlite') return
  for (const file of ['', '-wal', '-shm'].map((suffix) => toFilePath(url) + suffix)) {
    if (existsSync(file) && !isWritable(file)) {
      throw new RefusedError(`the user ${user} can't write to ${file}. Change its owner: chown ${user} ${file}`)
    }
  }
}

/**
 * Holds the folder of the content to what a start reads first.
 * @throws RefusedError where it lists no roadmaps
 */
export function requireContent({ CONTENT_FOLDER }: { readonly CONTENT_FOLDER: string }): void {
  const list = path.join(CONTENT_FOLDER, 'roadmaps', 'roadmaps.yaml')
  if (!existsSync(list)) throw new RefusedError(`CONTENT_FOLDER needs a list of its roadmaps, and ${list} is missing`)
}

/** A container may run as a number that has no name. */
function ownName(): string {
  try {
    return userInfo().username
  } catch {
    return String(process.getuid?.())
  }
}

function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** What a server of PostgreSQL answers, or that none does, in one line. */
export function unreachable(url: string, error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  const why = code === 'ECONNREFUSED' ? 'nothing listens there; is PostgreSQL running?' : message || code
  return `the database at ${maskPassword(url)} can't be used: ${why}`
}
