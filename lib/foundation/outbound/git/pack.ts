import 'server-only'
import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { OutboundError } from '../outbound-error'
import { applyDelta, readTargetSize } from './delta'

// Most objects in a pack. Parsed here because isomorphic-git has no size limit: 1 MB can unpack to 1 GB.
const MAX_OBJECTS = 20_000
/** Most bytes of all objects, unpacked. */
const MAX_UNPACKED = 60 * 1024 * 1024
/** Most delta instructions in a pack: 12 million repeated ones compress to 25 KB. */
const MAX_INSTRUCTIONS = 2_000_000

const kinds = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' } as const
type Kind = (typeof kinds)[keyof typeof kinds]

export type GitObject = { readonly kind: Kind; readonly content: Buffer }
export type Objects = ReadonlyMap<string, GitObject>

type Placed = GitObject & { readonly at: number }

/** A delta whose base object has not been read yet. */
type Pending = { readonly at: number; readonly delta: Buffer }

/**
 * Unpacks a pack, within bounds. It computes for up to a second or so and blocks the thread: not for the main thread.
 * @returns the objects by their ids, which are computed from their content
 * @throws OutboundError
 */
export function readPack(pack: Buffer): Objects {
  const count = pack.length >= 12 && pack.toString('latin1', 0, 4) === 'PACK' ? pack.readUInt32BE(8) : -1
  if (count < 0) throw new OutboundError('unreadable')
  if (count > MAX_OBJECTS) throw new OutboundError('too-large')
  const shelf = new Shelf()
  for (let at = 12, index = 0; index < count; index++) at = readEntry(pack, at, shelf)
  return shelf.byId
}

class Shelf {
  readonly byId = new Map<string, GitObject>()
  private readonly byPlace = new Map<number, GitObject>()
  /** Deltas by the id of their base: a delta may come before its base. */
  private readonly pending = new Map<string, Pending[]>()
  private left = MAX_UNPACKED
  private instructionsLeft = MAX_INSTRUCTIONS

  /** Subtracts a size from the bytes that may still be unpacked. */
  spend(size: number): void {
    this.left -= size
    if (this.left < 0) throw new OutboundError('too-large')
  }

  /** Adds an object, then the deltas that waited for it, and so on: each once, however long the chain. */
  put(at: number, kind: Kind, content: Buffer): void {
    const known: Placed[] = [{ at, kind, content }]
    for (const { at, ...object } of known) {
      const { kind, content } = object
      const id = createHash('sha1').update(`${kind} ${content.length}\0`).update(content).digest('hex')
      this.byPlace.set(at, object)
      this.byId.set(id, object)
      for (const { at, delta } of this.pending.get(id) ?? []) known.push(this.changed(at, object, delta))
      this.pending.delete(id)
    }
  }

  putChanged(at: number, base: number | string, delta: Buffer): void {
    const object = typeof base === 'number' ? this.byPlace.get(base) : this.byId.get(base)
    if (object) {
      const { kind, content } = this.changed(at, object, delta)
      this.put(at, kind, content)
    } else if (typeof base === 'string') {
      const waiting = this.pending.get(base) ?? []
      waiting.push({ at, delta })
      this.pending.set(base, waiting)
    } else throw new OutboundError('unreadable')
  }

  private changed(at: number, { kind, content: base }: GitObject, delta: Buffer): Placed {
    this.spend(readTargetSize(delta).size)
    const content = applyDelta(base, delta, () => {
      if (--this.instructionsLeft < 0) throw new OutboundError('too-large')
    })
    if (!content) throw new OutboundError('unreadable')
    return { at, kind, content }
  }
}

/** Reads one entry. @returns the offset of the next */
function readEntry(pack: Buffer, at: number, shelf: Shelf): number {
  const { type, size, next } = entryHead(pack, at)
  shelf.spend(size)
  if (type === 6) {
    const base = distanceAt(pack, next)
    const { content, end } = unpack(pack, base.next, size)
    shelf.putChanged(at, at - base.distance, content)
    return end
  }
  if (type === 7) {
    const { content, end } = unpack(pack, next + 20, size)
    shelf.putChanged(at, pack.toString('hex', next, next + 20), content)
    return end
  }
  const kind = kinds[type as keyof typeof kinds]
  if (!kind) throw new OutboundError('unreadable')
  const { content, end } = unpack(pack, next, size)
  shelf.put(at, kind, content)
  return end
}

/**
 * Reads the type (three bits) and the size: the rest of the first byte, and one more byte for each continuation bit.
 */
function entryHead(pack: Buffer, start: number) {
  let byte = pack[start] ?? 0
  let at = start + 1
  const type = (byte >> 4) & 7
  let size = byte & 15
  for (let shift = 4; byte & 0x80 && shift < 50; shift += 7) {
    byte = pack[at++] ?? 0
    size += (byte & 0x7f) * 2 ** shift
  }
  return { type, size, next: at }
}

/** Reads the distance back to the base object of a delta. */
function distanceAt(pack: Buffer, start: number) {
  let at = start
  let byte = pack[at++] ?? 0
  let distance = byte & 0x7f
  while (byte & 0x80 && distance < pack.length) {
    byte = pack[at++] ?? 0
    distance = (distance + 1) * 128 + (byte & 0x7f)
  }
  return { distance, next: at }
}

/**
 * Copies into a buffer of exact size. Inflate's 16 KB buffers and Node's shared pool would otherwise stay in memory for
 * each object.
 */
function ownMemory(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(own)
  return own
}

/** Inflates an entry. @param size as the entry states it; more is never unpacked */
function unpack(pack: Buffer, at: number, size: number): { readonly content: Buffer; readonly end: number } {
  try {
    // With `info`, the result includes the engine, which tells how many bytes it has read.
    const done = inflateSync(pack.subarray(at), { maxOutputLength: Math.max(size, 1), info: true }) as unknown as {
      buffer: Buffer
      engine: { bytesWritten: number }
    }
    if (done.buffer.length !== size) throw new OutboundError('unreadable')
    return { content: ownMemory(done.buffer), end: at + done.engine.bytesWritten }
  } catch (error) {
    throw error instanceof OutboundError ? error : new OutboundError('unreadable', error)
  }
}
