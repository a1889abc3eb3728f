import { deflateSync } from 'node:zlib'

/** Types of entries in a pack. */
export const BLOB = 3
/** A delta whose base lies this many bytes before it. */
const OFFSET_DELTA = 6

/** Makes an entry's header: its type and its declared unpacked size. */
export function packHead(type: number, size: number): Buffer {
  const bytes: number[] = []
  let byte = (type << 4) | (size & 15)
  let rest = Math.floor(size / 16)
  while (rest > 0) {
    bytes.push(byte | 0x80)
    byte = rest & 0x7f
    rest = Math.floor(rest / 128)
  }
  return Buffer.from([...bytes, byte])
}

export const packEntry = (type: number, content: Buffer, claims = content.length): Buffer =>
  Buffer.concat([packHead(type, claims), deflateSync(content, { level: 9 })])

/** Makes a pack in version 2. @param count its declared number of entries */
export function makePack(entries: readonly Buffer[], count = entries.length): Buffer {
  const start = Buffer.alloc(12)
  start.write('PACK')
  start.writeUInt32BE(2, 4)
  start.writeUInt32BE(count, 8)
  return Buffer.concat([start, ...entries, Buffer.alloc(20)])
}

/** Makes a pack with one delta that copies a byte again and again, some 500 times for each byte of the pack. */
export function packOfInstructions(count: number): Buffer {
  const base = packEntry(BLOB, Buffer.from('x'))
  const copies = Buffer.alloc(2 * count, Buffer.from([0x90, 1]))
  const delta = Buffer.concat([deltaSize(1), deltaSize(count), copies])
  const distance = Buffer.from([base.length])
  const change = Buffer.concat([packHead(OFFSET_DELTA, delta.length), distance, deflateSync(delta, { level: 9 })])
  return makePack([base, change])
}

/** Encodes a size as in a delta's header. */
function deltaSize(size: number): Buffer {
  const bytes: number[] = []
  let rest = size
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest & 0x7f) | 0x80)
  return Buffer.from([...bytes, rest])
}
