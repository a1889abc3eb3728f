import { constants, crc32, deflateRawSync } from 'node:zlib'

/** An entry of a zip file that a test makes by hand, so that its headers can be wrong. */
export type ZipPart = {
  readonly name: string | Buffer
  /** The raw bytes in the file. */
  readonly data: Buffer
  /** 0 is stored, 8 is deflated. */
  readonly method?: 0 | 8 | 12
  readonly crc?: number
  readonly flags?: number
  /** Declared unpacked size, in bytes. */
  readonly claims?: number
  /** Different name in the header beside the data. */
  readonly localName?: string
  readonly mode?: number
}

/** Makes an entry of a file, deflated as by any program. */
export function zipped(name: string, content: string | Buffer): ZipPart {
  const bytes = Buffer.from(content)
  return { name, data: deflateRawSync(bytes), method: 8, crc: crc32(bytes), claims: bytes.length }
}

/** Makes a zip. @param listed how often the directory lists each part: more than once, the entries share their bytes */
export function makeZip(parts: readonly ZipPart[], listed = 1, countOf = (entries: number) => entries): Buffer {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const local = Buffer.concat([localHeader(part), part.data])
    bodies.push(local)
    for (let index = 0; index < listed; index++) list.push(listHeader(part, at, index))
    at += local.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(countOf(list.length), 8)
  end.writeUInt16LE(countOf(list.length), 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, directory, end])
}

function localHeader(part: ZipPart): Buffer {
  const name = Buffer.from(part.localName ?? part.name)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  writeFacts(header, part, 6)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function listHeader(part: ZipPart, at: number, index: number): Buffer {
  const name = Buffer.from(index === 0 ? part.name : `${part.name}-${index}`)
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE((3 << 8) | 20, 4)
  header.writeUInt16LE(20, 6)
  writeFacts(header, part, 8)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 38)
  header.writeUInt32LE(at, 42)
  return Buffer.concat([header, name])
}

function writeFacts(
  header: Buffer,
  { data, method = 0, crc = 0, flags = 0, claims = data.length }: ZipPart,
  at: number,
) {
  header.writeUInt16LE(flags, at)
  header.writeUInt16LE(method, at + 2)
  header.writeUInt32LE(crc, at + 8)
  header.writeUInt32LE(data.length, at + 12)
  header.writeUInt32LE(claims, at + 16)
}

const PIECE = 16 * 1024 * 1024

/** Compresses zeros a thousand times smaller: `pieces` times 16 MB. One piece is packed, and then repeated. */
export function deflatedZeros(pieces: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(PIECE), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: pieces }, () => piece), deflateRawSync(Buffer.alloc(0))])
}
export const zerosIn = (pieces: number): number => pieces * PIECE
