/** Reads the size of the object that a delta makes, and the offset of its instructions. */
export function readTargetSize(delta: Buffer): { readonly size: number; readonly at: number } {
  const source = sizeAt(delta, 0)
  const target = sizeAt(delta, source.next)
  return { size: target.size, at: target.next }
}

/**
 * Applies a delta to an object: it copies pieces of that object and inserts pieces of its own.
 * @param count is called before each piece: for a bound, because the size does not limit their number
 * @returns null when the delta is invalid
 */
export function applyDelta(base: Buffer, delta: Buffer, count: () => void): Buffer | null {
  const { size, at: start } = readTargetSize(delta)
  const made = Buffer.alloc(size)
  let filled = 0
  for (let at = start; at < delta.length; ) {
    count()
    const order = delta[at++] ?? 0
    if (order & 0x80) {
      const { from, length, next } = copyAt(delta, at, order)
      if (from + length > base.length || filled + length > size) return null
      filled += base.copy(made, filled, from, from + length)
      at = next
    } else {
      if (order === 0 || at + order > delta.length || filled + order > size) return null
      filled += delta.copy(made, filled, at, at + order)
      at += order
    }
  }
  return filled === size ? made : null
}

/**
 * Reads the offset and length to copy. Bits of the order tell which of their bytes are present; the others are zero.
 */
function copyAt(delta: Buffer, start: number, order: number) {
  let at = start
  let from = 0
  let length = 0
  for (let bit = 0; bit < 4; bit++) if (order & (1 << bit)) from += (delta[at++] ?? 0) * 2 ** (8 * bit)
  for (let bit = 0; bit < 3; bit++) if (order & (0x10 << bit)) length += (delta[at++] ?? 0) * 2 ** (8 * bit)
  return { from, length: length || 0x10000, next: at }
}

/** Reads a number in groups of seven bits, the lowest first. */
function sizeAt(bytes: Buffer, start: number) {
  let size = 0
  let at = start
  for (let shift = 0; shift < 50; shift += 7) {
    const byte = bytes[at++] ?? 0
    size += (byte & 0x7f) * 2 ** shift
    if (!(byte & 0x80)) break
  }
  return { size, next: at }
}
