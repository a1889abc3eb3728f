import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, statfs } from 'node:fs/promises'
import path from 'node:path'
import { type Readable, Transform, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile as Zip } from 'yauzl'
import { ZipFile } from 'yazl'
import { BackupError, databasePart, listParts, MANIFEST, type Manifest, parseManifest } from './manifest'

export type Source = { readonly name: string; readonly from: string; readonly size: number; readonly pack: boolean }

/** Writes parts and manifest into one zip file that only its owner may read, and waits until it is on the disk. */
export async function writeArchive(to: string, sources: readonly Source[], manifest: Manifest): Promise<void> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const fail = (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error)))
  zip.on('error', fail)
  const mtime = new Date(manifest.createdAt)
  for (const { name, from, size, pack } of sources) {
    zip.addReadStreamLazy(name, { mtime, mode: 0o100600, compress: pack, size }, (take) => {
      take(null, createReadStream(from).once('error', fail))
    })
  }
  zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), MANIFEST, { mtime, mode: 0o100600 })
  zip.end()
  await pipeline(output, createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }))
}

export const hashFile = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Waits until the bytes of a file, or the names in a folder, are on the disk. */
export async function settle(place: string): Promise<void> {
  const handle = await open(place, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Largest manifest in bytes, which is read as a whole. Each file takes about 150. */
const MOST_OF_MANIFEST = 64 * 1024 * 1024
const DAMAGED = 'it is damaged or cut off'
const known = (error: unknown) => (error instanceof BackupError ? error : new BackupError(DAMAGED))

/** An archive whose list of parts matches its manifest. Their content is not read yet. */
export type Archive = { readonly manifest: Manifest; readonly zip: Zip; readonly entries: ReadonlyMap<string, Entry> }

/** Opens an archive. @throws BackupError for a file that is no backup, or an incomplete one */
export async function openArchive(file: string): Promise<Archive> {
  const zip = await openPromise(file, { autoClose: false, lazyEntries: true, validateEntrySizes: true }).catch(
    (error) => {
      if (error.code === 'ENOENT') throw new BackupError('there is no such file')
      if (error.code === 'EACCES') throw new BackupError('this user cannot read the file')
      throw new BackupError('it is no backup of Waymark, or one that is cut off')
    },
  )
  try {
    const entries = await listEntries(zip)
    const entry = entries.get(MANIFEST)
    if (!entry) throw new BackupError('it is no backup of Waymark')
    if (entry.uncompressedSize > MOST_OF_MANIFEST) throw new BackupError('it is damaged: its manifest is too large')
    const text = await buffer(await zip.openReadStreamPromise(entry))
    if (crc32(text) !== entry.crc32) throw new BackupError(DAMAGED)
    const manifest = parseManifest(text.toString('utf8'))
    const parts = listParts(manifest)
    const isWhole = entries.size === parts.size + 1 && [...parts.keys()].every((name) => entries.has(name))
    if (!isWhole) throw new BackupError('it is damaged: it has other parts than its manifest says')
    for (const [name, { size }] of parts) {
      if (entries.get(name)?.uncompressedSize === size) continue
      throw new BackupError(`it is damaged: ${name} does not have the size its manifest says`)
    }
    return { manifest, zip, entries }
  } catch (error) {
    zip.close()
    throw known(error)
  }
}

async function listEntries(zip: Zip): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new BackupError('it is damaged: it has the same part twice')
    entries.set(entry.fileName, entry)
  }
  return entries
}

/** Paths for the unpacked parts. Their names come from the manifest, whose ids cannot point elsewhere. */
export type Places = { readonly database: string; readonly files: string }

/** Reads every part and checks its size and hash; with places, also writes it there, if there is room for all. */
export async function unpack({ manifest, zip, entries }: Archive, places: Places | null): Promise<void> {
  if (places) await requireRoom(manifest, places)
  if (places) await mkdir(places.files, { mode: 0o700 })
  const locateFile = ({ database, files }: Places, name: string) =>
    name === databasePart(manifest.provider) ? database : path.join(files, path.basename(name))
  for (const [name, { size, sha256 }] of listParts(manifest)) {
    const entry = entries.get(name)
    if (!entry) throw new BackupError(DAMAGED)
    const hash = createHash('sha256')
    let read = 0
    const weigh = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        read += chunk.length
        hash.update(chunk)
        done(null, chunk)
      },
    })
    const sink = places
      ? createWriteStream(locateFile(places, name), { flags: 'wx', mode: 0o600, flush: true })
      : new Writable({ write: (_chunk, _encoding, done) => done() })
    try {
      await pipeline(await zip.openReadStreamPromise(entry), weigh, sink)
    } catch (error) {
      // A full disk does not mean a damaged archive.
      throw (error as { code?: string }).code?.startsWith('E') ? error : known(error)
    }
    if (read !== size || hash.digest('hex') !== sha256)
      throw new BackupError(`it is damaged: ${name} is not what it was`)
  }
  if (places) await settle(places.files)
}

/**
 * Checks the free space. @throws BackupError before the disk is full. A PostgreSQL dump takes more when it is unpacked.
 */
async function requireRoom(manifest: Manifest, { database, files }: Places): Promise<void> {
  const sizes = manifest.files.map(({ size }) => size)
  for (const [place, needed] of [
    [database, manifest.database.size],
    [files, sizes.reduce((sum, size) => sum + size, 0)],
  ] as const) {
    const { bavail, bsize } = await statfs(path.dirname(place))
    if (needed > bavail * bsize) throw new BackupError(`${path.dirname(place)} has no room for ${needed} bytes`)
  }
}
