/** A seeded random generator: the same seed gives the same demo, to the last minute. */
export type Random = {
  /** Returns a number from 0 up to, but not including, 1. */
  readonly next: () => number
  readonly between: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  /** Returns a factor with the median 1, between a half and two. */
  readonly around: (spread: number) => number
  readonly uuid: () => string
  readonly hex: (length: number) => string
}

/** Returns a generator for a name: each person has their own sequence. @param name purpose of the numbers */
export function randomFor(name: string): Random {
  const next = mulberry32(hash(name))
  const hex = (length: number) => Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('')
  return {
    next,
    hex,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    around: (spread) => Math.min(2, Math.max(0.5, Math.exp((next() + next() + next() - 1.5) * 2 * spread))),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  }
}

/** Hashes a text by FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}

/** Returns Tommy Ettinger's mulberry32 generator (public domain). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
