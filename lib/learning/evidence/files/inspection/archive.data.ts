import 'server-only'
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import * as words from '@/messages/generated/learning/zip-refusals'
import {
  checkArchiveNames,
  checkEntry,
  isArchive,
  MAX_ENTRIES,
  MAX_UNPACKED,
  nestedArchiveMessage,
  overlaps,
  type Span,
} from '../archive'
import { type FileType, zip } from '../file-types'

type Refusal = { readonly ok: false; readonly refusal: string }
type Listed = { readonly entry: Entry; readonly name: string }

/**
 * Opens a zip file and unpacks all of it without keeping anything, to verify what its directory states. Costs at most
 * `MAX_UNPACKED` bytes of work and the memory of one chunk.
 */
export async function inspectArchive(path: string): Promise<Result<FileType, string>> {
  let archive: ZipFile | undefined
  try {
    // Names are decoded here, so that a path out of the archive gets its own refusal rather than counting as damage.
    archive = await openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: true })
    // A later error, such as one while closing, must not end the process.
    archive.on('error', () => undefined)
    return (await findRefusal(archive)) ?? ok(zip)
  } catch (error) {
    if (isTroubleOfOurs(error)) throw error
    return refuse(String(error).includes('strong encryption') ? words.password() : words.damaged())
  } finally {
    archive?.close()
  }
}

/** Whether the error is the server's, such as a failing disk or too many open files, not the zip file's. */
const isTroubleOfOurs = (error: unknown): boolean => /^E[A-Z0-9]+$/.test((error as NodeJS.ErrnoException).code ?? '')

async function findRefusal(archive: ZipFile): Promise<Refusal | null> {
  if (archive.entryCount > MAX_ENTRIES) return refuse(words.tooManyEntries({ max: MAX_ENTRIES }))
  const listAt = positionIn(archive)
  const listed: Listed[] = []
  let claimed = 0
  for await (const entry of archive.eachEntry()) {
    const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
    const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
    const facts = { isEncrypted: entry.isEncrypted(), method: entry.compressionMethod }
    const checked = checkEntry({ ...facts, name, mode: entry.externalFileAttributes >>> 16 })
    if (!checked.ok) return checked
    claimed += entry.uncompressedSize
    if (claimed > MAX_UNPACKED) return refuse(words.tooLargeUnpacked())
    listed.push({ entry, name })
  }
  if (listed.length === 0) return refuse(words.empty())
  if (!endsWithItsList(archive)) return refuse(words.inconsistent())
  const names = checkArchiveNames(listed.map(({ name }) => name))
  if (!names.ok) return names
  return (await refusalOfPlaces(archive, listed, listAt)) ?? (await refusalOfContent(archive, listed))
}

/**
 * Returns the offset at which the archive's directory is read next. The declared type is wrong, hence the conversion.
 */
const positionIn = (archive: ZipFile): number => Number(archive.readEntryCursor)

/** Whether the directory was read to its end. One that states too small a length hides entries from some programs. */
function endsWithItsList(archive: ZipFile): boolean {
  const END = 22
  const LARGE_END = 76
  const rest = archive.fileSize - positionIn(archive) - archive.comment.length
  return rest === END || rest === END + LARGE_END
}

/** Checks that the two headers of each entry agree and that no two entries share bytes. */
async function refusalOfPlaces(archive: ZipFile, listed: readonly Listed[], listAt: number): Promise<Refusal | null> {
  const spans: Span[] = []
  for (const { entry } of listed) {
    const header = await archive.readLocalFileHeaderPromise(entry)
    const { uncompressedSize, compressedSize, compressionMethod } = entry
    // Entries written as a stream have their sizes behind the data; large ones have them in an extra field.
    const saysLater = (header.generalPurposeBitFlag & 8) !== 0
    const agrees = (one: number, other: number) => one === other || one === 0xffffffff || (saysLater && one === 0)
    const isSame =
      header.fileName.equals(entry.fileNameRaw) &&
      header.compressionMethod === compressionMethod &&
      agrees(header.uncompressedSize, uncompressedSize) &&
      agrees(header.compressedSize, compressedSize)
    if (!isSame) return refuse(words.inconsistent())
    spans.push({ from: entry.relativeOffsetOfLocalHeader, to: header.fileDataStart + compressedSize })
  }
  return overlaps(spans, listAt) ? refuse(words.inconsistent()) : null
}

async function refusalOfContent(archive: ZipFile, listed: readonly Listed[]): Promise<Refusal | null> {
  let unpacked = 0
  for (const { entry, name } of listed) {
    let isStart = true
    const content = await archive.openReadStreamPromise(entry)
    // The stream fails at the first byte beyond the size that the entry states.
    for await (const chunk of content) {
      unpacked += (chunk as Buffer).length
      if (unpacked > MAX_UNPACKED) return refuse(words.tooLargeUnpacked())
      if (isStart && isArchive(chunk as Buffer)) return refuse(nestedArchiveMessage(name))
      isStart = false
    }
  }
  return null
}
