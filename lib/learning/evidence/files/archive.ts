import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import * as words from '@/messages/generated/learning/zip-refusals'

export const MAX_ENTRIES = 2000
/** Bytes of everything in an archive together, unpacked. */
export const MAX_UNPACKED = 100 * 1024 * 1024

/** Facts that an archive's directory states about one file or folder in it. */
export type ArchiveEntry = {
  readonly name: string
  readonly isEncrypted: boolean
  /** Compression method as in the zip format: 0 is stored, 8 is deflated. */
  readonly method: number
  /** The attributes of a Unix file; 0 when the archive was made on another system. */
  readonly mode: number
}

const FILE_KIND = 0o170000
const LINK = 0o120000
const PACKED =
  /\.(zip|jar|war|ear|apk|aar|gz|tgz|bz2|tbz2?|xz|txz|zst|7z|rar|tar|cab|iso|dmg|whl|egg|gem|crate|nupkg)$/i

/** @returns the reason why an archive with this entry is refused, or nothing */
export function checkEntry({ name, isEncrypted, method, mode }: ArchiveEntry): Result<null, string> {
  if (!isSafePath(name)) return refuse(words.unsafePath())
  if (isEncrypted) return refuse(words.password())
  if (method !== 0 && method !== 8) return refuse(words.compression())
  if ((mode & FILE_KIND) === LINK) return refuse(words.link({ name: shown(name) }))
  if (PACKED.test(name)) return refuse(nestedArchiveMessage(name))
  return ok(null)
}

/** @param names of all entries of the archive */
export function checkArchiveNames(names: readonly string[]): Result<null, string> {
  if (new Set(names).size !== names.length) return refuse(words.inconsistent())
  if (names.includes('[Content_Types].xml') || names.includes('mimetype')) {
    return refuse(words.office())
  }
  if (names.includes('META-INF/MANIFEST.MF')) return refuse(words.program())
  return ok(null)
}

export const nestedArchiveMessage = (name: string): string => words.packedAgain({ name: shown(name) })

/** Whether a path is relative and stays within its folder. */
function isSafePath(name: string): boolean {
  if (name === '' || name.includes('\u0000') || /^[/\\]|^[a-z]:/i.test(name)) return false
  return !name.split(/[/\\]/).includes('..')
}

const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip
  [0x1f, 0x8b], // gzip
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0x28, 0xb5, 0x2f, 0xfd], // zstandard
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // rar
]
const TAR = { at: 257, bytes: [0x75, 0x73, 0x74, 0x61, 0x72] }

/** Whether a file that begins with these bytes is an archive, whatever its name. */
export function isArchive(start: Uint8Array): boolean {
  const has = (bytes: readonly number[], at = 0) => bytes.every((byte, index) => start[at + index] === byte)
  return signatures.some((bytes) => has(bytes)) || has(TAR.bytes, TAR.at)
}

/** Byte range of an entry in the archive, from its header to its end; `to` is exclusive. */
export type Span = { readonly from: number; readonly to: number }

/**
 * Whether two entries share bytes, or one reaches into the directory at the end. Such a small file could unpack without
 * end.
 */
export function overlaps(spans: readonly Span[], listAt: number): boolean {
  const inOrder = spans.toSorted((one, other) => one.from - other.from)
  return inOrder.some(({ to }, index) => to > (inOrder[index + 1]?.from ?? listAt))
}

const shown = (name: string): string => (name.length > 80 ? `…${name.slice(-79)}` : name).replace(/\p{Cc}/gu, '')
